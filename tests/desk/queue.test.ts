// One file, one test after the other: all tests of a browser share the officer's cookie.
import '../../src/desk/desk.ts';
import { equal } from '../support/assert.ts';
import { endSession, leave, openDesk, signIn } from '../support/desk.ts';
import { forEverybody } from '../support/everybody.ts';
import { keys } from '../support/keyboard.ts';
import { NUMBER_FIRST, takeNumber, withQueue } from '../support/queue.ts';
import { check, eventually, fill, focused, newOffice, pick, press, sees, visibleText, type TestOffice } from '../support/widget.ts';

/** Shut until it is opened. */
function gate() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { opened, open };
}

describe('the queue at the desk', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose: () => void;

  const open = async (overrides: object = NUMBER_FIRST, width?: number): Promise<void> => {
    office = await newOffice(overrides);
    ({ box, dispose } = openDesk(width));
    await signIn(box, office);
    await press(box, 'Antrean');
    await sees(box, 'Antrean hari ini');
  };
  const atCounter = (name = 'Meja 1') => fill(box, 'Meja saya', name);

  afterEach(async () => {
    dispose();
    await endSession();
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('says what will be here while nobody waits, and shows who comes by itself, also in the navigation', async () => {
    await open();
    await sees(box, 'Belum ada yang menunggu.');
    await takeNumber(office);
    await sees(box, /Menunggu \(1\) KS-001 Konsultasi Statistik sejak \d\d\.\d\d WI\w+, 0 menit/);
    await sees(box, /Antrean ?1 ?, 1 menunggu dipanggil/);
  });

  it('calls the next one only once it is known where to, serves and finishes', async () => {
    await open();
    await takeNumber(office);
    await takeNumber(office);
    await press(box, 'Panggil berikutnya');
    await sees(box, 'Tulis dulu nama meja Anda');
    await eventually(() => focused()?.id === 'counter', 'the focus where the counter is written');
    await atCounter();
    await press(box, 'Panggil berikutnya');
    await sees(box, /Sedang Anda panggil atau layani KS-001 Konsultasi Statistik Dipanggil Meja 1/);
    await press(box, /^Panggil ulang/);
    await sees(box, '2× dipanggil');
    await press(box, /^Mulai layani/);
    await sees(box, 'Dilayani');
    // As a pointer does where it focuses no button.
    (focused() as HTMLElement | null)?.blur();
    await press(box, /^Selesai/);
    await sees(box, 'Tekan “Panggil berikutnya” bila Anda siap.');
    await eventually(() => focused()?.textContent === 'Panggil berikutnya', 'the focus on what comes next');
    await sees(box, /Sudah dipanggil 1 .*Dalam janji 10 menit 1 dari 1/);
  });

  it('goes on from what was done here, also when an older look at the queue comes late', async () => {
    await open();
    await takeNumber(office);
    await atCounter();
    await press(box, 'Panggil berikutnya');
    await sees(box, 'Dipanggil Meja 1');
    await takeNumber(office);
    await sees(box, 'KS-002');
    const { fetch } = globalThis;
    const [caught, late, newer] = [gate(), gate(), gate()];
    let looks = 0;
    globalThis.fetch = async (input, init) => {
      const answer = await fetch(input, init);
      const { url, headers } = new Request(input, init);
      if (url.endsWith('/desk/queue') && !(headers.get('Accept') ?? '').includes('event-stream')) {
        caught.open();
        await (looks++ === 0 ? late : newer).opened;
      }
      return answer;
    };
    try {
      await takeNumber(office);
      await caught.opened;
      await press(box, /^Mulai layani/);
      await sees(box, 'Dilayani');
      late.open();
      await sees(box, 'KS-003');
      await press(box, /^Selesai/);
      await sees(box, 'Tekan “Panggil berikutnya” bila Anda siap.');
    } finally {
      newer.open();
      globalThis.fetch = fetch;
    }
  });

  it('remembers the counter and the services in this browser, and calls only those', async () => {
    await open();
    await takeNumber(office, 'konsultasi');
    await takeNumber(office, 'perpustakaan');
    await atCounter('Loket A');
    await check(box, 'Konsultasi Statistik');
    await sees(box, '1 orang menunggu untuk layanan yang tidak Anda pilih.');
    dispose();
    ({ box, dispose } = openDesk());
    await sees(box, '1 orang menunggu untuk layanan yang tidak Anda pilih.');
    await press(box, 'Panggil berikutnya');
    await sees(box, /PS-001 Perpustakaan Dipanggil Loket A/);
    await press(box, 'Panggil berikutnya');
    await sees(box, 'Tidak ada yang menunggu untuk layanan Anda.');
  });

  it('skips who does not come, and calls again', async () => {
    await open();
    await takeNumber(office);
    await atCounter();
    await press(box, 'Panggil berikutnya');
    await press(box, /^Lewati: KS-001/);
    await sees(box, 'Dilewati (1)');
    await press(box, /^Panggil lagi/);
    await sees(box, /Sedang Anda panggil atau layani KS-001/);
  });

  it('passes a visitor on to another service, where the number stays the same', async () => {
    await open();
    await takeNumber(office);
    await atCounter();
    await press(box, 'Panggil berikutnya');
    await press(box, 'Alihkan ke layanan lain');
    await pick(box, 'Alihkan ke', 'Perpustakaan');
    await press(box, 'Alihkan');
    await sees(box, /Menunggu \(1\) KS-001 Perpustakaan/);
  });

  it('calls one out of order who cannot wait', async () => {
    await open();
    await takeNumber(office);
    await takeNumber(office);
    await atCounter();
    await press(box, 'Panggil nomor ini: KS-002');
    await sees(box, /Sedang Anda panggil atau layani KS-002/);
    await sees(box, /Menunggu \(1\) KS-001/);
  });

  it('names who signed the guest book, with a way to the visit', async () => {
    await open(withQueue({ order: 'guest-book-first' }));
    await leave(office, 'visits', { name: 'Budi Santoso', email: 'budi@contoh.go.id', gender: 1, education: 4, occupation: 1, institutionCategory: 1, institutionName: 'Universitas Contoh', purpose: 1, services: [16], channels: [1] });
    await sees(box, 'Budi Santoso · Universitas Contoh');
    await press(box, 'Budi Santoso');
    await eventually(() => /^#\/visits\/./.test(location.hash), 'the address of the visit');
  });

  it('calls by key, and lists the key in the help', async () => {
    await open();
    await takeNumber(office);
    await atCounter();
    (focused() as HTMLElement | null)?.blur();
    await keys('p');
    await sees(box, /Sedang Anda panggil atau layani KS-001/);
    await keys('?');
    await sees(box, 'Panggil nomor berikutnya (di Antrean)');
  });

  for (const width of [320, 1024]) {
    it(`is usable by everybody, ${width} px wide`, async () => {
      await open(NUMBER_FIRST, width);
      await forEverybody(box, 'nobody waits');
      await takeNumber(office);
      await takeNumber(office);
      await takeNumber(office);
      await atCounter();
      await press(box, 'Panggil berikutnya');
      await sees(box, /Sedang Anda panggil atau layani KS-001/);
      await press(box, /^Lewati: KS-001/);
      await sees(box, 'Dilewati (1)');
      await press(box, 'Panggil berikutnya');
      await sees(box, /Sedang Anda panggil atau layani KS-002/);
      equal(visibleText(box).includes('Belum tersimpan'), false);
      await forEverybody(box, 'one called, one waiting, one skipped');
    });
  }
});
