import '../../src/elements/queue/define.ts';
import '../../src/elements/office/define.ts';
import { call, connect } from '../../src/client/connection.ts';
import { newId } from '../../src/client/identity.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { GuestBookSignedEvent } from '../../src/elements/guest-book/guest-book-signed-event.ts';
import { equal, ok } from '../support/assert.ts';
import { setClock } from '../support/clock.ts';
import { forEverybody } from '../support/everybody.ts';
import { keys } from '../support/keyboard.ts';
import { printed } from '../support/paper.ts';
import { NUMBER_FIRST, takeNumber, withQueue } from '../support/queue.ts';
import { choose, descriptionOf, ENDPOINT, eventually, focused, newOffice, place, press, sees, visibleText, type TestOffice } from '../support/widget.ts';

const WHICH = 'Anda datang untuk layanan apa?';
const TAKE = 'Ambil nomor antrean';

/** As when another tab is chosen, and this one again. */
function look(looking: boolean): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  if (looking) Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('queue ticket', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};

  afterEach(() => {
    look(true);
    dispose();
    localStorage.clear();
  });

  const show = (attributes = '', width = 360): void => {
    ({ box, dispose } = place(`<pst-queue endpoint="${ENDPOINT}" office="${office.code}" ${attributes}><a href="tel:024000">Telepon kantor</a></pst-queue>`, width));
  };
  const open = async (overrides: object = NUMBER_FIRST, attributes = '', width?: number): Promise<void> => {
    office = await newOffice(overrides);
    show(attributes, width);
  };
  const take = async (service = 'Konsultasi Statistik'): Promise<void> => {
    await choose(box, WHICH, service);
    await press(box, TAKE);
    await sees(box, 'Nomor antrean Anda');
  };
  const again = (): void => {
    dispose();
    show();
  };

  it('offers the services of the office and everything else, and gives the number of the one that is chosen', async () => {
    await open();
    await sees(box, /layanan apa\? Perpustakaan.*Konsultasi Statistik.*Keperluan lain/);
    await take();
    await sees(box, /KS-001 Konsultasi Statistik .*\d\d\.\d\d WI.* Berikutnya giliran Anda/);
    await eventually(() => focused()?.textContent.includes('KS-001'), 'the focus on the ticket');
    again();
    await sees(box, 'KS-001');
    await press(box, 'Buang tiket ini');
    await press(box, 'Ya, buang');
    await take('Keperluan lain');
    await sees(box, 'PST-001');
  });

  it('asks for the service where none is chosen, beside the question and in the focused summary', async () => {
    await open();
    await press(box, TAKE);
    await eventually(() => /Ada 1 isian.*Pilih salah satu/s.test(focused()?.textContent ?? ''), 'the focus on the summary');
    equal(await descriptionOf(box, WHICH), 'Pilih salah satu');
  });

  it('takes one number however often it is pressed, also when the answer got lost', async () => {
    await open();
    await choose(box, WHICH, 'Konsultasi Statistik');
    await office.fault('drop-answer', 1);
    await press(box, TAKE);
    await sees(box, 'Belum terkirim');
    await press(box, TAKE);
    await press(box, TAKE).catch(() => {});
    await sees(box, 'KS-001');
    equal((await takeNumber(office)).number, 'KS-002');
  });

  it('can be taken with the keyboard alone', async () => {
    await open();
    await sees(box, WHICH);
    box.querySelector('pst-queue')?.shadowRoot?.querySelector('input')?.focus();
    await keys('Space', 'Tab', 'Enter');
    await sees(box, 'PS-001');
  });

  it('says how many come first and what the office promises, and goes down by itself when one is called', async () => {
    await open();
    await takeNumber(office);
    await takeNumber(office);
    await take();
    await sees(box, '2 sebelum Anda');
    await sees(box, 'paling lama 10 menit setelah pengunjung sebelum Anda selesai');
    await office.callNext('Meja 1');
    await sees(box, '1 sebelum Anda');
    await office.callNext('Meja 2');
    await sees(box, 'Berikutnya giliran Anda');
  });

  it('promises nothing in the name of an office that has not', async () => {
    await open(withQueue({ order: 'number-first' }));
    await take();
    await sees(box, 'Berikutnya giliran Anda');
    ok(!visibleText(box).includes('Janji'), 'no promise');
  });

  it('tells the wait once the day’s visitors show how long one takes', async () => {
    await open();
    for (let i = 0; i < 3; i++) {
      await takeNumber(office);
      const { id } = await office.callNext('Meja 1');
      await office.moveTicket(id, 'called', 'done');
    }
    await takeNumber(office);
    await take();
    // They took a moment each: said in steps of five minutes, and never less than it is likely to be.
    await sees(box, 'Perkiraan menunggu ± 5 menit.');
  });

  it('goes from the call to the end: where to go, a second call, being served, thanks', async () => {
    await open();
    await take();
    await sees(box, 'Berikutnya giliran Anda');
    const title = document.title;
    const { id } = await office.callNext('Meja 1');
    await sees(box, 'Nomor Anda dipanggil: silakan ke Meja 1');
    const live = box.querySelector('pst-queue')?.shadowRoot?.querySelector('[aria-live=assertive]');
    await eventually(() => live?.textContent === 'Nomor Anda dipanggil: silakan ke Meja 1', 'the call, said at once');
    await office.moveTicket(id, 'called', 'called', { counter: 'Meja 2' });
    await sees(box, 'silakan ke Meja 2 Panggilan ke-2');
    await eventually(() => live?.textContent.endsWith('Panggilan ke-2'), 'the second call, said at once');
    await office.moveTicket(id, 'called', 'serving');
    await sees(box, 'Anda sedang dilayani di Meja 2');
    await office.moveTicket(id, 'serving', 'done');
    await sees(box, 'Terima kasih, layanan untuk nomor ini sudah selesai');
    equal(document.title, title);
    again();
    await sees(box, WHICH);
  });

  it('says to see an officer after a call that was missed, and that it counts again when it is called again', async () => {
    await open();
    await take();
    const { id } = await office.callNext('Meja 1');
    await office.moveTicket(id, 'called', 'skipped');
    await sees(box, 'Nomor Anda sudah dipanggil; temui petugas');
    await office.moveTicket(id, 'skipped', 'called', { counter: 'Meja 3' });
    await sees(box, 'silakan ke Meja 3');
  });

  it('follows its ticket to another service', async () => {
    await open();
    await take();
    const { id } = await office.callNext('Meja 1');
    await office.moveTicket(id, 'called', 'waiting', { service: 'perpustakaan' });
    await sees(box, /KS-001 Perpustakaan .*Berikutnya giliran Anda/);
  });

  it('is there after a reload, and gone on the next day', async () => {
    await open();
    await take();
    await sees(box, 'KS-001');
    again();
    await sees(box, /KS-001 .*Berikutnya giliran Anda/);
    const setRight = setClock(new Date(Date.now() + 86_400_000).toISOString());
    try {
      again();
      await sees(box, WHICH);
      equal(Object.keys(localStorage), []);
    } finally {
      setRight();
    }
  });

  it('is thrown away only after asking, and keeps its place in the queue', async () => {
    await open();
    await take();
    await sees(box, 'KS-001');
    await press(box, 'Buang tiket ini');
    await eventually(() => focused()?.textContent.includes('Nomornya tetap dipanggil di kantor'), 'the focus on the question');
    await press(box, 'Simpan');
    await eventually(() => focused()?.textContent === 'Buang tiket ini', 'the focus back on the button');
    await press(box, 'Buang tiket ini');
    await press(box, 'Ya, buang');
    await sees(box, WHICH);
    equal(Object.keys(localStorage), []);
    equal((await office.callNext('Meja 1')).number, 'KS-001');
  });

  it('says since when it has heard nothing, and catches up', async () => {
    await open();
    await takeNumber(office);
    await take();
    await sees(box, '1 sebelum Anda');
    look(false);
    await office.fault('down');
    look(true);
    await sees(box, /Belum ada kabar sejak \d\d\.\d\d WI/);
    await sees(box, 'KS-002');
    await office.callNext('Meja 1');
    await office.fault('none');
    window.dispatchEvent(new Event('online'));
    await sees(box, 'Berikutnya giliran Anda');
    await eventually(() => !visibleText(box).includes('Belum ada kabar'), 'the warning goes away');
  });

  it('holds no connection while nobody looks or once it has left the page, and reads first of all when somebody looks again', async () => {
    const signals: AbortSignal[] = [];
    office = await newOffice(NUMBER_FIRST);
    ({ box, dispose } = place('<pst-office><pst-queue></pst-queue></pst-office>', 360));
    Object.assign(box.firstElementChild ?? {}, {
      office: office.code,
      connection: { endpoint: ENDPOINT, fetch: (url: URL, init: RequestInit) => {
        if (new Headers(init.headers).get('accept') === 'text/event-stream' && init.signal) signals.push(init.signal);
        return fetch(url, init);
      } },
    });
    await take();
    const streams = () => signals.filter(({ aborted }) => !aborted).length;
    await eventually(() => streams() === 1, 'one stream');
    look(false);
    await eventually(() => streams() === 0, 'no stream');
    await office.callNext('Meja 1');
    look(true);
    await sees(box, 'silakan ke Meja 1');
    await eventually(() => streams() === 1, 'one stream again');
    box.firstElementChild?.remove();
    await eventually(() => streams() === 0, 'no stream after it is gone');
  });

  it('prints its number, service, office and time, and nothing else of the page', async () => {
    await open();
    box.insertAdjacentHTML('beforeend', '<p>Berita kota</p>');
    await take();
    await sees(box, 'Berikutnya giliran Anda');
    const paper = await printed(() => press(box, 'Cetak tiket'));
    ok(/BPS Kota Semarang Nomor antrean Anda KS-001 Konsultasi Statistik \d+ \p{Letter}+ \d{4}, \d\d\.\d\d WI/u.test(paper), paper);
    ok(!/Berita|Buang|Biarkan|Berikutnya/.test(paper), paper);
  });

  describe('where the guest book comes first', () => {
    const sign = async (): Promise<{ id: string; number: string }> => {
      const id = newId();
      const body = { name: 'Siti', email: 'siti@contoh.go.id', gender: 2, education: 4, occupation: 1, institutionCategory: 1, institutionName: 'Universitas', purpose: 1, services: [16], channels: [1] } as const;
      const { ticket } = await call(connect(ENDPOINT), signGuestBook, { params: { office: office.code, id }, body: { ...body, services: [...body.services], channels: [...body.channels] } });
      return { id, number: ticket?.number ?? '' };
    };

    it('no number can be taken; it says what to do, and leads to the guest book of the page', async () => {
      await open(withQueue({ order: 'guest-book-first' }));
      await sees(box, 'Isi buku tamu dahulu.');
      ok(!visibleText(box).includes(TAKE), 'no number without the guest book');
      ok(!visibleText(box).includes('Ke buku tamu'), 'no way to a guest book that is not there');
      dispose();
      ({ box, dispose } = place(`<pst-queue endpoint="${ENDPOINT}" office="${office.code}"></pst-queue><pst-guest-book endpoint="${ENDPOINT}" office="${office.code}"></pst-guest-book>`));
      await press(box, 'Ke buku tamu');
      equal(document.activeElement, box.querySelector('pst-guest-book'));
    });

    it('the number that the guest book of this office is answered with is shown, and is still there after a reload', async () => {
      await open(withQueue({ order: 'guest-book-first' }));
      await sees(box, 'Isi buku tamu dahulu.');
      const { id, number } = await sign();
      const book = document.createElement('pst-guest-book');
      box.append(book);
      book.dispatchEvent(new GuestBookSignedEvent(id, number));
      ok(!visibleText(box).includes('KS-001'), 'a guest book of another office changes nothing');
      book.setAttribute('endpoint', ENDPOINT);
      book.setAttribute('office', office.code);
      book.dispatchEvent(new GuestBookSignedEvent(id, number));
      await sees(box, 'KS-001');
      again();
      await sees(box, 'KS-001');
    });
  });

  it('says that a ticket is no longer good, and takes another one', async () => {
    await open();
    localStorage.setItem(`pst-ticket:${ENDPOINT}:${office.code}`, `${newId()} ${new Date().toDateString()}`);
    again();
    await sees(box, 'Tiket ini sudah tidak berlaku.');
    await press(box, 'Ambil nomor lain');
    await sees(box, WHICH);
  });

  it('shows the office’s other channels while the endpoint is down', async () => {
    office = await newOffice(NUMBER_FIRST);
    await office.fault('down');
    show();
    await sees(box, /Layanan belum dapat dihubungi.*Telepon kantor/);
    await office.fault('none');
    await press(box, 'Coba lagi');
    await sees(box, WHICH);
  });

  it('speaks English', async () => {
    await open(NUMBER_FIRST, 'lang="en"');
    await choose(box, 'Which service have you come for?', 'Perpustakaan');
    await press(box, 'Take a queue number');
    await sees(box, /PS-001 .*You are next/);
    await office.callNext('Meja 1');
    await sees(box, 'Your number is called: please go to Meja 1');
  });

  for (const lang of ['id', 'en']) {
    it(`is usable by everybody in every state at 320 px (${lang})`, async () => {
      await open(NUMBER_FIRST, `lang="${lang}"`, 320);
      const [which, button, service] = lang === 'id' ? [WHICH, TAKE, 'Perpustakaan'] : ['Which service', 'Take a queue number', 'Perpustakaan'];
      await sees(box, which);
      await forEverybody(box, 'the form');
      await press(box, button);
      await sees(box, /Ada 1 isian|answer to correct/);
      await forEverybody(box, 'the form with an error');
      await choose(box, which, service);
      await press(box, button);
      await sees(box, /Berikutnya giliran|You are next/);
      await forEverybody(box, 'waiting');
      await press(box, /^(Buang tiket|Discard)/);
      await sees(box, /Ya, buang|Yes, discard/);
      await forEverybody(box, 'asked before it is thrown away');
      const { id } = await office.callNext('Meja 1');
      await sees(box, /Meja 1/);
      await forEverybody(box, 'called');
      await office.moveTicket(id, 'called', 'skipped');
      await sees(box, /temui petugas|see an officer/);
      await forEverybody(box, 'skipped');
      await office.moveTicket(id, 'skipped', 'called', { counter: 'Meja 1' });
      await office.moveTicket(id, 'called', 'done');
      await sees(box, /Terima kasih|Thank you/);
      await forEverybody(box, 'done');
    });
  }
});
