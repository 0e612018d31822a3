import '../../src/elements/consultation/define.ts';
import { equal, ok } from '../support/assert.ts';
import { keys } from '../support/keyboard.ts';
import { axe, ENDPOINT, eventually, fill, focused, newOffice, place, press, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';
import { consult, say } from '../support/consult.ts';

describe('a conversation', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};
  let id = '';

  beforeEach(async () => {
    office = await newOffice();
    await reload();
    id = await consult(box, office);
    await sees(box, /\d\d\.\d\d · terkirim/);
  });
  afterEach(() => {
    dispose();
    sessionStorage.clear();
  });

  const reload = async (mode = 'mode="inline"'): Promise<void> => {
    dispose();
    ({ box, dispose } = place(`<pst-consultation ${mode} endpoint="${ENDPOINT}" office="${office.code}"></pst-consultation>`));
  };
  const conversation = () => box.querySelector('pst-consultation')?.shadowRoot?.querySelector('pst-consultation-panel')?.shadowRoot?.querySelector('pst-conversation')?.shadowRoot;
  const log = () => eventually(() => conversation()?.querySelector<HTMLElement>('[role=log]'), 'the log');
  const announced = () => conversation()?.querySelector('[aria-live=polite]')?.textContent.trim() ?? '';
  const replies = async (count: number, from = 1): Promise<void> => {
    for (let i = from; i < from + count; i++) await office.reply(id, `Jawaban nomor ${i}.\nDengan keterangan\nyang panjangnya\nbeberapa baris.`);
  };
  const scrollUp = async (): Promise<void> => {
    (await log()).scrollTop = -400;
    await sees(box, 'Ke pesan terbaru');
  };

  describe('for who reads', () => {
    it('stays where they read when something new comes, says how much, and goes there with the focus', async () => {
      await replies(8);
      await sees(box, 'Jawaban nomor 8.');
      await scrollUp();
      const reading = (await log()).getBoundingClientRect().top;
      const seen = () => [...(conversation()?.querySelectorAll('.message') ?? [])].find((message) => message.getBoundingClientRect().bottom > reading);
      const [message, top] = [seen(), seen()?.getBoundingClientRect().top ?? 0];
      await replies(3, 9);
      await sees(box, '3 pesan baru');
      ok(Math.abs((message?.getBoundingClientRect().top ?? 0) - top) <= 1, 'what was read stays where it was');
      await press(box, '3 pesan baru');
      await eventually(() => focused()?.textContent.trim() === 'baru', 'the focus at what is new');
      const box2 = (await log()).getBoundingClientRect();
      const fresh = focused()?.getBoundingClientRect();
      ok(fresh && fresh.top >= box2.top - 1 && fresh.bottom <= box2.bottom, 'the line in sight');
    });

    it('has the field for the next message in the same place whatever comes', async () => {
      const field = () => conversation()?.querySelector('pst-composer')?.shadowRoot?.querySelector('textarea')?.getBoundingClientRect().top ?? 0;
      const before = field();
      await replies(2);
      await sees(box, 'Jawaban nomor 2.');
      equal(field(), before);
    });

    it('goes to both ends with the keyboard', async () => {
      await replies(8);
      await sees(box, 'Jawaban nomor 8.');
      (await log()).focus();
      await keys('Home');
      await eventually(async () => Math.abs((await log()).scrollTop) >= (await log()).scrollHeight - (await log()).clientHeight - 1, 'the beginning');
      await keys('End');
      await eventually(async () => (await log()).scrollTop === 0, 'the end');
      equal(focused(), await log());
    });

    it('stays where they have scrolled to since they were at the beginning, when the log gets long', async () => {
      await replies(57);
      await sees(box, 'Jawaban nomor 57.');
      (await log()).focus();
      await keys('Home');
      await sees(box, 'Ke pesan terbaru');
      await replies(1, 58);
      await sees(box, 'Jawaban nomor 58.');
      const scrolled = new Promise((resolve) => void log().then((element) => element.addEventListener('scroll', resolve, { once: true })));
      (await log()).scrollTop = -600;
      await scrolled;
      await replies(5, 59);
      await eventually(() => conversation()?.querySelector('.room'), 'the log in pieces');
      await eventually(() => visibleText(box).includes('Jawaban nomor 55.'), 'what was being read');
      ok((await log()).scrollTop > -2_000, 'not thrown to the beginning');
    });

    it('makes addresses into links for both sides, and sets Markdown of officers only', async () => {
      await office.reply(id, 'Lihat **tabel kedua** di https://semarangkota.bps.go.id/tabel?x=1.');
      await eventually(() => conversation()?.querySelector('.formatted strong')?.textContent === 'tabel kedua', 'bold text');
      const [officers, own] = [...(conversation()?.querySelectorAll('.bubble') ?? [])].map((bubble) => getComputedStyle(bubble)).toReversed();
      equal([officers?.color, officers?.textDecorationLine], [own?.color, 'none'], 'only what leads somewhere looks as if it did');
      await say(box, '**Bukan tebal** tetapi https://contoh.example/a');
      await sees(box, '**Bukan tebal**');
      const links = await eventually(() => {
        const all = [...(conversation()?.querySelectorAll<HTMLAnchorElement>('.message a') ?? [])];
        return all.length === 2 ? all : undefined;
      }, 'two links');
      equal(links.map(({ href, target }) => [href, target]), [['https://semarangkota.bps.go.id/tabel?x=1', '_blank'], ['https://contoh.example/a', '_blank']]);
      ok(links.every(({ rel }) => rel.includes('noopener') && rel.includes('noreferrer')), 'nothing is told to the other page');
      await axe(box);
    });

    it('says that the office has read a message', async () => {
      await office.reads(id, 1);
      await sees(box, 'dibaca');
    });

    it('tells the office that an answer was read once it has been before the eyes', async () => {
      await office.reply(id, 'Sudah dibaca?');
      await sees(box, 'Sudah dibaca?');
      await eventually(async () => (await office.received()).consultations[0]?.read?.visitor === 2, 'the mark at the office');
    });

    it('shows and says who is writing, once', async () => {
      await eventually(async () => {
        await office.types(id);
        return visibleText(box).includes('sedang menulis…');
      }, 'who is writing');
      ok(announced().includes('sedang menulis'), announced());
      await office.reply(id, 'Ini jawabannya');
      await eventually(() => announced().includes('Ini jawabannya'), 'the answer');
    });
  });

  describe('for who listens', () => {
    it('counts several messages at once and never repeats what was there', async () => {
      await replies(3);
      await sees(box, 'Jawaban nomor 3.');
      await reload('');
      await press(box, 'Konsultasi');
      await sees(box, 'Jawaban nomor 3.');
      equal(announced(), '');
      await press(box, 'Tutup');
      await replies(4, 4);
      await press(box, 'Konsultasi');
      await sees(box, 'Jawaban nomor 7.');
      await eventually(() => announced() === '4 pesan baru', 'the count');
    });

    it('hears the closing, and not their own messages', async () => {
      await say(box, 'Punya saya');
      await sees(box, /Punya saya \d\d\.\d\d · terkirim/);
      equal(announced(), '');
      await office.close(id);
      await eventually(() => announced().includes('sudah ditutup oleh petugas'), 'the closing');
    });
  });

  describe('for who writes', () => {
    it('keeps a draft over a reload, and forgets it when it is sent', async () => {
      await fill(box, 'Pesan', 'Belum selesai saya tulis');
      await reload();
      await eventually(async () => (await valueOf(box, 'Pesan')) === 'Belum selesai saya tulis', 'the draft');
      await press(box, 'Kirim pesan');
      await sees(box, /Belum selesai saya tulis \d\d\.\d\d · terkirim/);
      await reload();
      await sees(box, /\d\d\.\d\d · terkirim/);
      equal(await valueOf(box, 'Pesan'), '');
    });

    it('says how much is left before a message gets too long', async () => {
      await fill(box, 'Pesan', 'x'.repeat(9_900));
      await sees(box, 'Sisa 100 huruf');
      await fill(box, 'Pesan', 'x'.repeat(10_003));
      await sees(box, 'Kelebihan 3 huruf');
    });
  });
});
