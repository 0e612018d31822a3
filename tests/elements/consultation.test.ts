import type { Consultation } from '../../src/elements/consultation/consultation.ts';
import '../../src/elements/consultation/define.ts';
import '../../src/elements/office/define.ts';
import { equal, ok } from '../support/assert.ts';
import { setClock } from '../support/clock.ts';
import { ASK, asking, consult, enterCode, fillIn, placeConsultation, say, SEND } from '../support/consult.ts';
import { keys } from '../support/keyboard.ts';
import { axe, choose, descend, ENDPOINT, eventually, fill, focused, newOffice, place, press, pressIfShown, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

const QUESTION = 'Berapa jumlah penduduk tiap kecamatan tahun 2025?';
const TRICKY = '<img src=x onerror=alert(1)> <script>alert(2)</script> 😀 שלום & مرحبا';

describe('consultation', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};

  beforeEach(async () => {
    office = await newOffice();
  });
  afterEach(() => {
    dispose();
    sessionStorage.clear();
    localStorage.clear();
  });

  const show = (markup: string, width?: number): HTMLElement => {
    dispose();
    ({ box, dispose } = place(markup, width));
    return box;
  };
  const inline = async (attributes = '', width?: number): Promise<void> => {
    dispose();
    ({ box, dispose } = placeConsultation(office, { attributes, content: '<p>Kotak saran di kantor</p>', width }));
    await sees(box, /Konsultasi Statistik.*BPS|Statistical Consultation.*BPS/);
  };
  const ask = async (text = QUESTION): Promise<string> => {
    await inline();
    return consult(box, office, { text });
  };
  const texts = async (): Promise<unknown> => (await office.received()).consultations[0]?.events.map(({ text }) => text);
  const inLog = (text: string): number => visibleText(box).split(text).length - 1;

  describe('conversing', () => {
    it('goes both ways without a reload, exactly as written', async () => {
      const id = await ask(TRICKY);
      await office.reply(id, `${TRICKY} kembali`);
      await sees(box, `${TRICKY} kembali`);
      await say(box, 'Terima kasih');
      await sees(box, /Terima kasih \d\d\.\d\d · terkirim/);
      equal(await texts(), [TRICKY, `${TRICKY} kembali`, 'Terima kasih']);
    });

    it('is all there again after a reload, each message once', async () => {
      const id = await ask();
      await office.reply(id, 'Ada di publikasi.');
      await sees(box, 'Ada di publikasi.');
      await inline();
      await sees(box, 'Ada di publikasi.');
      equal([inLog(QUESTION), inLog('Ada di publikasi.')], [1, 1]);
    });

    it('never shows a message as sent before the office has it, and sends it once when the network is back', async () => {
      await ask();
      await office.fault('down');
      await say(box, 'Masih ada satu pertanyaan');
      await sees(box, /Masih ada satu pertanyaan.*menunggu: Jaringan terputus/);
      ok(!/Masih ada satu pertanyaan \d\d\.\d\d · terkirim/.test(visibleText(box)), 'not shown as sent');
      await office.fault('none');
      // It also tries by itself, which may be sooner.
      pressIfShown(box, 'Kirim sekarang');
      await sees(box, /Masih ada satu pertanyaan \d\d\.\d\d · terkirim/);
      equal(await texts(), [QUESTION, 'Masih ada satu pertanyaan']);
    });

    it('sends a message once although its answer was lost', async () => {
      await ask();
      await office.fault('drop-answer', 1);
      await say(box, 'Sekali saja');
      await sees(box, /Sekali saja \d\d\.\d\d · terkirim/);
      equal([await texts(), inLog('Sekali saja')], [[QUESTION, 'Sekali saja'], 1]);
    });

    it('keeps an unsent message over a reload, and the order in which they were written', async () => {
      await ask();
      await office.fault('down');
      await say(box, 'Pertama');
      await say(box, 'Kedua');
      await sees(box, 'Kedua menunggu');
      dispose();
      await office.fault('none');
      await inline();
      await sees(box, /Pertama \d\d\.\d\d · terkirim.*Kedua \d\d\.\d\d · terkirim/);
      equal(await texts(), [QUESTION, 'Pertama', 'Kedua']);
    });

    it('announces what the officer writes once, and not what was there before', async () => {
      const id = await ask();
      // What stands in the log when it is first read is no news.
      await sees(box, /tahun 2025\? \d\d\.\d\d · terkirim/);
      await office.reply(id, 'Jawaban pertama');
      await sees(box, 'Jawaban pertama');
      const live = () => visibleText(box).match(/Pesan baru dari [^:]+: Jawaban \p{L}+/gu) ?? [];
      await eventually(() => live().some((text) => text.includes('Jawaban pertama')), 'the announcement');
      await inline();
      await sees(box, 'Jawaban pertama');
      await office.reply(id, 'Jawaban kedua');
      await eventually(() => live().length > 0, 'an announcement');
      ok(live().every((text) => text.includes('kedua')), `only the new one: ${live().join()}`);
    });

    it('refuses an overlong message beside the field and keeps it', async () => {
      await ask();
      await say(box, 'x'.repeat(10_001));
      await sees(box, 'Terlalu panjang');
      equal((await valueOf(box, 'Pesan')).length, 10_001);
      equal(await texts(), [QUESTION]);
    });

    it('says when the officer has closed it, and offers a new one', async () => {
      const id = await ask();
      await office.close(id);
      await sees(box, 'Konsultasi ini sudah ditutup.');
      ok(!visibleText(box).includes('Tulis pesan'), 'nothing more to write into');
      await press(box, 'Mulai konsultasi baru');
      await sees(box, ASK);
    });

    it('keeps the complaint that is being written while the visitor looks at the list, and asks before the page is left', async () => {
      const leaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
      const id = await ask();
      await office.close(id);
      await press(box, 'Sampaikan pengaduan');
      await choose(box, 'Tentang apa', 'Lainnya');
      await fill(box, 'Apa yang terjadi?', 'Jawaban terlambat');
      await press(box, 'Kembali');
      await sees(box, 'Konsultasi saya');
      equal(leaving(), true);
      await press(box, 'Penduduk per kecamatan');
      equal(await valueOf(box, 'Apa yang terjadi?'), 'Jawaban terlambat');
      await press(box, 'Kembali');
      await press(box, 'Akhiri dan hapus');
      await press(box, 'Ya, akhiri dan hapus');
      await sees(box, 'Semua sudah dihapus');
      equal(leaving(), false);
    });

    it('holds up no message behind one that a firewall turns away, and says what may be done with that one', async () => {
      await ask();
      await office.fault('blocked');
      await say(box, 'Pilih * dari tabel');
      await sees(box, /Pilih \* dari tabel gagal: Ditolak di tengah jalan.*Kirim sekarang Ubah/);
      await office.fault('none');
      await say(box, 'Yang berikutnya');
      await sees(box, /Yang berikutnya \d\d\.\d\d · terkirim/);
      await press(box, 'Kirim sekarang');
      await sees(box, /Pilih \* dari tabel \d\d\.\d\d · terkirim/);
      equal(await texts(), [QUESTION, 'Yang berikutnya', 'Pilih * dari tabel']);
    });

    /** A question of a week that has gone: by which day would it be answered today? */
    const askLongAgo = async (then: (id: string) => Promise<unknown>): Promise<string> => {
      const id = await ask();
      const [, promised = ''] = /Dijawab paling lambat (\p{L}+, \d+ \p{L}+)/u.exec(visibleText(box)) ?? [];
      await then(id);
      for (const [key, value] of Object.entries({ ...sessionStorage })) sessionStorage.setItem(key, String(value).replace(/"dueOn":"[^"]+"/, '"dueOn":"2026-01-05"'));
      await inline();
      await sees(box, 'Dijawab paling lambat Senin, 5 Januari');
      return promised;
    };
    const propose = (id: string): Promise<string> => office.propose(id, { kind: 'zoom', startsAt: new Date(Date.now() + 3 * 86_400_000).toISOString(), minutes: 30, place: 'https://us02web.zoom.us/j/1' });

    it('says by which day a further question is answered, after an answer, and still after a reload', async () => {
      const promised = await askLongAgo(async (id) => {
        await office.reply(id, 'Ada di publikasi.');
        await sees(box, 'Ada di publikasi.');
      });
      await say(box, 'Dan tahun 2024?');
      await sees(box, `Dijawab paling lambat ${promised}`);
      await inline();
      await sees(box, `Dijawab paling lambat ${promised}`);
    });

    it('says so too when a proposed meeting was the answer', async () => {
      const promised = await askLongAgo(propose);
      await sees(box, 'Minta waktu lain');
      await say(box, 'Dan tahun 2024?');
      await sees(box, `Dijawab paling lambat ${promised}`);
    });

    it('says so too when the visitor asks for another time', async () => {
      const promised = await askLongAgo(propose);
      await press(box, 'Minta waktu lain');
      await press(box, 'Kirim permintaan');
      await sees(box, 'Anda meminta waktu lain');
      await sees(box, `Dijawab paling lambat ${promised}`);
    });

    it('keeps what was sent as a draft until the browser has it where it waits', async () => {
      await ask();
      const isDraft = () => Object.values({ ...sessionStorage }).some((value) => String(value).includes('Jangan hilang'));
      const { transaction } = IDBDatabase.prototype;
      const whileKeeping: boolean[] = [];
      IDBDatabase.prototype.transaction = function (...of) {
        if (of[1] === 'readwrite') whileKeeping.push(isDraft());
        return transaction.apply(this, of);
      };
      try {
        await say(box, 'Jangan hilang');
        await eventually(() => whileKeeping.length > 0, 'the outbox');
        equal(whileKeeping[0], true);
      } finally {
        IDBDatabase.prototype.transaction = transaction;
      }
      await sees(box, /Jangan hilang \d\d\.\d\d · terkirim/);
      await eventually(() => !isDraft(), 'no draft any more');
    });

    it('keeps the text of a message that came too late', async () => {
      const id = await ask();
      await office.fault('slow');
      await say(box, 'Terlambat');
      await office.close(id);
      await office.release();
      await office.fault('none');
      await sees(box, /Terlambat gagal: Percakapan sudah ditutup/);
      equal(await texts(), [QUESTION, undefined]);
    });
  });

  describe('the launcher', () => {
    const launcher = async (attributes = ''): Promise<void> => {
      show(`<pst-consultation endpoint="${ENDPOINT}" office="${office.code}" ${attributes}></pst-consultation>`);
      await sees(box, /Konsultasi|Consultation/);
    };
    const requests = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes(`/offices/${office.code}`)).length;

    it('asks the endpoint for nothing while it is closed', async () => {
      await launcher();
      equal(requests(), 0);
    });

    it('opens and closes with the keyboard, gives the focus back, and keeps what was typed', async () => {
      await launcher();
      await eventually(() => box.querySelector('pst-consultation')?.shadowRoot?.querySelector('button'), 'the launcher').then((button) => button.focus());
      await keys('Enter');
      await sees(box, ASK);
      await press(box, ASK);
      await fill(box, 'Nama', 'Siti');
      await keys('Escape');
      await eventually(() => focused()?.textContent.includes('Konsultasi') && !visibleText(box).includes(SEND), 'the focus on the launcher');
      await press(box, 'Konsultasi');
      await sees(box, SEND);
      equal(await valueOf(box, 'Nama'), 'Siti');
    });

    it('ends its connection when it is closed', async () => {
      await launcher();
      await press(box, 'Konsultasi');
      await consult(box, office);
      await press(box, 'Tutup');
      const [consultation] = (await office.received()).consultations;
      await office.reply(consultation?.id ?? '', 'Selagi tertutup');
      ok(!visibleText(box).includes('Selagi tertutup'), 'nothing is heard while it is closed');
      await press(box, 'Konsultasi');
      await sees(box, 'Selagi tertutup');
    });

    it('keeps the field above a phone’s keyboard that lies over the page', async () => {
      await launcher();
      await press(box, 'Konsultasi');
      await consult(box, office);
      const view = visualViewport as VisualViewport;
      const field = await eventually(() => [...descend(box)].find((element) => element.matches('textarea[name=message]')), 'the field');
      Object.defineProperty(view, 'height', { value: innerHeight / 2, configurable: true });
      try {
        view.dispatchEvent(new Event('resize'));
        await eventually(() => field.getBoundingClientRect().bottom <= innerHeight / 2, 'the field above it');
      } finally {
        Reflect.deleteProperty(view, 'height');
        view.dispatchEvent(new Event('resize'));
      }
      await eventually(() => field.getBoundingClientRect().bottom > innerHeight / 2, 'the field where it was');
    });

    it('speaks English on an English page', async () => {
      await launcher('lang="en"');
      await sees(box, 'Consultation');
      await press(box, 'Consultation');
      await sees(box, 'Ask an officer directly');
    });

    it('opens on an English page, also for somebody who is quicker than the English words', async () => {
      show(`<pst-consultation lang="en" endpoint="${ENDPOINT}" office="${office.code}"></pst-consultation>`);
      (box.querySelector('pst-consultation') as Consultation).show();
      await sees(box, 'Ask an officer directly');
      await press(box, 'Close');
      await eventually(() => !visibleText(box).includes('Ask an officer directly'), 'closed again');
      await sees(box, 'Consultation');
    });

    it('stays open where the page moves it', async () => {
      await launcher();
      await press(box, 'Konsultasi');
      await sees(box, ASK);
      const element = box.querySelector('pst-consultation') as Consultation;
      box.append(Object.assign(document.createElement('div'), { id: 'elsewhere' }));
      box.querySelector('#elsewhere')?.append(element);
      await sees(box, ASK);
      await press(box, 'Tutup');
      await sees(box, /^Konsultasi$/);
    });

    it('shows the other ways to the office when the endpoint is down', async () => {
      show('<pst-consultation mode="inline" endpoint="http://127.0.0.1:9" office="3374"><p>WhatsApp 085-11711-3374</p></pst-consultation>');
      await sees(box, 'Layanan belum dapat dihubungi');
      await sees(box, 'WhatsApp 085-11711-3374');
    });
  });

  describe('hours', () => {
    const HOURS = { hours: [{ days: [1, 2, 3, 4], opens: '08:00', closes: '15:30' }, { days: [5], opens: '08:00', closes: '16:00' }] };
    for (const [when, instant, words] of [
      ['on a working morning', '2026-11-24T03:00:00Z', 'buka sampai 15.30 WIB'],
      ['on a Friday afternoon', '2026-11-20T08:45:00Z', 'buka sampai 16.00 WIB'],
      ['at the weekend', '2026-11-21T03:00:00Z', 'tutup, buka Senin 08.00 WIB'],
      ['on a holiday', '2026-12-25T03:00:00Z', 'Libur: '],
    ] as const) {
      it(`says ${when}: ${words}`, async () => {
        office = await newOffice(HOURS);
        const restore = setClock(instant);
        try {
          await inline();
          await sees(box, words);
        } finally {
          restore();
        }
      });
    }

    it('promises an answer on the third working day', async () => {
      const restore = setClock('2026-11-20T03:00:00Z');
      try {
        await inline();
        await sees(box, 'Dijawab paling lambat Rabu, 25 November');
      } finally {
        restore();
      }
    });
  });

  describe('for everybody', () => {
    it('has nothing that axe finds wrong in any state, wide and narrow', async () => {
      for (const width of [640, 320]) {
        await inline('', width);
        await axe(box, `first screen at ${width}`);
        await press(box, ASK);
        await sees(box, SEND);
        await press(box, 'Rincian kebutuhan data');
        await sees(box, 'Tahun awal');
        await axe(box, `form at ${width}`);
        await press(box, SEND);
        await sees(box, 'Ada 4 isian');
        await axe(box, `errors at ${width}`);
      }
      const what = asking();
      await inline();
      await fillIn(box, what);
      await press(box, SEND);
      await sees(box, 'Berlaku sampai');
      await axe(box, 'code');
      await fill(box, 'Kode enam angka', '000000');
      await sees(box, 'tidak cocok');
      await axe(box, 'wrong code');
      await enterCode(box, office, what.email);
      await sees(box, 'Nomor konsultasi');
      const id = (await office.received()).consultations[0]?.id ?? '';
      await office.reply(id, 'Jawaban');
      await sees(box, 'Jawaban');
      await axe(box, 'conversation');
      await press(box, 'Akhiri dan hapus');
      await sees(box, 'Ya, akhiri dan hapus');
      await axe(box, 'asked before everything is deleted');
      await press(box, 'Batal');
      await press(box, 'Kembali');
      await sees(box, 'Sudah dijawab');
      await axe(box, 'list');
      await press(box, what.topic);
      await sees(box, 'Jawaban');
      await office.fault('down');
      await say(box, 'Belum');
      await sees(box, 'menunggu');
      await axe(box, 'waiting');
      await office.fault('none');
      await office.close(id);
      await sees(box, 'sudah ditutup');
      await axe(box, 'closed');
    });

    it('has fields that no phone zooms into', async () => {
      await inline('', 320);
      await press(box, ASK);
      await sees(box, SEND);
      const sizes = [...(box.querySelector('pst-consultation')?.shadowRoot?.querySelector('pst-consultation-panel')?.shadowRoot?.querySelector('pst-consultation-ask')?.shadowRoot?.querySelectorAll('input:not([type=radio]), textarea') ?? [])].map((field) => parseFloat(getComputedStyle(field).fontSize));
      ok(sizes.length === 4 && sizes.every((size) => size >= 16), `16 px at least: ${sizes.join()}`);
    });
  });
});
