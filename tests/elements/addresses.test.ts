import { withAddresses } from '../../src/elements/shared/addresses.ts';
import { equal } from '../support/assert.ts';

const links = (text: string) => withAddresses(text).filter(({ href }) => href !== undefined).map(({ text, href }) => [text, href]);
const none = (...texts: string[]) => texts.forEach((text) => equal(links(text), [], text));

describe('addresses in a message', () => {
  it('become links, and every other character stays where it was', () => {
    for (const text of ['Lihat https://semarangkota.bps.go.id/id/publication?page=2#isi, lalu tulis ke pst@bps.go.id.', 'a\nhttps://bps.go.id\n\nb', '', 'tanpa alamat']) {
      equal(withAddresses(text).map((piece) => piece.text).join(''), text);
    }
    equal(links('Lihat https://semarangkota.bps.go.id/id/publication?page=2#isi, lalu tulis ke pst@bps.go.id.'), [
      ['https://semarangkota.bps.go.id/id/publication?page=2#isi', 'https://semarangkota.bps.go.id/id/publication?page=2#isi'],
      ['pst@bps.go.id', 'mailto:pst@bps.go.id'],
    ]);
    equal(links('HTTP://BPS.GO.ID dan www.bps.go.id'), [['HTTP://BPS.GO.ID', 'HTTP://BPS.GO.ID'], ['www.bps.go.id', 'https://www.bps.go.id']]);
  });

  it('end where the sentence goes on', () => {
    for (const [text, address] of [
      ['Ada di https://bps.go.id/a.', 'https://bps.go.id/a'],
      ['(https://bps.go.id/a)', 'https://bps.go.id/a'],
      ['https://id.wikipedia.org/wiki/Data_(statistik)', 'https://id.wikipedia.org/wiki/Data_(statistik)'],
      ['(lihat https://id.wikipedia.org/wiki/Data_(statistik)).', 'https://id.wikipedia.org/wiki/Data_(statistik)'],
      ['“https://bps.go.id”', 'https://bps.go.id'],
      ['<https://bps.go.id>', 'https://bps.go.id'],
      ['https://bps.go.id/a?!…', 'https://bps.go.id/a'],
      ['https://bps.go.id/pencarian/日本', 'https://bps.go.id/pencarian/日本'],
    ] as const) equal(links(text).map(([shown]) => shown), [address], text);
  });

  it('do not begin inside a word', () => none('kodehttps://bps.go.id', 'a@b@c.id', 'x/www.bps.go.id'));

  it('lead nowhere that is not http, https or mailto', () =>
    none('javascript:alert(1)', 'data:text/html,x', 'ftp://bps.go.id', 'file:///etc/passwd', 'https://', 'https://localhost', 'http://[', 'mailto:', 'mailto:a?cc=b@c.id', 'vbscript:https://bps.go.id'));

  it('show where they lead: no user name before the host, no look-alike letters, no turned direction', () => {
    none('https://bps.go.id@jahat.example/', 'https://bрs.go.id', 'https://xn--bs-omc.go.id', 'https://bps.go.id:80@jahat.example');
    equal(links('https://bps.go.id/\u202egpj.exe').map(([shown]) => shown), ['https://bps.go.id/']);
    equal(links('https://bps.go.id\u200b.jahat.example').map(([shown]) => shown), ['https://bps.go.id']);
  });

  it('are found in the longest message at once', () => {
    const start = performance.now();
    withAddresses('a.'.repeat(5_000));
    withAddresses(`https://bps.go.id/${')'.repeat(9_900)}`);
    withAddresses('a@'.repeat(5_000));
    withAddresses('(((('.repeat(2_500));
    equal(performance.now() - start < 1_000, true);
  });
});
