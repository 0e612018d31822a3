/** Messages that wait in a consultation which is not on the screen: they go as soon as the panel is open and the office can be reached. */
import '../../src/elements/consultation/define.ts';
import { equal, ok } from '../support/assert.ts';
import { consult, newEmail, placeConsultation, say, SEND } from '../support/consult.ts';
import { axe, ENDPOINT, eventually, fill, newOffice, place, press, sees, visibleText, type TestOffice } from '../support/widget.ts';

const FIRST = 'Berapa inflasi?';
const SECOND = 'Berapa luas panen?';

describe('messages in another consultation', () => {
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

  const open = async (attributes = ''): Promise<void> => {
    dispose();
    ({ box, dispose } = placeConsultation(office, { attributes }));
    await sees(box, /Konsultasi Statistik.*BPS|Statistical Consultation.*BPS/);
  };
  const sayUnsent = async (text: string): Promise<void> => {
    await say(box, text);
    await sees(box, `${text} menunggu`);
  };
  /** In the order in which the office has them. */
  const texts = async (question: string): Promise<readonly unknown[] | undefined> =>
    (await office.received()).consultations.map(({ events }) => events.map(({ text }) => text)).find(([first]) => first === question)?.slice(1);
  const arrive = async (question: string, expected: readonly string[]): Promise<void> => {
    await eventually(async () => ((await texts(question)) ?? []).length >= expected.length, 'all of them at the office');
    equal(await texts(question), expected);
  };

  /** Two consultations; in the first, two messages that the office could not be given. Ends on the list. */
  const leaveUnsent = async (): Promise<void> => {
    await open();
    const email = newEmail();
    await consult(box, office, { topic: 'Inflasi', text: FIRST, email });
    await press(box, 'Kembali');
    await press(box, 'Mulai konsultasi baru');
    await press(box, 'Langsung bertanya');
    for (const [label, value] of Object.entries({ Topik: 'Pertanian', Pertanyaan: SECOND })) await fill(box, label, value);
    await press(box, SEND);
    await sees(box, /Berapa luas panen\? \d\d\.\d\d · terkirim/);
    await press(box, 'Kembali');
    await press(box, 'Inflasi');
    await sees(box, /Berapa inflasi\? \d\d\.\d\d · terkirim/);
    await office.fault('down');
    await sayUnsent('Yang pertama');
    await sayUnsent('Yang kedua');
    await press(box, 'Kembali');
    await sees(box, /Inflasi.*2 pesan menunggu dikirim/);
  };

  it('are told in the list, go in their order while it is shown, and are told no more', async () => {
    await leaveUnsent();
    await axe(box);
    await office.fault('none');
    dispatchEvent(new Event('online'));
    await arrive(FIRST, ['Yang pertama', 'Yang kedua']);
    await sees(box, /Inflasi(?!.*menunggu dikirim)/);
  });

  describe('where the browser keeps nothing', () => {
    const kept = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
    beforeEach(() => {
      Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => { throw new DOMException('refused', 'SecurityError'); } });
    });
    afterEach(() => {
      if (kept) Object.defineProperty(globalThis, 'indexedDB', kept);
      else Reflect.deleteProperty(globalThis, 'indexedDB');
    });

    it('are told in the list, and are there in their order when the visitor goes back', async () => {
      await leaveUnsent();
      await press(box, 'Inflasi');
      await sees(box, /Yang pertama menunggu.*Yang kedua menunggu/);
      await sees(box, 'tidak mengizinkan penyimpanan');
      await office.fault('none');
      dispatchEvent(new Event('online'));
      await sees(box, /Yang pertama \d\d\.\d\d · terkirim.*Yang kedua \d\d\.\d\d · terkirim/);
      equal(await texts(FIRST), ['Yang pertama', 'Yang kedua']);
    });

    it('go from the list, and are told no more', async () => {
      await leaveUnsent();
      await office.fault('none');
      dispatchEvent(new Event('online'));
      await arrive(FIRST, ['Yang pertama', 'Yang kedua']);
      await sees(box, /Inflasi(?!.*menunggu dikirim)/);
    });

    it('go while the visitor is in the other one', async () => {
      await leaveUnsent();
      await office.fault('none');
      await press(box, 'Pertanian');
      await arrive(FIRST, ['Yang pertama', 'Yang kedua']);
    });

    it('are gone when the visitor ends', async () => {
      await leaveUnsent();
      await press(box, 'Inflasi');
      await sees(box, 'Yang kedua menunggu');
      await press(box, 'Akhiri dan hapus dari perangkat ini');
      await sees(box, /ikut hilang: Yang pertama.*Yang kedua/);
      await press(box, 'Ya, akhiri dan hapus');
      await sees(box, 'Kantor belum dapat diberi tahu');
      await office.fault('none');
      await open();
      await consult(box, office, { topic: 'Lain', text: 'Yang lain?' });
      await press(box, 'Kembali');
      await sees(box, /Konsultasi saya(?!.*menunggu dikirim)/);
      equal(await texts(FIRST), []);
    });
  });

  it('go while the visitor is in the other one, and once', async () => {
    await leaveUnsent();
    await office.fault('none');
    await press(box, 'Pertanian');
    await arrive(FIRST, ['Yang pertama', 'Yang kedua']);
    equal(await texts(SECOND), []);
    ok(visibleText(box).includes(SECOND) && !visibleText(box).includes('Yang pertama'), 'only this one is on the screen');
  });

  it('go when the page is opened again on the other one', async () => {
    await leaveUnsent();
    await press(box, 'Pertanian');
    await sees(box, 'Nomor konsultasi');
    dispose();
    await office.fault('none');
    await open();
    await sees(box, SECOND);
    await arrive(FIRST, ['Yang pertama', 'Yang kedua']);
  });

  it('wait for the panel to be opened', async () => {
    await leaveUnsent();
    dispose();
    await office.fault('none');
    ({ box, dispose } = place(`<pst-consultation endpoint="${ENDPOINT}" office="${office.code}"></pst-consultation>`));
    await sees(box, 'Konsultasi');
    equal(await texts(FIRST), []);
    await press(box, 'Konsultasi');
    await arrive(FIRST, ['Yang pertama', 'Yang kedua']);
  });

  it('are left alone where they are somebody else’s, who finds them again', async () => {
    await leaveUnsent();
    dispose();
    const session = Object.entries<string>({ ...sessionStorage });
    sessionStorage.clear();
    await office.fault('none');
    await open();
    await consult(box, office, { topic: 'Lain', text: 'Pertanyaan orang lain' });
    await press(box, 'Kembali');
    await sees(box, /Konsultasi saya.*Lain/);
    ok(!visibleText(box).includes('menunggu dikirim'), 'nothing of them is shown');
    await press(box, 'Akhiri dan hapus');
    await sees(box, '2 pesan lain');
    dispose();
    sessionStorage.clear();
    for (const [key, value] of session) sessionStorage.setItem(key, value);
    await open();
    await arrive(FIRST, ['Yang pertama', 'Yang kedua']);
  });
});
