import { css, html, LitElement, nothing, render } from 'lit';
import { OnDemand, type Styled } from '../../src/elements/shared/on-demand.ts';
import type { Language } from '../../src/elements/shared/settings.ts';
import { common } from '../../src/locale/id/common.ts';
import { equal } from '../support/assert.ts';
import { eventually } from '../support/widget.ts';

interface Part extends Styled {
  readonly word: string;
}

const WORDS = { id: 'Buku', en: 'Book' };

class Host extends LitElement {
  static override styles = css`p { padding-top: 3px; }`;
  asked: string[] = [];
  broken = false;
  wanted: Language = 'id';
  readonly late = new OnDemand<Part>(this, () => this.wanted, async (lang) => {
    this.asked.push(lang);
    if (this.broken) throw new TypeError('no network');
    return { word: WORDS[lang], styles: [css`p { padding-left: 5px; }`] };
  });

  override render() {
    return this.late.part ? html`<p>${this.late.part.word}</p>` : nothing;
  }

  get said(): string | undefined {
    return this.renderRoot.querySelector('p')?.textContent;
  }
}
customElements.define('on-demand-host', Host);

describe('a part on demand', () => {
  let host: Host;

  beforeEach(() => {
    host = document.body.appendChild(new Host());
  });
  afterEach(() => host.remove());

  it('is fetched once, however often it is asked for, and brings its styles', async () => {
    const part = host.late;
    const [one, two] = await Promise.all([part.load(), part.load()]);
    equal([one?.word, two?.word, (await part.load())?.word], ['Buku', 'Buku', 'Buku']);
    await host.updateComplete;
    equal([host.asked, part.loading, part.failed, host.said], [['id'], false, false, 'Buku']);
    const { paddingTop, paddingLeft } = getComputedStyle(host.renderRoot.querySelector('p') ?? document.body);
    equal([paddingTop, paddingLeft], ['3px', '5px']);
  });

  it('is fetched again after a failure, which it shows until it is here', async () => {
    const part = host.late;
    const box = document.createElement('div');
    const text = () => {
      render(part.renderFailure(common, part.load), box);
      return box.textContent?.replace(/\s+/g, ' ').trim();
    };
    host.broken = true;
    equal([await part.load(), part.failed, part.loading], [undefined, true, false]);
    equal(text(), 'Layanan belum dapat dihubungi. Periksa sambungan internet Anda, lalu coba lagi. Coba lagi');
    const button = box.querySelector('button');
    host.broken = false;
    button?.click();
    equal([text()?.endsWith('Memuat…'), box.querySelector('button') === button, part.failed], [true, true, true]);
    await eventually(() => part.part, 'the part');
    equal([part.failed, host.asked], [false, ['id', 'id']]);
  });

  it('stays in one language until the other has come', async () => {
    const part = host.late;
    await part.load();
    [host.broken, host.wanted] = [true, 'en'];
    equal([(await part.load())?.word, part.failed], ['Buku', true]);
    host.broken = false;
    const coming = part.load();
    equal(part.part?.word, 'Buku');
    equal((await coming)?.word, 'Book');
  });

  it('follows the language of its widget by itself', async () => {
    await host.late.load();
    await host.updateComplete;
    host.wanted = 'en';
    host.requestUpdate();
    await eventually(() => host.said === 'Book', 'the English word');
  });
});
