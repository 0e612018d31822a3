// One file, one test after the other: all tests of a browser share the officer's cookie.
import '../../src/desk/desk.ts';
import { ways } from '../../src/locale/id/ways.ts';
import { longDay } from '../../src/elements/shared/dates.ts';
import { equal, ok } from '../support/assert.ts';
import { endSession, openDesk, leave, signIn, visitor } from '../support/desk.ts';
import { keys, type } from '../support/keyboard.ts';
import { axe, descend, eventually, fill, fits, focused, linkNamed, newOffice, pick, press, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

/** As when another tab is chosen, and this one again. */
function look(looking: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => !looking });
  if (looking) Reflect.deleteProperty(document, 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('officer’s desk', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose: () => void;

  const open = (width?: number): void => void ({ box, dispose } = openDesk(width));
  const gone = (text: string) => eventually(() => !visibleText(box).includes(text), `“${text}” goes away in: ${visibleText(box)}`);
  const officerSaid = async () => (await office.received()).consultations.flatMap(({ events }) => events).filter(({ from }) => from === 'officer').map(({ text }) => text);
  const openConversation = async (name: string): Promise<void> => {
    await press(box, name);
    await sees(box, 'Balasan');
  };

  beforeEach(async () => {
    office = await newOffice({ name: 'BPS Kota Contoh' });
    open();
  });

  afterEach(async () => {
    dispose();
    await endSession();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('signing in', () => {
    it('names each field that was left empty', async () => {
      await press(box, 'Masuk');
      await sees(box, 'Ada 2 isian yang perlu diperbaiki Nama pengguna: Wajib diisi Kata sandi: Wajib diisi');
    });

    it('says that name and password do not match, keeps the name and lets the officer try again', async () => {
      await fill(box, 'Nama pengguna', office.officer.user);
      await fill(box, 'Kata sandi', 'bukan ini');
      await press(box, 'Masuk');
      await sees(box, 'Nama pengguna atau kata sandi tidak cocok.');
      equal(await valueOf(box, 'Nama pengguna'), office.officer.user);
      await signIn(box, office);
    });

    it('says how long to wait after too many attempts', async () => {
      await fill(box, 'Nama pengguna', office.officer.user);
      for (let attempt = 0; attempt < 5; attempt++) {
        await fill(box, 'Kata sandi', `tebakan ${attempt}`);
        await press(box, 'Masuk');
        await eventually(() => focused()?.textContent.includes('tidak cocok'), 'the focus on what went wrong');
      }
      await press(box, 'Masuk');
      await sees(box, 'Terlalu banyak percobaan masuk. Tunggu 15 menit, lalu coba lagi.');
    });

    it('works with the keyboard alone, and goes on after a reload', async () => {
      await eventually(() => focused() instanceof HTMLInputElement, 'the focus in the first field');
      await type(office.officer.user);
      await keys('Tab');
      await type(office.officer.password);
      await keys('Enter');
      await sees(box, 'Kotak masuk');
      dispose();
      open();
      await sees(box, 'Kotak masuk');
    });

    it('ends when the officer signs out', async () => {
      await signIn(box, office);
      await press(box, 'Keluar');
      await sees(box, 'Kata sandi');
      dispose();
      open();
      await sees(box, 'Kata sandi');
    });

    it('speaks English where the page does', async () => {
      dispose();
      ({ box, dispose } = openDesk(1024, 'en'));
      await sees(box, 'User name');
    });
  });

  describe('inbox', () => {
    it('says what will be here while nobody has asked', async () => {
      await signIn(box, office);
      await sees(box, 'Belum ada konsultasi yang terbuka.');
      equal(document.title, 'Meja petugas · BPS Kota Contoh');
    });

    it('shows a new consultation by itself, with who, what and until when', async () => {
      await signIn(box, office);
      await sees(box, 'Belum ada konsultasi yang terbuka.');
      const { number, dueOn } = await visitor(office, 'Siti Rahmawati', 'Apakah ada data inflasi?');
      await sees(box, `Jatuh tempo ${longDay(dueOn, ways)}`);
      for (const text of ['Siti Rahmawati', 'Apakah ada data inflasi?', 'Menunggu jawaban', number, 'Pesan baru dari Siti Rahmawati']) await sees(box, text);
      equal(document.title, '(1) Meja petugas · BPS Kota Contoh');
    });

    it('counts in the title of the tab what is unread and the officer’s or nobody’s, and says so', async () => {
      await visitor(office, 'Ani', 'Pertanyaan Ani');
      const siti = await visitor(office, 'Siti', 'Pertanyaan Siti');
      await signIn(box, office);
      await eventually(() => document.title === '(2) Meja petugas · BPS Kota Contoh', () => `two in: ${document.title}`);
      await openConversation('Siti');
      await eventually(() => document.title === '(1) Meja petugas · BPS Kota Contoh', () => `one in: ${document.title}`);
      await sees(box, 'Menunggu (2)');
      await press(box, 'Tangani');
      await sees(box, 'Anda yang menangani konsultasi ini.');
      await press(box, 'Serahkan');
      await pick(box, 'Serahkan kepada', 'Rekan Uji');
      await press(box, 'Serahkan konsultasi');
      await sees(box, 'Rekan Uji yang menangani konsultasi ini.');
      await press(box, /^Ani/);
      await eventually(() => document.title === 'Meja petugas · BPS Kota Contoh', () => `none in: ${document.title}`);
      await siti.say('Untuk rekan');
      await sees(box, 'Untuk rekan');
      await sees(box, 'Belum dibaca');
      equal(document.title, 'Meja petugas · BPS Kota Contoh');
      await press(box, 'Setelan');
      await sees(box, 'Angka di judul tab: konsultasi yang belum dibaca');
    });

    it('is announced to an officer who looks elsewhere, each message anew, and without what was written', async () => {
      const { shown, restore } = notifications();
      try {
        const siti = await visitor(office, 'Siti', 'Halo');
        await signIn(box, office);
        await sees(box, 'Siti');
        await siti.say('Dibaca di layar');
        await sees(box, 'Dibaca di layar');
        look(false);
        await siti.say('Rahasia');
        await sees(box, 'Rahasia');
        await siti.say('Rahasia lagi');
        await eventually(() => shown.length === 2, () => `two announcements: ${JSON.stringify(shown)}`);
        equal(shown.map(({ title, renotify }) => [title, renotify]), Array(2).fill([`Pesan baru, ${siti.number}`, true]));
        shown[0]?.press();
        await sees(box, 'Balasan');
      } finally {
        look(true);
        restore();
      }
    });

    it('goes on where the browser permits announcements and then refuses each of them', async () => {
      const { restore } = notifications(() => { throw new TypeError('Illegal constructor. Use ServiceWorkerRegistration.showNotification() instead.'); });
      try {
        const siti = await visitor(office, 'Siti', 'Halo');
        await signIn(box, office);
        await sees(box, 'Siti');
        look(false);
        await siti.say('Masih ada orang?');
        await sees(box, 'Masih ada orang?');
        ok(!visibleText(box).includes('Sambungan langsung terputus'), 'the inbox is as live as before');
      } finally {
        look(true);
        restore();
      }
    });

    it('is shown in every tab, and takes one connection for all of them, beside that of the queue', async () => {
      const fetched = globalThis.fetch;
      let streams = 0;
      globalThis.fetch = (input, init) => {
        if (new Headers(init?.headers).get('accept') === 'text/event-stream') streams++;
        return fetched(input, init);
      };
      const others = [openDesk(), openDesk()];
      try {
        await signIn(box, office);
        for (const other of others) {
          other.dispose();
          document.body.append(other.box);
        }
        await visitor(office, 'Siti Rahmawati', 'Apakah ada data inflasi?');
        for (const desk of [box, ...others.map((other) => other.box)]) await sees(desk, 'Apakah ada data inflasi?');
        equal(streams, 2);
      } finally {
        globalThis.fetch = fetched;
        for (const other of others) other.dispose();
      }
    });

    it('says in words that the last day has come, and that it has passed', async () => {
      office = await newOffice({ consultation: { answerWithinWorkingDays: 0 } });
      const { dueOn } = await visitor(office, 'Siti', 'Kapan buka?');
      await signIn(box, office);
      await sees(box, 'Jatuh tempo hari ini');
      const restore = aWeekLater();
      try {
        dispose();
        open();
        await sees(box, `Lewat tenggat, seharusnya ${longDay(dueOn, ways)}`);
      } finally {
        restore();
      }
    });

    it('keeps open and closed consultations apart', async () => {
      const { id } = await visitor(office, 'Budi', 'Sudah jelas');
      await visitor(office, 'Siti', 'Belum jelas');
      await office.close(id);
      await signIn(box, office);
      await sees(box, 'Belum jelas');
      ok(!visibleText(box).includes('Sudah jelas'), 'closed ones are not among the open');
      await press(box, 'Ditutup (1)');
      await sees(box, 'Sudah jelas');
      ok(!visibleText(box).includes('Belum jelas'), 'open ones are not among the closed');
    });

    it('shows nothing of another office', async () => {
      const other = await newOffice();
      const { id } = await visitor(other, 'Rahasia', 'Bukan untuk kantor ini');
      await signIn(box, office);
      await sees(box, 'Belum ada konsultasi yang terbuka.');
      location.hash = `#/consultations/${id}`;
      await sees(box, 'Konsultasi ini tidak ada di kantor Anda.');
      ok(!visibleText(box).includes('Rahasia'), 'the other office’s visitor stays unknown');
    });
  });

  describe('conversation', () => {
    it('carries question and answer both ways, each said once to a screen reader', async () => {
      const siti = await visitor(office, 'Siti Rahmawati', 'Selamat pagi');
      await signIn(box, office);
      await openConversation('Siti Rahmawati');
      equal(focused()?.textContent.trim(), 'Siti Rahmawati');
      await sees(box, '@contoh.go.id');
      await fill(box, 'Balasan', 'Selamat pagi, Kak.\nAda yang bisa dibantu?');
      await press(box, 'Kirim balasan');
      await sees(box, 'Balasan terkirim.');
      await sees(box, 'Sudah dijawab');
      equal(await valueOf(box, 'Balasan'), '');
      equal((await siti.log()).map((event) => (event.type === 'message' ? event.text : event.type)), ['Selamat pagi', 'Selamat pagi, Kak.\nAda yang bisa dibantu?']);
      await siti.say('Ya, data inflasi');
      await sees(box, 'Siti Rahmawati: Ya, data inflasi');
      equal(visibleText(box).split('Siti Rahmawati: Ya, data inflasi').length, 2);
    });

    it('makes a new line with Enter and sends with Ctrl+Enter', async () => {
      await visitor(office, 'Siti', 'Halo');
      await signIn(box, office);
      await openConversation('Siti');
      await press(box, 'Kirim balasan');
      await sees(box, 'Tulis balasan dulu');
      await type('Baris satu');
      await keys('Enter');
      await type('Baris dua');
      focused()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
      await sees(box, 'Balasan terkirim.');
      equal(await officerSaid(), ['Baris satu\nBaris dua']);
    });

    it('keeps a reply that could not be sent, and sends it once', async () => {
      await visitor(office, 'Siti', 'Halo');
      await signIn(box, office);
      await openConversation('Siti');
      await sees(box, 'Siti Halo');
      await fill(box, 'Balasan', 'Jangan sampai hilang');
      await office.fault('down');
      await press(box, 'Kirim balasan');
      await sees(box, 'Balasan belum terkirim. Jaringan terputus.');
      equal(await valueOf(box, 'Balasan'), 'Jangan sampai hilang');
      await office.release();
      await press(box, /^Kirim (lagi|balasan)$/);
      await eventually(async () => (await valueOf(box, 'Balasan')) === '', 'the reply is on its way');
      equal(await officerSaid(), ['Jangan sampai hilang']);
    });

    it('keeps what was being written through a reload, for nobody but its writer', async () => {
      await visitor(office, 'Siti', 'Halo');
      await signIn(box, office);
      await openConversation('Siti');
      await fill(box, 'Balasan', 'Belum selesai');
      dispose();
      open();
      await sees(box, 'Siti Halo');
      equal(await valueOf(box, 'Balasan'), 'Belum selesai');
      await press(box, 'Keluar');
      await signIn(box, { ...office, officer: { ...office.officer, user: office.officer.user.replace('petugas-', 'rekan-') } });
      await sees(box, 'Siti Halo');
      equal(await valueOf(box, 'Balasan'), '');
      await press(box, 'Keluar');
      await signIn(box, office);
      await press(box, 'Kirim balasan');
      await sees(box, 'Balasan terkirim.');
      dispose();
      open();
      await sees(box, 'Belum selesai');
      equal(await valueOf(box, 'Balasan'), '');
    });

    it('calls a reply sent whose answer got lost, as soon as the log shows it', async () => {
      await visitor(office, 'Siti', 'Halo');
      await signIn(box, office);
      await openConversation('Siti');
      await sees(box, 'Siti Halo');
      await fill(box, 'Balasan', 'Sudah sampai');
      await office.fault('drop-answer');
      await press(box, 'Kirim balasan');
      await eventually(async () => (await officerSaid()).length > 0, 'the reply at the office');
      // The stream may not have been open when answers began to get lost: it needs one to begin.
      await office.fault('none');
      await sees(box, 'Balasan terkirim.');
      equal(await officerSaid(), ['Sudah sampai']);
    });

    it('asks for the password again when the session ends, and sends what was typed only when told to', async () => {
      const siti = await visitor(office, 'Siti', 'Halo');
      await signIn(box, office);
      await openConversation('Siti');
      await fill(box, 'Balasan', 'Masih di sini');
      await endSession();
      await siti.say('Masih ada orang?');
      await sees(box, 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan. Tulisan yang belum terkirim masih tersimpan di halaman ini.');
      await signIn(box, office);
      await sees(box, 'Balasan');
      equal(await valueOf(box, 'Balasan'), 'Masih di sini');
      equal(await officerSaid(), []);
      await press(box, 'Kirim balasan');
      await sees(box, 'Balasan terkirim.');
      equal(await officerSaid(), ['Masih di sini']);
    });

    it('asks for the password again also where nothing but the inbox is looked at', async () => {
      const siti = await visitor(office, 'Siti', 'Halo');
      await signIn(box, office);
      await sees(box, 'Siti');
      await endSession();
      await siti.say('Masih ada orang?');
      await sees(box, 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.');
    });

    it('is followed only while it is looked at, and then shows what has come meanwhile', async () => {
      const siti = await visitor(office, 'Siti', 'Halo');
      await signIn(box, office);
      await openConversation('Siti');
      await sees(box, 'Siti Halo');
      const article = () => visibleText(box.querySelector('pst-desk')?.shadowRoot?.querySelector('pst-desk-conversation') ?? box);
      look(false);
      await siti.say('Masih ada orang?');
      // In the inbox, which goes on.
      await sees(box, 'Masih ada orang?');
      ok(!article().includes('Masih ada orang?'), 'not before somebody looks');
      look(true);
      await eventually(() => article().includes('Masih ada orang?'), 'the message in the conversation');
    });

    it('is closed only after a second yes, and then says why nobody can write', async () => {
      const siti = await visitor(office, 'Siti', 'Terima kasih');
      await signIn(box, office);
      await openConversation('Siti');
      await press(box, 'Tutup konsultasi');
      await sees(box, 'Tutup konsultasi ini?');
      await press(box, 'Batal');
      await gone('Tutup konsultasi ini?');
      await press(box, 'Tutup konsultasi');
      await press(box, 'Ya, tutup');
      await sees(box, 'Konsultasi ini sudah ditutup, jadi tidak dapat dibalas lagi.');
      equal((await siti.log()).map((event) => event.type), ['message', 'closed']);
    });

    it('shows markup as the text it is', async () => {
      await visitor(office, 'Siti', '<b>tebal</b><img src=x onerror="document.title=1">');
      await signIn(box, office);
      await openConversation('Siti');
      await sees(box, '<b>tebal</b><img src=x onerror="document.title=1">');
    });

    it('takes turns with the inbox on a phone, where Escape goes back', async () => {
      await visitor(office, 'Siti', 'Halo');
      dispose();
      open(360);
      await signIn(box, office);
      await openConversation('Siti');
      ok(!visibleText(box).includes('Kotak masuk'), 'the inbox makes room');
      focused()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      await sees(box, 'Kotak masuk');
      await eventually(() => focused()?.textContent.includes('Siti'), 'the focus is back on the consultation');
    });
  });

  describe('lists', () => {
    it('say what will be here while there is nothing', async () => {
      await signIn(box, office);
      for (const [name, empty] of [['Buku tamu', 'Belum ada tamu'], ['Penilaian', 'Belum ada penilaian'], ['Pengaduan', 'Belum ada pengaduan']] as const) {
        await press(box, name);
        await sees(box, empty);
      }
    });
  });

  for (const width of [360, 1024, 1280]) {
    it(`has its parts in one row at ${width} pixels, the open one in sight, and signing out as well`, async () => {
      dispose();
      open(width);
      await signIn(box, office);
      await press(box, 'Pengaduan');
      await sees(box, 'Belum ada pengaduan');
      const [signOut] = [...descend(box)].filter((element) => element instanceof HTMLButtonElement && element.textContent.trim() === 'Keluar');
      const [first, current] = [await linkNamed(box, 'Konsultasi'), await linkNamed(box, 'Pengaduan')].map((link) => link.getBoundingClientRect());
      equal(current?.top, first?.top);
      for (const place of [current, signOut?.getBoundingClientRect()]) ok(place && place.left >= 0 && place.right <= box.getBoundingClientRect().right, JSON.stringify(place));
      fits(box);
    });
  }

  for (const width of [360, 1024]) {
    it(`is accessible in every part at ${width} pixels`, async () => {
      await visitor(office, 'Siti Rahmawati', 'Halo');
      await leave(office, 'ratings', { kind: 'quick', overall: 1 });
      dispose();
      open(width);
      await press(box, 'Masuk');
      await sees(box, 'Ada 2 isian');
      await axe(box);
      await signIn(box, office);
      await sees(box, 'Siti Rahmawati');
      await axe(box);
      for (const list of ['ratings', 'visits']) {
        location.hash = `#/${list}`;
        await sees(box, /kiriman|1 penilaian|Belum ada tamu/);
        await axe(box);
      }
      location.hash = '#/consultations';
      await openConversation('Siti');
      await press(box, 'Kirim balasan');
      await sees(box, 'Tulis balasan dulu');
      await axe(box);
      // On a telephone this takes the place of the field for the reply.
      await press(box, 'Tutup konsultasi');
      await sees(box, 'Tutup konsultasi ini?');
      await axe(box);
    });
  }
});

interface Announced {
  readonly title: string;
  readonly renotify: boolean | undefined;
  press(): void;
}

/** The browser's own notifications, switched on and permitted: what it would show. */
function notifications(refuse: () => void = () => undefined): { shown: readonly Announced[]; restore: () => void } {
  const before = globalThis.Notification;
  const shown: Announced[] = [];
  class Recorded {
    static readonly permission = 'granted';
    onclick: (() => void) | undefined;

    constructor(title: string, { renotify }: { renotify?: boolean } = {}) {
      refuse();
      shown.push({ title, renotify, press: () => this.onclick?.() });
    }

    close(): void {}
  }
  Object.assign(globalThis, { Notification: Recorded });
  localStorage.setItem('pst-desk-settings', JSON.stringify({ notify: true, sound: false, keys: true }));
  return {
    shown,
    restore: () => {
      Object.assign(globalThis, { Notification: before });
      localStorage.removeItem('pst-desk-settings');
    },
  };
}

/** The officer's clock goes on by a week; the office's does not. */
function aWeekLater(): () => void {
  const Now = Date;
  class Later extends Now {
    constructor(...args: [] | [number | string]) {
      if (args.length === 0) super(Now.now() + 7 * 24 * 60 * 60 * 1000);
      else super(args[0]);
    }
  }
  globalThis.Date = Later as DateConstructor;
  return () => void (globalThis.Date = Now);
}
