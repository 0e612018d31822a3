import { render, type ReactiveControllerHost } from 'lit';
import { OnDemand } from '../../src/elements/feedback/on-demand.ts';
import { common } from '../../src/locale/id/common.ts';
import { equal } from '../support/assert.ts';
import { eventually } from '../support/widget.ts';

describe('a part on demand', () => {
  let asked: string[];
  let updates: number;
  let broken: boolean;
  let part: OnDemand<string>;

  beforeEach(() => {
    [asked, updates, broken] = [[], 0, false];
    const host = { requestUpdate: () => updates++ } as unknown as ReactiveControllerHost;
    part = new OnDemand(host, async (lang) => {
      asked.push(lang);
      if (broken) throw new TypeError('no network');
      return lang;
    });
  });

  it('is fetched once, however often it is asked for', async () => {
    equal(await Promise.all([part.load('id'), part.load('id')]), ['id', 'id']);
    equal(await part.load('id'), 'id');
    equal([asked, part.loading, part.failed, updates], [['id'], false, false, 2]);
  });

  it('is fetched again after a failure, which it shows until it is here', async () => {
    const box = document.createElement('div');
    const text = () => {
      render(part.renderFailure(common, () => part.load('id')), box);
      return box.textContent?.replace(/\s+/g, ' ').trim();
    };
    broken = true;
    equal([await part.load('id'), part.failed, part.loading], [undefined, true, false]);
    equal(text(), 'Layanan belum dapat dihubungi. Periksa sambungan internet Anda, lalu coba lagi. Coba lagi');
    const button = box.querySelector('button');
    broken = false;
    button?.click();
    equal([text()?.endsWith('Memuat…'), box.querySelector('button') === button, part.failed], [true, true, true]);
    await eventually(() => part.part, 'the part');
    equal([part.part, part.failed, asked], ['id', false, ['id', 'id']]);
  });

  it('stays in one language until the other has come', async () => {
    await part.load('id');
    broken = true;
    equal([await part.load('en'), part.failed], ['id', true]);
    broken = false;
    const coming = part.load('en');
    equal(part.part, 'id');
    equal(await coming, 'en');
  });
});
