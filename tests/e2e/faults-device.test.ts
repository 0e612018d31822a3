/** A visitor whose device is not as it should be: no network for a while, nothing kept, everything cleared away, a wrong clock. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import { Computer } from '../support/computer.ts';
import { Line } from '../support/line.ts';
import { Officer } from '../support/officer.ts';
import type { Browser } from '../support/browsers/tab.ts';
import { engines, ofPuppeteer, openBrowser, Person } from '../support/people.ts';
import { ask, comeBack, enterCode, first, PAGES, QUESTION, say, sendQuestion, stands, timesShown } from '../support/visiting.ts';

const DAY_MS = 86_400_000;
const NOT_KEPT = 'Peramban ini tidak mengizinkan penyimpanan';

/** Runs inside the page. */
function shiftClock(ms: number): void {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...values: []) {
      if (values.length === 0) super(Real.now() + ms);
      else super(...values);
    }

    static override now(): number {
      return Real.now() + ms;
    }
  } as DateConstructor;
}

/** Runs inside the page: Safari with all cookies blocked. WebKit's own test browser has no such setting. */
function refuseStorage(): void {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
  IDBFactory.prototype.open = refuse;
}

/** Runs inside the page: counts the clocks that run there. */
function countTimers(): void {
  const timers = { running: 0 };
  const [once, often] = [setTimeout, setInterval] as unknown as ((work: (...values: unknown[]) => void, ms: number, ...values: unknown[]) => number)[];
  const over = (work: (...values: unknown[]) => void) => (...values: unknown[]) => {
    timers.running--;
    work(...values);
  };
  Object.assign(window, {
    timers,
    setTimeout: (work: () => void, ms: number, ...values: unknown[]) => (timers.running++, once?.(over(work), ms, ...values)),
    setInterval: (work: () => void, ms: number, ...values: unknown[]) => (timers.running++, often?.(work, ms, ...values)),
  });
}

const SITE = {
  ...PAGES,
  '/ahead': first(PAGES['/consult'], shiftClock, DAY_MS),
  '/behind': first(PAGES['/consult'], shiftClock, -DAY_MS),
  '/refusing': first(PAGES['/consult'], refuseStorage),
  '/counted': first(PAGES['/launcher'], countTimers),
};

/** Minutes of the day at the office. */
const minutesAtOffice = (instant: Date): number => {
  const [hours = 0, minutes = 0] = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' }).format(instant).split(':').map(Number);
  return hours * 60 + minutes;
};
const dayAtOffice = (instant: Date): string => new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', weekday: 'long', day: 'numeric', month: 'long' }).format(instant);

for (const engine of engines()) {
  describe(`in ${engine}, a visitor`, () => {
    let office: BuiltOffice;
    let officer: Officer;
    let line: Line;
    let browser: Browser;

    before(async () => {
      await buildWhatIsOld();
      [office, browser] = await Promise.all([startBuiltOffice(SITE), openBrowser(engine)]);
      [line, officer] = await Promise.all([Line.open(office.port), Officer.at(office.url)]);
    });
    afterEach(() => {
      line.up();
      line.way = 'open';
    });
    after(async () => {
      await browser.close();
      await line.close();
      await office.close();
    });

    const visit = (path = '/consult') => Person.at(browser, 'The visitor', line.url + path);

    it('without a network for a while misses nothing and loses nothing', async () => {
      const email = `luring.${engine}@contoh.go.id`;
      await using visitor = await visit();
      await ask(visitor, office, { email });
      await visitor.sees(stands(QUESTION, 'terkirim'));
      line.down();
      for (const text of ['Satu', 'Dua', 'Tiga']) await say(visitor, `${text} dari jauh`);
      await visitor.sees('menunggu: Jaringan terputus');
      await visitor.sees('Sambungan ke kantor terputus');
      for (const text of ['Empat', 'Lima']) await officer.answer(email, `${text} dari kantor`);
      assert.equal(await visitor.count('dari kantor'), 0);
      line.up();
      await visitor.sees(/Empat dari kantor.*Lima dari kantor.*Satu dari jauh \d\d\.\d\d · terkirim.*Dua dari jauh \d\d\.\d\d · terkirim.*Tiga dari jauh \d\d\.\d\d · terkirim/);
      const log = await officer.log(email);
      assert.deepEqual(log, [QUESTION, 'Empat dari kantor', 'Lima dari kantor', 'Satu dari jauh', 'Dua dari jauh', 'Tiga dari jauh']);
      for (const text of log) assert.equal(await timesShown(visitor, text), 1, text);
      assert.equal(await visitor.count('Sambungan ke kantor terputus'), 0);
    });

    it('whose browser keeps nothing for any page is told so, and everything else works', async () => {
      const email = `tanpa.${engine}@contoh.go.id`;
      await using computer = await Computer.on(engine, { refuses: engine !== 'webkit' });
      const visitor = await computer.tab('The visitor', `${line.url}${engine === 'webkit' ? '/refusing' : '/consult'}`);
      await ask(visitor, office, { email, remember: true });
      await officer.answer(email, 'Ada pada tabel 3.1');
      await visitor.sees('Ada pada tabel 3.1');
      line.way = 'broken';
      await say(visitor, 'Tanpa penyimpanan');
      await visitor.sees(stands('Tanpa penyimpanan', 'menunggu'));
      await visitor.sees(NOT_KEPT);
      line.way = 'open';
      await visitor.pressIfShown('Kirim sekarang');
      await visitor.sees(stands('Tanpa penyimpanan', 'terkirim'));
      assert.deepEqual(await officer.log(email), [QUESTION, 'Ada pada tabel 3.1', 'Tanpa penyimpanan']);
    });

    for (const [name, days] of [['ahead', 1], ['behind', -1]] as const) {
      it(`whose clock is a day ${name} reads the office’s times, and is not asked about yesterday`, async () => {
        const email = `jam.${name}.${engine}@contoh.go.id`;
        await using visitor = await visit(`/${name}`);
        assert.ok(Math.abs((await visitor.page.evaluate(() => Date.now())) - Date.now() - days * DAY_MS) < DAY_MS / 24);
        await sendQuestion(visitor, { email });
        const [, hours, minutes] = /Berlaku sampai pukul (\d\d)\.(\d\d)/.exec(await visitor.text()) ?? [];
        const left = (Number(hours) * 60 + Number(minutes) - minutesAtOffice(new Date()) + 1_440) % 1_440;
        assert.ok(left >= 9 && left <= 10, `a code that is good for ${left} minutes`);
        await enterCode(visitor, office, { email });
        await visitor.sees(stands(QUESTION, 'terkirim'));

        line.way = 'broken';
        await say(visitor, 'Dengan jam yang salah');
        await visitor.sees(stands('Dengan jam yang salah', 'menunggu'));
        await visitor.page.reload();
        await visitor.sees(stands('Dengan jam yang salah', 'menunggu'));
        await officer.answer(email, 'Jawaban di antaranya');
        line.way = 'open';
        await visitor.sees(/tahun 2025\?.*Jawaban di antaranya.*Dengan jam yang salah \d\d\.\d\d · terkirim/);
        const text = await visitor.text();
        assert.ok(text.includes(dayAtOffice(new Date())), `${dayAtOffice(new Date())} in ${text}`);
        assert.deepEqual(await officer.log(email), [QUESTION, 'Jawaban di antaranya', 'Dengan jam yang salah']);
      });
    }

    // Only this engine lets a test do what a person does in the settings.
    if (engine === 'chromium') {
      it('who clears everything away in the middle of a conversation loses nothing that was written', async () => {
        const email = `hapus.${engine}@contoh.go.id`;
        await using visitor = await visit();
        await ask(visitor, office, { email });
        line.way = 'broken';
        await say(visitor, 'Sebelum dihapus');
        await visitor.sees(stands('Sebelum dihapus', 'menunggu'));
        const session = await ofPuppeteer(visitor.page).createCDPSession();
        await session.send('Storage.clearDataForOrigin', { origin: line.url, storageTypes: 'all' });
        await say(visitor, 'Sesudah dihapus');
        line.way = 'open';
        await visitor.pressIfShown('Kirim sekarang');
        await visitor.sees(/Sebelum dihapus \d\d\.\d\d · terkirim/);
        await visitor.sees(/Sesudah dihapus \d\d\.\d\d · terkirim/);
        assert.deepEqual((await officer.log(email)).toSorted(), [QUESTION, 'Sebelum dihapus', 'Sesudah dihapus']);
        await visitor.page.reload();
        await comeBack(visitor, office, { email });
        await visitor.sees(/Sebelum dihapus.*Sesudah dihapus|Sesudah dihapus.*Sebelum dihapus/);
        for (const text of ['Sebelum dihapus', 'Sesudah dihapus']) assert.equal(await visitor.count(text), 1);
      });
    }

    it('who has not opened the launcher has nothing kept, no clock running and nobody asked', async () => {
      const before = line.asked.length;
      await using visitor = await visit('/counted');
      await line.idle();
      await visitor.sees('Konsultasi');
      const asked = line.asked.slice(before).filter((one) => !one.endsWith('/favicon.ico'));
      assert.deepEqual(asked.filter((one) => !/^GET \/(counted$|.*\.js$)/.test(one)), []);
      const kept = () => visitor.page.evaluate(async () => [(await indexedDB.databases()).map(({ name }) => name), Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]);
      assert.deepEqual(await kept(), [[], [], [], '']);
      assert.equal(await visitor.page.evaluate(() => (window as unknown as { timers: { running: number } }).timers.running), 0);

      await visitor.press('Konsultasi');
      await visitor.press('Langsung bertanya kepada petugas');
      await visitor.fill('Pertanyaan', QUESTION);
      assert.deepEqual(await kept(), [[], [], [], ''], 'nothing before something is sent');
    });
  });
}
