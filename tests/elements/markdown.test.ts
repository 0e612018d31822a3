import '../../src/elements/service-standard/define.ts';
import { equal, ok } from '../support/assert.ts';
import { axe, ENDPOINT, headings, linkNamed, newOffice, numberedAfter, place, sees, visibleText } from '../support/widget.ts';

declare global {
  interface Window {
    attacked?: boolean;
  }
}

describe('the text an office has written', () => {
  let box: HTMLElement;
  let dispose = () => {};

  afterEach(() => dispose());

  const write = async (body: string, steps: readonly string[] = []): Promise<ShadowRoot> => {
    const sections = [{ key: 'a', title: 'Bagian', body, procedures: steps.length ? [{ title: 'Alur', steps }] : [], documents: [] }];
    const { code } = await newOffice({ serviceStandards: [{ service: 'x', kind: 'overview', title: 'Halaman', source: 'Berkas', promises: [], groups: [{ title: 'Umum', sections }] }] });
    ({ box, dispose } = place(`<pst-service-standard endpoint="${ENDPOINT}" office="${code}"></pst-service-standard>`));
    await sees(box, 'Sumber:');
    const root = box.querySelector('pst-service-standard')?.shadowRoot;
    ok(root, 'the widget is there');
    return root;
  };

  it('shows HTML as the text it is and runs none of it', async () => {
    const attacks = ['<script>window.attacked = true</script>', '<img src="x" onerror="window.attacked = true">', '<b onclick="window.attacked = true">tebal</b>'];
    const root = await write(`${attacks[0]}\n\nDi tengah ${attacks[1]} kalimat.\n\n${attacks[2]}`, [`Langkah ${attacks[1]}`]);
    for (const attack of attacks) await sees(box, attack);
    equal(root.querySelectorAll('article :is(script, img, b, iframe)').length, 0);
    await new Promise((next) => requestAnimationFrame(next));
    equal(window.attacked, undefined);
  });

  it('makes no link of an address that would run something', async () => {
    const root = await write('[satu](javascript:window.attacked=true) [dua](JAVASCRIPT:alert(1)) [tiga](data:text/html,x) [empat](vbscript:x) [lima](//contoh.example) [enam](&#106;avascript:alert(1))');
    await sees(box, 'satu dua tiga empat lima enam');
    equal(root.querySelectorAll('article a').length, 0);
  });

  it('opens links in a new tab and says so', async () => {
    const root = await write('Lihat [situs kami](https://contoh.example/a?b=1&c=2) atau [surel](mailto:a@contoh.example) atau [telepon](tel:+62240000).');
    await sees(box, 'Lihat situs kami atau surel atau telepon.');
    const link = await linkNamed(box, 'situs kami');
    equal([link.href, link.target, link.rel], ['https://contoh.example/a?b=1&c=2', '_blank', 'noopener noreferrer']);
    equal(root.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent, 'terbuka di tab baru');
    equal((await linkNamed(box, 'surel')).target, '');
  });

  it('keeps lists with their numbers and levels', async () => {
    const root = await write('4. empat\n   1. satu\n   2. dua\n5. lima\n\n- butir\n\n  alinea');
    equal(root.querySelector('article ol')?.getAttribute('start'), '4');
    equal(root.querySelectorAll('article ol ol > li').length, 2);
    await sees(box, 'butir alinea');
  });

  it('keeps emphasis, code, quotes, breaks, rules and tables', async () => {
    const root = await write('**tebal** *miring* ~~dicoret~~ `kode <b>`\n\n> kutipan\n\nbaris satu\\\nbaris dua\n\n---\n\n    blok <i>\n\n| Tahun | Nilai |\n| --- | ---: |\n| 2025 | 10 |');
    for (const name of ['strong', 'em', 'del', 'code', 'blockquote', 'br', 'hr', 'pre', 'table', 'th', 'td']) ok(root.querySelector(`article ${name}`), name);
    await sees(box, 'kode <b>');
    await sees(box, 'blok <i>');
    await axe(box);
  });

  it('shows the characters that were meant', async () => {
    await write('Saran & pengaduan &amp; &lt;catatan&gt; &#8211; 5 < 6 \\* ![gambar](x.png)');
    await sees(box, 'Saran & pengaduan & <catatan> – 5 < 6 * gambar');
  });

  it('puts headings below the section’s title without a gap', async () => {
    await write('# Satu\n\n### Dua\n\n# Tiga');
    equal(headings(box), ['2 Halaman', '3 Bagian', '4 Satu', '6 Dua', '4 Tiga']);
  });

  it('numbers the steps of a procedure, marks and all', async () => {
    await write('', ['Buka [PST](https://pst.bps.go.id/)', '*Selesai*', '2024. tahun ini']);
    equal(numberedAfter(box, 'Alur'), ['Buka PST', 'Selesai', '2024. tahun ini']);
    ok(!visibleText(box).includes('*'), 'no marks are left');
  });
});
