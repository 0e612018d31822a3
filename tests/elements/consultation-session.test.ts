/** A session that ends while a visitor is in a conversation, and one that the visitor ends: what stays, and that nothing does. */
import '../../src/elements/consultation/define.ts';
import { equal, ok } from '../support/assert.ts';
import { asking, consult, enterCode, newEmail } from '../support/consult.ts';
import { GOOD } from '../support/sample-files.ts';
import { axe, ENDPOINT, eventually, fill, newOffice, place, press, sees, visibleText, valueOf, type TestOffice } from '../support/widget.ts';

const SIGN_IN = 'Masuk lagi dengan kode';

describe('a session in a conversation', () => {
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

  const open = async (): Promise<void> => {
    dispose();
    ({ box, dispose } = place(`<pst-consultation mode="inline" endpoint="${ENDPOINT}" office="${office.code}"></pst-consultation>`));
    await sees(box, /Konsultasi Statistik.*BPS/);
  };
  const say = async (text: string): Promise<void> => {
    await fill(box, 'Pesan', text);
    await press(box, 'Kirim pesan');
  };
  const attach = async (name: string): Promise<void> => {
    const input = await eventually(() => deep(box, 'input[type=file]'), 'the file chooser') as HTMLInputElement;
    const transfer = new DataTransfer();
    transfer.items.add(new File([GOOD['data.csv']], name));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await sees(box, name);
  };
  const texts = async (): Promise<unknown> => (await office.received()).consultations[0]?.events.map(({ text }) => text);

  describe('that has ended by itself', () => {
    const email = newEmail();
    const ended = async (address = email): Promise<void> => {
      await open();
      await consult(box, office, { email: address });
      await sees(box, /tahun 2025\? \d\d\.\d\d · terkirim/);
      await office.endSessions();
      await say('Masih ada satu pertanyaan');
      await sees(box, /Masih ada satu pertanyaan.*Menunggu Anda masuk lagi/);
    };

    it('is said in words, and after a new code the message arrives once, with what was being written still there', async () => {
      await ended(newEmail().replace('siti', 'satu'));
      await fill(box, 'Pesan', 'Belum selesai saya tu');
      await attach('data.csv');
      await axe(box);
      await press(box, SIGN_IN);
      await sees(box, 'Sesi Anda sudah berakhir');
      const [{ email: address } = { email: '' }] = (await office.received()).consultations;
      await enterCode(box, office, address);
      await sees(box, /Masih ada satu pertanyaan \d\d\.\d\d · terkirim/);
      equal(await texts(), [asking().text, 'Masih ada satu pertanyaan']);
      equal(await valueOf(box, 'Pesan'), 'Belum selesai saya tu');
      ok(visibleText(box).includes('data.csv'), 'the file is still attached');
      ok(!visibleText(box).includes(SIGN_IN), 'nothing more to sign in for');
      const id = (await office.received()).consultations[0]?.id ?? '';
      await office.reply(id, 'Jawaban setelah masuk lagi');
      await sees(box, 'Jawaban setelah masuk lagi');
    });

    it('can be left as it is for now: the way back leads to the conversation', async () => {
      await ended();
      await press(box, SIGN_IN);
      await sees(box, 'Sesi Anda sudah berakhir');
      await press(box, 'Kembali');
      await sees(box, /Masih ada satu pertanyaan.*Menunggu Anda masuk lagi/);
      await press(box, SIGN_IN);
      await enterCode(box, office, email);
      await sees(box, /Masih ada satu pertanyaan \d\d\.\d\d · terkirim/);
    });

    it('goes on in the same conversation after a reload in between', async () => {
      const address = newEmail();
      await ended(address);
      await press(box, SIGN_IN);
      await sees(box, 'Kode enam angka dikirim ke');
      await open();
      await enterCode(box, office, address);
      await sees(box, /Masih ada satu pertanyaan \d\d\.\d\d · terkirim/);
      equal(await texts(), [asking().text, 'Masih ada satu pertanyaan']);
    });
  });
});

/** The first element that matches, in whatever shadow root it is. */
function deep(root: ParentNode, selector: string): Element | undefined {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) return element;
    const found = element.shadowRoot && deep(element.shadowRoot, selector);
    if (found) return found;
  }
  return undefined;
}
