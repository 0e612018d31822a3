import { html, LitElement } from 'lit';
import { Gradually } from '../../src/elements/service-standard/gradually.ts';
import { equal } from '../support/assert.ts';
import { eventually } from '../support/widget.ts';

const PARTS = ['satu', 'dua', 'tiga', 'empat'];

class Host extends LitElement {
  what = PARTS;
  readonly seen: string[] = [];
  readonly gradually = new Gradually(this);

  override willUpdate(): void {
    this.gradually.begin(this.what, this.what.length);
  }

  override render() {
    const text = this.what.slice(0, this.gradually.shown).join(' ');
    this.seen.push(text);
    return html`<p>${text}</p>`;
  }

  get text(): string | undefined {
    return this.renderRoot.querySelector('p')?.textContent;
  }
}
customElements.define('gradually-host', Host);

describe('something long', () => {
  let host: Host;

  beforeEach(async () => {
    host = document.body.appendChild(new Host());
    await host.updateComplete;
  });
  afterEach(() => host.remove());

  it('comes part by part until it is complete', async () => {
    await eventually(() => host.gradually.complete, 'the whole');
    await host.updateComplete;
    equal([host.text, [...new Set(host.seen)]], ['satu dua tiga empat', ['', 'satu', 'satu dua', 'satu dua tiga', 'satu dua tiga empat']]);
  });

  it('is there at once for somebody who goes to its end', async () => {
    equal(host.gradually.complete, false);
    await host.gradually.finish();
    equal([host.gradually.complete, host.text], [true, 'satu dua tiga empat']);
  });

  it('is printed whole', async () => {
    dispatchEvent(new Event('beforeprint'));
    await host.updateComplete;
    equal(host.text, 'satu dua tiga empat');
  });

  it('begins anew for something else', async () => {
    await host.gradually.finish();
    host.what = ['lain', 'lagi'];
    host.requestUpdate();
    await host.updateComplete;
    equal(host.gradually.complete, false);
    await eventually(() => host.text === 'lain lagi', 'the other');
  });
});
