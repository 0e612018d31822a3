import '../../src/elements/queue/define.ts';
import { spoken } from '../../src/locale/id/queue-display.ts';
import { equal, ok } from '../support/assert.ts';
import { setClock } from '../support/clock.ts';
import { forEverybody } from '../support/everybody.ts';
import { NUMBER_FIRST, takeNumber } from '../support/queue.ts';
import { descend, ENDPOINT, eventually, newOffice, place, press, sees, visibleText, type TestOffice } from '../support/widget.ts';

/**
 * No engine has an Indonesian voice on a machine without sound, and none tells what it says: the platform's voice is
 * replaced by one that is heard here, and that takes its time.
 */
class Voices extends EventTarget {
  readonly said: string[] = [];
  readonly #langs: readonly string[];
  /** How many speak at this moment, at the most. */
  most = 0;
  #speaking = 0;

  constructor(langs: readonly string[]) {
    super();
    this.#langs = langs;
  }

  readonly getVoices = () => this.#langs.map((lang) => ({ lang }));
  readonly cancel = () => {};
  readonly speak = (words: EventTarget & { readonly text: string }) => {
    this.most = Math.max(this.most, ++this.#speaking);
    setTimeout(() => {
      this.#speaking -= 1;
      this.said.push(words.text);
      words.dispatchEvent(new Event('end'));
    }, 50);
  };
}

class Utterance extends EventTarget {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

function hear(...langs: string[]): { readonly voices: Voices; readonly restore: () => void } {
  const voices = new Voices(langs);
  const before = (['speechSynthesis', 'SpeechSynthesisUtterance'] as const).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: voices });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { configurable: true, value: Utterance });
  return {
    voices,
    restore: () => before.forEach(([name, own]) => (own ? Object.defineProperty(globalThis, name, own) : Reflect.deleteProperty(globalThis, name))),
  };
}

describe('the screen of the waiting room', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};
  let restore = () => {};

  beforeEach(async () => {
    office = await newOffice({ ...NUMBER_FIRST, name: 'BPS Kota Contoh', zone: 'Asia/Jakarta' });
  });
  afterEach(() => {
    dispose();
    restore();
    restore = () => {};
  });

  const open = (attributes = '', width?: number): void => {
    ({ box, dispose } = place(`<pst-queue mode="display" endpoint="${ENDPOINT}" office="${office.code}" ${attributes}></pst-queue>`, width));
  };
  const call = async (counter: string, service?: string): Promise<string> => {
    await takeNumber(office, service);
    return (await office.callNext(counter)).id;
  };

  it('shows the newest call with where to go, those before it, who waits for what, and what the time is at the office', async () => {
    await call('Meja 1');
    await call('Meja 2', 'perpustakaan');
    await takeNumber(office);
    await takeNumber(office);
    open();
    await sees(box, /BPS Kota Contoh .*\d\d\.\d\d WIB .*Dipanggil sekarang pukul \d\d\.\d\d WIB PS-001 ke Meja 2 .*Dipanggil sebelumnya KS-001 Meja 1 .*Perpustakaan 0 .*Konsultasi Statistik 2/);
  });

  it('shows a call by itself, says when it is a repeated one, and lets go who is done', async () => {
    open();
    await sees(box, 'Belum ada nomor yang dipanggil');
    const id = await call('Meja 1');
    await sees(box, 'Dipanggil sekarang');
    await office.moveTicket(id, 'called', 'called', { counter: 'Meja 2' });
    await sees(box, /Panggilan ke-2 .*KS-001 ke Meja 2/);
    await office.moveTicket(id, 'called', 'done');
    await sees(box, 'Belum ada nomor yang dipanggil');
  });

  it('is silent until somebody switches the sound on, then calls each one by voice, one after another, and a repeated call again', async () => {
    const heard = hear('en-US', 'id-ID');
    ({ restore } = heard);
    const { voices } = heard;
    open();
    await sees(box, 'Suara mati');
    const first = await call('Meja 1');
    await sees(box, 'KS-001');
    await press(box, 'Nyalakan suara');
    await sees(box, 'Suara menyala');
    ok(!visibleText(box).includes('hanya nada'), 'it has a voice');
    await Promise.all([call('Meja 2'), call('Meja 3')]);
    await office.moveTicket(first, 'called', 'called', { counter: 'Meja 1' });
    await eventually(() => voices.said.length === 3, () => `three calls, heard: ${voices.said.join(' / ')}`);
    equal(voices.most, 1);
    equal(voices.said.map((text) => text.split(', ')[0]).sort(), ['Nomor antrean K S nol nol dua', 'Nomor antrean K S nol nol satu', 'Nomor antrean K S nol nol tiga'].sort());
    await press(box, 'Matikan suara');
    await sees(box, 'Suara mati');
    await call('Meja 1');
    await sees(box, 'KS-004');
    equal(voices.said.length, 3);
  });

  it('says that there is only a chime where the device has no Indonesian voice, and lets no other voice read the numbers', async () => {
    const heard = hear('en-US');
    ({ restore } = heard);
    open();
    await sees(box, 'Suara mati');
    await press(box, 'Nyalakan suara');
    await sees(box, 'hanya nada, perangkat ini tidak punya suara bahasa Indonesia');
    await call('Meja 1');
    await sees(box, 'KS-001');
    equal(heard.voices.said, []);
  });

  it('says since when it is disconnected beside numbers that may be old, and is right again by itself', async () => {
    await call('Meja 1');
    open();
    await sees(box, 'KS-001');
    dispose();
    await office.fault('down');
    document.body.append(box);
    await sees(box, /Terputus sejak \d\d\.\d\d WIB\. Nomor di layar mungkin bukan yang terbaru\./);
    await sees(box, 'KS-001');
    await office.fault('none');
    await call('Meja 2');
    window.dispatchEvent(new Event('online'));
    await sees(box, 'KS-002');
    await eventually(() => !visibleText(box).includes('Terputus'), 'the warning goes away');
  });

  it('begins the new day empty', async () => {
    await call('Meja 1');
    open();
    await sees(box, 'KS-001');
    // The endpoint stays on its day: what it says is not to be read again.
    await office.fault('down');
    // What a wall clock does at midnight, without waiting for it.
    const setRight = setClock(new Date(Date.now() + 86_400_000).toISOString());
    try {
      document.dispatchEvent(new Event('visibilitychange'));
      await sees(box, 'Belum ada nomor yang dipanggil');
    } finally {
      setRight();
      await office.release();
    }
  });

  it('keeps the screen awake, and asks again after it was hidden', async () => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'wakeLock');
    let [asked, released] = [0, 0];
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request: async () => (asked++, { release: async () => void released++ }) } });
    restore = () => (own ? Object.defineProperty(navigator, 'wakeLock', own) : Reflect.deleteProperty(navigator, 'wakeLock'));
    open();
    await eventually(() => asked === 1, 'the screen is kept awake');
    document.dispatchEvent(new Event('visibilitychange'));
    await eventually(() => asked === 2, 'asked again');
    dispose();
    await eventually(() => released > 0, 'the screen may sleep again');
  });

  it('holds the numbers still for who wants no motion, and moves a new call otherwise', async () => {
    open();
    await sees(box, 'Belum ada nomor');
    const animation = () => [...descend(box)].filter((element) => element.classList.contains('called')).map((element) => getComputedStyle(element).animationName)[0];
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    await call('Meja 1');
    const first = await eventually(animation, 'the call');
    await call('Meja 2');
    await sees(box, 'KS-002');
    ok(still ? animation() === 'none' : animation() !== first, `${first}, then ${animation()}`);
  });

  it('speaks English, and still calls in Indonesian', async () => {
    const heard = hear('id-ID');
    ({ restore } = heard);
    open('lang="en"');
    await press(box, 'Turn sound on');
    await call('Meja 1');
    await sees(box, /Now called .*KS-001 to Meja 1/);
    await eventually(() => heard.voices.said[0] === 'Nomor antrean K S nol nol satu, silakan ke Meja satu', 'the call');
  });

  for (const width of [320, 900]) {
    it(`is usable by everybody, ${width} px wide`, async () => {
      open('', width);
      await sees(box, 'Belum ada nomor');
      await forEverybody(box, 'nobody called');
      for (const counter of ['Meja 1', 'Ruang Konsultasi dan Perpustakaan 2', 'Meja 3']) await call(counter);
      await sees(box, 'KS-003');
      // A call that moves has no colours that could be measured.
      for (const animation of document.getAnimations()) animation.finish();
      await forEverybody(box, 'three called');
      await office.fault('down');
      dispose();
      document.body.append(box);
      await sees(box, 'Terputus sejak');
      await forEverybody(box, 'disconnected');
    });
  }
});

describe('a spoken call', () => {
  for (const [number, counter, text] of [
    ['KS-014', 'meja 1', 'Nomor antrean K S nol satu empat, silakan ke meja satu'],
    ['PST-120', 'Loket 12', 'Nomor antrean P S T satu dua nol, silakan ke Loket 12'],
  ] as const) it(`is “${text}”`, () => equal(spoken(number, counter), text));
});
