/** A session that ends while a visitor is in a conversation, and one that the visitor ends: what stays, and that nothing does. */
import '../../src/elements/consultation/define.ts';
import { equal, ok } from '../support/assert.ts';
import { chooseFiles } from '../support/choose-files.ts';
import { ASK, asking, consult, enterCode, newEmail, placeConsultation, say } from '../support/consult.ts';
import { GOOD } from '../support/sample-files.ts';
import { axe, fill, newOffice, press, sees, visibleText, valueOf, type TestOffice } from '../support/widget.ts';

const ERASE = 'Akhiri dan hapus dari perangkat ini';
const SIGN_IN = 'Masuk lagi dengan kode';
/** Said of the message where its sending has found it out, and of the conversation whoever did. */
const WAITS = /Masih ada satu pertanyaan.*menunggu.*Sesi Anda sudah berakhir/;

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
    ({ box, dispose } = placeConsultation(office));
    await sees(box, /Konsultasi Statistik.*BPS/);
  };
  const attach = async (name: string): Promise<void> => {
    await chooseFiles(box, new File([GOOD['data.csv']], name));
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
      await say(box, 'Masih ada satu pertanyaan');
      await sees(box, WAITS);
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
      await sees(box, WAITS);
      await press(box, SIGN_IN);
      await enterCode(box, office, email);
      await sees(box, /Masih ada satu pertanyaan \d\d\.\d\d · terkirim/);
    });

    it('gives another tab the new key as well, also for its files', async () => {
      const address = newEmail();
      await open();
      await consult(box, office, { email: address });
      await attach('data.csv');
      await say(box, 'Terlampir');
      await sees(box, /Terlampir.*Unduh.*\d\d\.\d\d · terkirim/);
      const other = placeConsultation(office);
      await sees(other.box, /Terlampir.*Unduh/);
      await office.endSessions();
      await say(box, 'Masih ada satu pertanyaan');
      await sees(box, WAITS);
      await press(box, SIGN_IN);
      await enterCode(box, office, address);
      await sees(other.box, /Masih ada satu pertanyaan \d\d\.\d\d · terkirim/);
      await press(other.box, 'Unduh data.csv');
      await sees(other.box, 'data.csv sudah diunduh.');
      other.dispose();
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

  describe('that the visitor ends', () => {
    const erase = async (): Promise<void> => {
      await press(box, ERASE);
      await press(box, 'Ya, akhiri dan hapus');
    };
    /** Something of every kind that a visit leaves behind: two conversations with unsent messages and files, a draft, a remembered key. */
    const visit = async (): Promise<void> => {
      const email = newEmail();
      await open();
      await consult(box, office, { email });
      await sees(box, /tahun 2025\? \d\d\.\d\d · terkirim/);
      await office.fault('down');
      await say(box, 'Belum terkirim yang pertama');
      await sees(box, 'Belum terkirim yang pertama menunggu');
      await fill(box, 'Pesan', 'Baru setengah');
      // Another visit, whose conversation is all that is open now; the first message must not arrive in between.
      await office.endSessions();
      await office.fault('none');
      sessionStorage.clear();
      await open();
      await consult(box, office, { topic: 'Inflasi', text: 'Berapa inflasi?' });
      await sees(box, /Berapa inflasi\? \d\d\.\d\d · terkirim/);
      await office.fault('down');
      await say(box, 'Belum terkirim yang kedua');
      await sees(box, 'Belum terkirim yang kedua menunggu');
      await attach('kedua.csv');
      await fill(box, 'Pesan', 'Masih saya tulis');
    };

    for (const network of ['is there', 'is not there'] as const) {
      it(`leaves nothing on the device when the network ${network}`, async () => {
        await visit();
        ok((await left(office.code)).length > 3, 'something of every kind before');
        await press(box, ERASE);
        await sees(box, /ikut hilang: Belum terkirim yang kedua.*1 pesan lain/);
        if (network === 'is there') await office.fault('none');
        await press(box, 'Ya, akhiri dan hapus');
        await sees(box, network === 'is there' ? 'Semua sudah dihapus dari perangkat ini.' : 'Kantor belum dapat diberi tahu');
        equal(await left(office.code), []);
        ok(!/Belum terkirim|kedua\.csv/.test(visibleText(box)), 'nothing on the screen either');
        ok(dispatchEvent(new Event('beforeunload', { cancelable: true })), 'nobody is asked before the page is left');
        await office.fault('none');
        await open();
        await press(box, ASK);
        equal(await left(office.code), []);
      });
    }

    it('leaves nothing in another tab either, which says why', async () => {
      await open();
      await consult(box, office);
      const other = placeConsultation(office);
      await sees(other.box, 'Nomor konsultasi');
      await erase();
      await sees(other.box, 'Di tab lain Anda memilih menghapus semuanya');
      ok(!visibleText(other.box).includes('Nomor konsultasi'), 'the conversation is gone there');
      other.dispose();
      equal(await left(office.code), []);
    });
  });
});

/** What this browser has of an office, wherever: both storages, every database. */
async function left(office: string): Promise<readonly string[]> {
  const of = (text: string): boolean => text.includes(office);
  const found = [...Object.entries(sessionStorage), ...Object.entries(localStorage)].map((entry) => entry.join('=')).filter(of);
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const kept = db.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([answer(kept.getAllKeys()), answer(kept.getAll())]);
      found.push(...keys.map((key, i) => `${name}/${store}/${JSON.stringify(key)}=${JSON.stringify(values[i])}`).filter(of));
    }
    db.close();
  }
  return found;
}

const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error('refused'));
});
