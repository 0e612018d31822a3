import '../../src/elements/consultation/define.ts';
import '../../src/elements/office/define.ts';
import { ConsultationStartedEvent } from '../../src/elements/consultation/consultation-started-event.ts';
import { equal, ok } from '../support/assert.ts';
import { setClock } from '../support/clock.ts';
import { keys } from '../support/keyboard.ts';
import { axe, ENDPOINT, eventually, fill, focused, newOffice, place, press, pressIfShown, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

const QUESTION = 'Berapa jumlah penduduk tiap kecamatan tahun 2025?';
const ASK = 'Kirim pertanyaan';
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
  });

  const show = (markup: string, width?: number): HTMLElement => {
    dispose();
    ({ box, dispose } = place(markup, width));
    return box;
  };
  const inline = async (attributes = '', width?: number): Promise<void> => {
    show(`<pst-consultation mode="inline" endpoint="${ENDPOINT}" office="${office.code}" ${attributes}><p>Kotak saran di kantor</p></pst-consultation>`, width);
    await sees(box, /Konsultasi Statistik.*BPS|Statistical Consultation.*BPS/);
  };
  const fillIn = async (text = QUESTION): Promise<void> => {
    await fill(box, 'Nama', 'Siti Rahmawati');
    await fill(box, 'Alamat e-mail', 'siti@contoh.go.id');
    await fill(box, 'Pertanyaan', text);
  };
  const ask = async (text = QUESTION): Promise<string> => {
    await inline();
    await fillIn(text);
    await press(box, ASK);
    await sees(box, /Nomor konsultasi \d{4}-\d{4}-\d{4}/);
    const [consultation] = (await office.received()).consultations;
    ok(consultation, 'a consultation at the office');
    return consultation.id;
  };
  const say = async (text: string): Promise<void> => {
    await fill(box, 'Pesan', text);
    await press(box, 'Kirim pesan');
  };
  const texts = async (): Promise<unknown> => (await office.received()).consultations[0]?.events.map(({ text }) => text);
  const inLog = (text: string): number => visibleText(box).split(text).length - 1;

  describe('asking', () => {
    it('gives the visitor a number and a day, and the office the question', async () => {
      const started = new Promise<ConsultationStartedEvent>((resolve) => document.addEventListener(ConsultationStartedEvent.type, (event) => resolve(event as ConsultationStartedEvent), { once: true }));
      const id = await ask();
      const [consultation] = (await office.received()).consultations;
      equal([consultation?.name, consultation?.email, await texts()], ['Siti Rahmawati', 'siti@contoh.go.id', [QUESTION]]);
      await sees(box, /Dijawab paling lambat \p{L}+, \d+ \p{L}+/u);
      equal((await started).id, id);
      await eventually(() => focused()?.textContent.includes('Nomor konsultasi'), 'the focus on the number');
    });

    it('names each missing answer beside its field and in a focused summary, and keeps the others', async () => {
      await inline();
      await fill(box, 'Pertanyaan', QUESTION);
      await fill(box, 'Alamat e-mail', 'siti@contoh');
      await press(box, ASK);
      await eventually(() => /Ada 2 isian.*Nama: Wajib diisi.*Alamat e-mail: Tulis seperti/s.test(focused()?.textContent ?? ''), 'a focused summary');
      equal([await valueOf(box, 'Pertanyaan'), await valueOf(box, 'Alamat e-mail')], [QUESTION, 'siti@contoh']);
      equal((await office.received()).consultations, []);
    });

    it('keeps the text when the network fails, shows the office’s other channels, and makes one consultation in the end', async () => {
      await inline();
      await fillIn();
      await office.fault('drop-answer', 1);
      await press(box, ASK);
      await sees(box, 'Belum terkirim');
      await sees(box, /085-11711-3374.*WhatsApp/);
      equal(await valueOf(box, 'Pertanyaan'), QUESTION);
      await press(box, ASK);
      await sees(box, 'Nomor konsultasi');
      equal((await office.received()).consultations.length, 1);
      equal(await texts(), [QUESTION]);
    });

    it('goes on after a reload that came while the question was on its way', async () => {
      await inline();
      await fillIn();
      await office.fault('down');
      await press(box, ASK);
      await sees(box, 'Belum terkirim');
      await office.fault('none');
      await inline();
      await sees(box, 'Nomor konsultasi');
      equal(await texts(), [QUESTION]);
    });

    it('takes no page of a Wi-Fi network for an answer', async () => {
      await inline();
      await fillIn();
      await office.fault('html', 1);
      await press(box, ASK);
      await sees(box, 'Wi-Fi');
      ok(!visibleText(box).includes('Nomor konsultasi'), 'no number was shown');
    });

    it('stores nothing in the browser before something is sent', async () => {
      await inline();
      await fillIn();
      equal([sessionStorage.length, localStorage.length], [0, 0]);
    });
  });

  describe('conversing', () => {
    it('goes both ways without a reload, exactly as written', async () => {
      const id = await ask(TRICKY);
      await office.reply(id, `${TRICKY} kembali`);
      await sees(box, `${TRICKY} kembali`);
      await say('Terima kasih');
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
      await say('Masih ada satu pertanyaan');
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
      await say('Sekali saja');
      await sees(box, /Sekali saja \d\d\.\d\d · terkirim/);
      equal([await texts(), inLog('Sekali saja')], [[QUESTION, 'Sekali saja'], 1]);
    });

    it('keeps an unsent message over a reload, and the order in which they were written', async () => {
      await ask();
      await office.fault('down');
      await say('Pertama');
      await say('Kedua');
      await sees(box, 'Kedua menunggu');
      dispose();
      await office.fault('none');
      await inline();
      await sees(box, /Pertama \d\d\.\d\d · terkirim.*Kedua \d\d\.\d\d · terkirim/);
      equal(await texts(), [QUESTION, 'Pertama', 'Kedua']);
    });

    it('announces what the officer writes once, and not what was there before', async () => {
      const id = await ask();
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
      await say('x'.repeat(10_001));
      await sees(box, 'Terlalu panjang');
      equal((await valueOf(box, 'Pesan')).length, 10_001);
      equal(await texts(), [QUESTION]);
    });

    it('says when the officer has closed it, and offers a new one', async () => {
      const id = await ask();
      await office.close(id);
      await sees(box, 'sudah ditutup oleh petugas');
      ok(!visibleText(box).includes('Tulis pesan'), 'nothing more to write into');
      await press(box, 'Mulai konsultasi baru');
      await sees(box, ASK);
    });

    it('keeps the text of a message that came too late', async () => {
      const id = await ask();
      await office.fault('slow');
      await say('Terlambat');
      await office.close(id);
      await office.release();
      await office.fault('none');
      await sees(box, /Terlambat gagal: Percakapan sudah ditutup/);
      equal(await texts(), [QUESTION, undefined]);
    });

    it('can be deleted from the device after a question, and only then', async () => {
      await ask();
      await press(box, 'Hapus dari perangkat ini');
      await sees(box, 'tidak dapat dibuka lagi di sini');
      await press(box, 'Batal');
      await eventually(() => inLog(QUESTION) === 1, 'the question, still in the log');
      await press(box, 'Hapus dari perangkat ini');
      await press(box, 'Ya, hapus');
      await sees(box, ASK);
      await inline();
      await sees(box, ASK);
      equal(sessionStorage.length, 0);
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
      await fill(box, 'Nama', 'Siti');
      await keys('Escape');
      await eventually(() => focused()?.textContent.includes('Konsultasi') && !visibleText(box).includes(ASK), 'the focus on the launcher');
      await press(box, 'Konsultasi');
      await sees(box, ASK);
      equal(await valueOf(box, 'Nama'), 'Siti');
    });

    it('ends its connection when it is closed', async () => {
      await launcher();
      await press(box, 'Konsultasi');
      await fillIn();
      await press(box, ASK);
      await sees(box, 'Nomor konsultasi');
      await press(box, 'Tutup');
      const [consultation] = (await office.received()).consultations;
      await office.reply(consultation?.id ?? '', 'Selagi tertutup');
      ok(!visibleText(box).includes('Selagi tertutup'), 'nothing is heard while it is closed');
      await press(box, 'Konsultasi');
      await sees(box, 'Selagi tertutup');
    });

    it('speaks English on an English page', async () => {
      await launcher('lang="en"');
      await sees(box, 'Consultation');
      await press(box, 'Consultation');
      await sees(box, 'Send question');
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
        equal(await axe(box), [], `form at ${width}`);
        await press(box, ASK);
        await sees(box, 'Ada 3 isian');
        equal(await axe(box), [], `errors at ${width}`);
      }
      const id = await ask();
      await office.reply(id, 'Jawaban');
      await sees(box, 'Jawaban');
      equal(await axe(box), [], 'conversation');
      await office.fault('down');
      await say('Belum');
      await sees(box, 'menunggu');
      equal(await axe(box), [], 'waiting');
      await office.fault('none');
      await office.close(id);
      await sees(box, 'sudah ditutup');
      equal(await axe(box), [], 'closed');
    });

    it('has fields that no phone zooms into', async () => {
      await inline('', 320);
      const sizes = [...(box.querySelector('pst-consultation')?.shadowRoot?.querySelector('pst-consultation-panel')?.shadowRoot?.querySelectorAll('input, textarea') ?? [])].map((field) => parseFloat(getComputedStyle(field).fontSize));
      ok(sizes.length === 3 && sizes.every((size) => size >= 16), `16 px at least: ${sizes.join()}`);
    });
  });
});
