/** From the first screen to a conversation: asking, the code by e-mail, coming back, and leaving nothing behind. */
import '../../src/elements/consultation/define.ts';
import { ConsultationStartedEvent } from '../../src/elements/consultation/consultation-started-event.ts';
import { CHANNEL } from '../../src/client/erased.ts';
import { equal, ok } from '../support/assert.ts';
import { ASK, asking, CODE, consult, enterCode, fillIn, newEmail, placeConsultation, say, SEND } from '../support/consult.ts';
import { keys, type } from '../support/keyboard.ts';
import { check, choose, descriptionOf, ENDPOINT, eventually, fill, focused, newOffice, pick, press, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

const ENTER = 'Masuk dengan kode e-mail';
const ERASE = 'Akhiri dan hapus dari perangkat ini';

describe('consultation, from the first screen on', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};

  beforeEach(async () => {
    office = await newOffice();
  });
  afterEach(() => {
    dispose();
    forgetTab();
    localStorage.clear();
  });

  /** Opens the page, or opens it again: what is on the screen is made anew. */
  const open = async (attributes = ''): Promise<void> => {
    dispose();
    ({ box, dispose } = placeConsultation(office, { attributes }));
    await sees(box, /Konsultasi Statistik.*BPS|Statistical Consultation.*BPS/);
  };
  const forgetTab = (): void => sessionStorage.clear();
  const received = async () => (await office.received()).consultations;
  const stored = (): readonly string[] => [...Object.keys(sessionStorage), ...Object.keys(localStorage)].filter((key) => key.includes(office.code));

  describe('asking', () => {
    it('gives the visitor a number and a day, and the office the question', async () => {
      const started = new Promise<ConsultationStartedEvent>((resolve) => document.addEventListener(ConsultationStartedEvent.type, (event) => resolve(event as ConsultationStartedEvent), { once: true }));
      await open();
      const what = asking();
      const id = await consult(box, office, what);
      const [consultation] = await received();
      equal([consultation?.name, consultation?.email, consultation?.events.map(({ text }) => text)], [what.name, what.email, [what.text]]);
      await sees(box, /Dijawab paling lambat \p{L}+, \d+ \p{L}+/u);
      equal((await started).id, id);
      await eventually(() => focused()?.textContent.includes('Nomor konsultasi'), 'the focus on the number');
    });

    it('tells the office topic, data need and how the visitor would like to meet', async () => {
      await open();
      const what = asking();
      await fillIn(box, what);
      await press(box, 'Rincian kebutuhan data');
      await fill(box, 'Data yang dibutuhkan', 'Penduduk menurut umur');
      await fill(box, 'Wilayah', 'Kota Semarang');
      await fill(box, 'Tahun awal', '2020');
      await fill(box, 'Tahun akhir', '2025');
      await pick(box, 'Level data', 'Kecamatan');
      await pick(box, 'Periode data', 'Lainnya');
      await fill(box, 'Sebutkan periode datanya', 'dua bulanan');
      await choose(box, 'Cara berkonsultasi', 'Zoom');
      await press(box, SEND);
      await enterCode(box, office, what.email);
      await sees(box, 'Nomor konsultasi');
      const [consultation] = await received() as unknown as readonly Record<string, unknown>[];
      equal(
        [consultation?.['topic'], consultation?.['wish'], consultation?.['need']],
        [what.topic, 'zoom', { detail: 'Penduduk menurut umur', region: 'Kota Semarang', fromYear: 2020, toYear: 2025, level: 4, period: 10, periodOther: 'dua bulanan' }],
      );
    });

    it('calls nobody back who has begun to ask, when another tab says late who is signed in', async () => {
      const others = new BroadcastChannel(CHANNEL);
      const answered = new Promise<void>((answered) => {
        others.onmessage = ({ data }) => {
          if (!String(data).startsWith('?')) return;
          const visitor = { office: office.code, name: 'Siti', email: newEmail(), expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
          void sees(box, SEND).then(() => others.postMessage([String(data).slice(1), { token: 'kunci', visitor }])).then(answered);
        };
      });
      // Who asks the other tabs closes the line once it knows what they said.
      const { close } = BroadcastChannel.prototype;
      const told = new Promise<void>((told) => {
        BroadcastChannel.prototype.close = function () {
          close.call(this);
          if (this.name === CHANNEL) setTimeout(told);
        };
      });
      await open();
      await press(box, ASK);
      await fill(box, 'Pertanyaan', 'Sudah mulai menulis');
      await Promise.all([answered, told]).finally(() => { BroadcastChannel.prototype.close = close; });
      others.close();
      equal(await valueOf(box, 'Pertanyaan'), 'Sudah mulai menulis');
    });

    it('begins with what was searched for and not found, and keeps what was typed while the search was on its way', async () => {
      await open();
      await fill(box, /^(Apa yang Anda cari|Cari)/, 'inflasi kelurahan zzz');
      await press(box, /^Belum ketemu/);
      await eventually(async () => (await valueOf(box, 'Topik')) === 'inflasi kelurahan zzz', 'the words in the form');
    });

    it('names each missing answer beside its field and in a focused summary, and keeps the others', async () => {
      await open();
      const what = asking({ topic: '', name: '', email: 'siti@contoh' });
      await fillIn(box, what);
      await press(box, SEND);
      await eventually(() => /Ada 3 isian.*Topik: Wajib diisi.*Nama: Wajib diisi.*Alamat e-mail: Tulis seperti/s.test(focused()?.textContent ?? ''), 'a focused summary');
      equal([await valueOf(box, 'Pertanyaan'), await valueOf(box, 'Alamat e-mail')], [what.text, 'siti@contoh']);
      equal([await received(), stored()], [[], []]);
    });

    it('unfolds the data need where something in it is wrong', async () => {
      await open();
      await fillIn(box, asking());
      await press(box, 'Rincian kebutuhan data');
      await fill(box, 'Tahun awal', '20 dulu');
      await press(box, 'Rincian kebutuhan data');
      await press(box, SEND);
      await sees(box, /Ada 2 isian.*Data yang dibutuhkan: Wajib diisi.*Tahun awal: Tulis tahun dengan empat angka/);
      equal(/empat angka/.test(await descriptionOf(box, 'Tahun awal')), true);
    });

    it('stores nothing in the browser before something is sent', async () => {
      await open();
      await fillIn(box, asking());
      equal(stored(), []);
    });

    it('asks before a page is left with something typed in it, and only then', async () => {
      const leaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
      await open();
      equal(leaving(), false);
      await fillIn(box, asking());
      equal(leaving(), true);
      dispose();
      equal(leaving(), false);
      await open();
      const what = asking();
      await fillIn(box, what);
      await press(box, SEND);
      await sees(box, `Kode enam angka dikirim ke ${what.email}`);
      equal(leaving(), false, 'it is kept: who fetches the code from the same tab is not asked');
    });

    it('keeps what was typed while one goes back and forth', async () => {
      await open();
      const what = asking();
      await fillIn(box, what);
      await press(box, 'Kembali');
      await press(box, ASK);
      equal([await valueOf(box, 'Topik'), await valueOf(box, 'Pertanyaan')], [what.topic, what.text]);
    });

    it('works with the keyboard alone', async () => {
      await open();
      const what = asking();
      await eventually(() => [...(box.querySelector('pst-consultation')?.shadowRoot?.querySelector('pst-consultation-panel')?.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.startsWith(ASK)), 'the button').then((button) => button.focus());
      await keys('Enter');
      await eventually(() => focused()?.textContent === 'Bertanya kepada petugas', 'the focus on the form’s title');
      await keys('Tab');
      await type(what.topic);
      await keys('Tab');
      await type(what.text);
      await keys('Tab', 'Tab', 'Tab');
      await type(what.name);
      await keys('Tab');
      await type(what.email);
      await keys('Enter');
      await eventually(() => focused()?.getAttribute('autocomplete') === 'one-time-code', 'the focus on the code');
      await type(await office.lastCode(what.email));
      await sees(box, 'Nomor konsultasi');
      equal((await received())[0]?.email, what.email);
    });
  });

  describe('the code', () => {
    const asked = async (changes = {}) => {
      const what = asking(changes);
      await open();
      await fillIn(box, what);
      await press(box, SEND);
      await sees(box, `Kode enam angka dikirim ke ${what.email}`);
      return what;
    };

    it('is taken as it was pasted, and nothing is at the office before', async () => {
      const { email } = await asked();
      const code = await office.lastCode(email);
      equal(await received(), []);
      await fill(box, CODE, ` ${code.slice(0, 3)} ${code.slice(3)} `);
      await sees(box, 'Nomor konsultasi');
      equal((await received()).length, 1);
    });

    it('says how long it is good and when another can be had', async () => {
      await asked();
      await sees(box, /Berlaku sampai pukul \d\d\.\d\d WIB/);
      await sees(box, /dikirim ulang dalam \d+ detik/);
    });

    it('that is wrong is said beside the field and is not tried twice, and the right one still works', async () => {
      const { email } = await asked();
      const right = await office.lastCode(email);
      const wrong = right === '111111' ? '222222' : '111111';
      await fill(box, CODE, wrong);
      await sees(box, 'Kode ini tidak cocok');
      equal(/tidak cocok/.test(await descriptionOf(box, CODE)), true);
      const field = focused() as HTMLInputElement;
      equal([field.selectionStart, field.selectionEnd], [0, field.value.length], 'the next code takes the place of the wrong one');
      await fill(box, CODE, `${wrong} `);
      await fill(box, CODE, right);
      await sees(box, 'Nomor konsultasi');
    });

    it('that was wrong five times is no longer good, and another one is', async () => {
      const { email } = await asked();
      const right = await office.lastCode(email);
      for (let i = 1; i <= 5; i++) {
        await fill(box, CODE, String((Number(right) + i) % 1_000_000).padStart(6, '0'));
        await sees(box, i < 5 ? 'tidak cocok' : 'terlalu sering salah');
        await eventually(() => !visibleText(box).includes('Memeriksa kode'), 'the answer');
      }
      await fill(box, CODE, right);
      await eventually(() => !visibleText(box).includes('Memeriksa kode'), 'the answer');
      equal(await received(), []);
    });

    it('that is not six digits is said by the button', async () => {
      await asked();
      await fill(box, CODE, '12345');
      await press(box, 'Lanjutkan');
      await sees(box, 'Tulis enam angka');
    });

    it('can be checked again when the network is back', async () => {
      const { email } = await asked();
      const code = await office.lastCode(email);
      await office.fault('down');
      await fill(box, CODE, code);
      await sees(box, 'Kode belum dapat diperiksa');
      await office.fault('none');
      await press(box, 'Lanjutkan');
      await sees(box, 'Nomor konsultasi');
      equal((await received()).length, 1);
    });

    it('whose answer was lost is as good as one that was answered', async () => {
      const { email } = await asked();
      const code = await office.lastCode(email);
      await office.fault('drop-answer', 1);
      await fill(box, CODE, code);
      await sees(box, 'Kode belum dapat diperiksa');
      await press(box, 'Lanjutkan');
      await sees(box, 'Nomor konsultasi');
    });

    it('that could not be sent is said, with the way to try again', async () => {
      const what = asking();
      await open();
      await fillIn(box, what);
      await office.fault('down');
      await press(box, SEND);
      await sees(box, 'Kode belum terkirim');
      await office.fault('none');
      await press(box, 'Coba lagi');
      await enterCode(box, office, what.email);
      await sees(box, 'Nomor konsultasi');
    });

    it('can go to another address, with everything else kept', async () => {
      const { text } = await asked({ email: newEmail() });
      await press(box, 'Ubah alamat e-mail');
      equal(await valueOf(box, 'Pertanyaan'), text);
      const email = newEmail();
      await fill(box, 'Alamat e-mail', email);
      await press(box, SEND);
      await enterCode(box, office, email);
      await sees(box, 'Nomor konsultasi');
      equal((await received()).map((one) => one.email), [email]);
    });

    it('is the same one when the same question goes to the same address once more', async () => {
      const { email } = await asked();
      const code = await office.lastCode(email);
      await press(box, 'Ubah alamat e-mail');
      await press(box, SEND);
      await sees(box, `Kode enam angka dikirim ke ${email}`);
      await fill(box, CODE, code);
      await sees(box, 'Nomor konsultasi');
      equal((await office.letters()).filter(({ to }) => to === email).length, 1);
    });

    it('is still asked for after the telephone has thrown the page away, and the question goes on its way', async () => {
      const { email, text } = await asked();
      await open();
      await enterCode(box, office, email);
      await sees(box, 'Nomor konsultasi');
      equal((await received())[0]?.events.map((event) => event.text), [text]);
    });

    it('leads back to the form with everything in it, also after a reload', async () => {
      const what = await asked();
      await open();
      await press(box, 'Ubah alamat e-mail');
      equal([await valueOf(box, 'Topik'), await valueOf(box, 'Pertanyaan'), await valueOf(box, 'Nama'), await valueOf(box, 'Alamat e-mail')], [what.topic, what.text, what.name, what.email]);
    });
  });

  describe('on its way', () => {
    const signedIn = async (): Promise<void> => {
      await open();
      await consult(box, office);
      await press(box, 'Kembali');
      await press(box, 'Mulai konsultasi baru');
      await press(box, ASK);
      await fill(box, 'Topik', 'Inflasi');
      await fill(box, 'Pertanyaan', 'Berapa inflasi 2025?');
    };

    it('needs no code of those who are signed in', async () => {
      await signedIn();
      ok(!visibleText(box).includes('Alamat e-mail'), 'nobody is asked for an address again');
      await press(box, SEND);
      await sees(box, 'Nomor konsultasi');
      await eventually(async () => (await received()).length === 2, 'two consultations');
    });

    it('is said not to be sent when the network fails, with the office’s other channels, and arrives once in the end', async () => {
      await signedIn();
      await office.fault('drop-answer');
      await press(box, SEND);
      await sees(box, 'belum sampai ke kantor');
      await office.fault('none');
      await sees(box, /085-11711-3374.*WhatsApp/);
      ok(!visibleText(box).includes('Nomor konsultasi'), 'no number was shown');
      await press(box, 'Coba lagi');
      await sees(box, 'Nomor konsultasi');
      equal((await received()).length, 2);
    });

    it('goes on after a reload', async () => {
      await signedIn();
      await office.fault('down');
      await press(box, SEND);
      await sees(box, 'belum sampai ke kantor');
      await office.fault('none');
      await open();
      await sees(box, 'Nomor konsultasi');
      equal((await received()).length, 2);
    });

    it('takes no page of a Wi-Fi network for an answer, and lets the question be changed', async () => {
      await signedIn();
      await office.fault('html');
      await press(box, SEND);
      await sees(box, 'Wi-Fi');
      await office.fault('none');
      await press(box, 'Ubah pertanyaan');
      equal(await valueOf(box, 'Pertanyaan'), 'Berapa inflasi 2025?');
      await press(box, SEND);
      await sees(box, 'Nomor konsultasi');
    });
  });

  describe('coming back', () => {
    const email = newEmail();
    const signIn = async (address: string): Promise<void> => {
      await press(box, ENTER);
      await fill(box, 'Nama', 'Siti Rahmawati');
      await fill(box, 'Alamat e-mail', address);
      await press(box, 'Kirim kode');
      await enterCode(box, office, address);
    };

    it('on another device opens the one consultation that is there', async () => {
      await open();
      await consult(box, office, { email });
      forgetTab();
      await open();
      await signIn(email);
      await sees(box, 'Berapa jumlah penduduk tiap kecamatan tahun 2025?');
    });

    it('lists several with their state, and opens one', async () => {
      const address = newEmail();
      await open();
      const first = await consult(box, office, { email: address, topic: 'Inflasi' });
      await office.reply(first, 'Ada di publikasi.');
      await sees(box, 'Ada di publikasi.');
      await press(box, 'Kembali');
      await press(box, 'Mulai konsultasi baru');
      await press(box, ASK);
      await fill(box, 'Topik', 'Penduduk');
      await fill(box, 'Pertanyaan', 'Berapa?');
      await press(box, SEND);
      await sees(box, 'Nomor konsultasi');
      forgetTab();
      await open();
      await signIn(address);
      await sees(box, /Konsultasi saya.*Penduduk.*Menunggu jawaban petugas.*Inflasi.*Sudah dijawab/);
      await press(box, 'Inflasi');
      await sees(box, 'Ada di publikasi.');
      await open();
      await sees(box, 'Ada di publikasi.');
    });

    it('calls a closing new that came meanwhile, and not one that the visitor has just seen', async () => {
      await open();
      const seen = await consult(box, office, { topic: 'Inflasi' });
      await office.close(seen);
      await sees(box, 'Bagaimana pelayanan kami?');
      await press(box, 'Kembali');
      await sees(box, /Inflasi.*Selesai/);
      ok(!visibleText(box).includes('Jawaban baru'), visibleText(box));
      await press(box, 'Mulai konsultasi baru');
      await press(box, ASK);
      await fill(box, 'Topik', 'Penduduk');
      await fill(box, 'Pertanyaan', 'Berapa?');
      await press(box, SEND);
      await sees(box, 'Nomor konsultasi');
      await press(box, 'Kembali');
      await sees(box, /Penduduk.*Inflasi/);
      await office.close((await received()).find(({ id }) => id !== seen)?.id ?? '');
      await open();
      await sees(box, /Penduduk Jawaban baru.*Inflasi(?!.*Jawaban baru)/);
    });

    it('with an address that was never used is told so, and what to do', async () => {
      await open();
      await signIn(newEmail());
      await sees(box, 'Belum ada konsultasi dengan alamat e-mail ini');
      await press(box, 'Mulai konsultasi baru');
      await sees(box, ASK);
    });

    it('needs no code on a device that was to be remembered, and needs one on any other', async () => {
      for (const remembered of [true, false]) {
        localStorage.clear();
        forgetTab();
        await open();
        const what = asking();
        await fillIn(box, what);
        await press(box, SEND);
        await sees(box, `Kode enam angka dikirim ke ${what.email}`);
        if (remembered) await check(box, 'Ingat perangkat ini');
        await enterCode(box, office, what.email);
        await sees(box, 'Nomor konsultasi');
        forgetTab();
        await open();
        await sees(box, remembered ? what.text : ASK);
      }
    });

    it('says why the list is not there, and gets it when the network is back', async () => {
      await open();
      await consult(box, office);
      await office.fault('down');
      await press(box, 'Kembali');
      await sees(box, 'Layanan belum dapat dihubungi');
      await office.fault('none');
      await press(box, 'Coba lagi');
      await sees(box, 'Menunggu jawaban petugas');
    });
  });

  describe('ending', () => {
    it('removes everything from the device after a question, and only then, and the key is no longer good', async () => {
      await open();
      await consult(box, office);
      const key = tokenIn(sessionStorage);
      await press(box, ERASE);
      await sees(box, 'dapat dibuka lagi dengan kode e-mail');
      await press(box, 'Batal');
      ok(stored().length > 0, 'still there');
      await press(box, ERASE);
      await press(box, 'Ya, akhiri dan hapus');
      await sees(box, 'Semua sudah dihapus dari perangkat ini');
      equal(stored(), []);
      equal((await fetch(`${ENDPOINT}/v1/me`, { headers: { authorization: `Bearer ${key}` } })).status, 401);
      await open();
      await sees(box, ASK);
    });

    it('names what has not been sent, and says what could not be done without a network', async () => {
      await open();
      await consult(box, office);
      await office.fault('down');
      await say(box, 'Masih ada satu pertanyaan');
      await sees(box, 'menunggu');
      await press(box, ERASE);
      await sees(box, /ikut hilang: Masih ada satu pertanyaan/);
      await press(box, 'Ya, akhiri dan hapus');
      await sees(box, 'Kantor belum dapat diberi tahu');
      equal(stored(), []);
    });
  });
});

/** The key that this tab has. */
function tokenIn(storage: Storage): string {
  const text = Object.keys(storage).filter((key) => key.endsWith(':session')).map((key) => storage.getItem(key) ?? '')[0] ?? '{}';
  return (JSON.parse(text) as { token?: string }).token ?? '';
}
