/** The tablet at the front office in a real browser: guests who sign on it, its clock, and everything that somebody who comes next could find on it. */
import type { Tab } from './browsers/tab.ts';
import type { Line } from './line.ts';
import { Person } from './people.ts';

/** Addresses to which the guest book goes. */
export const VISITS = /\/offices\/\d{4}\/visits\/[^/]+$/;

export interface Guest {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly institution: string;
}

/** Runs before everything else in the page: a clock that stands still until it is moved on. */
function installClock(from: string): void {
  const Real = Date;
  let now = Real.parse(from);
  Object.assign(globalThis, {
    passes: (ms: number) => void (now += ms),
    Date: class extends Real {
      constructor(...of: [] | [string | number | Date]) {
        super(...((of.length === 0 ? [now] : of) as [number]));
      }

      static override now = (): number => now;
    },
  });
}

/** The page of the tablet, whose clock shows this instant when it is opened. */
export const tabletPage = (now: string): string => `<!doctype html><html lang="id"><meta charset="utf-8"><title>Tablet</title>
  <script>(${String(installClock)})(${JSON.stringify(now)})</script><script type="module" src="/pst.js"></script><pst-guest-book mode="kiosk"></pst-guest-book></html>`;

interface Touch {
  readonly write?: readonly (readonly [label: string, text: string])[];
  readonly tap?: readonly string[];
}

/** Runs inside the page, and answers what it did not find. A guest's own hands take seconds for each of 16 questions. */
function touch({ write = [], tap = [] }: Touch): readonly string[] {
  const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const named = (selector: string, name: string): HTMLElement | undefined => all(document).find((element): element is HTMLElement => {
    if (!element.matches(selector) || !element.checkVisibility({ visibilityProperty: true })) return false;
    const labels = 'labels' in element && element.labels instanceof NodeList ? [...(element.labels as NodeListOf<HTMLLabelElement>)] : [];
    return (labels.length > 0 ? labels.map((label) => label.textContent).join(' ') : element.textContent).replace(/\s+/g, ' ').trim().startsWith(name);
  });
  const missing: string[] = [];
  for (const [label, text] of write) {
    const field = named('input', label) as HTMLInputElement | undefined;
    if (!field) missing.push(label);
    else {
      field.value = text;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
  }
  for (const name of tap) {
    const control = named('button, input[type=radio], input[type=checkbox]', name);
    if (control) control.click();
    else missing.push(name);
  }
  return missing;
}

/** Runs inside the page: all that it holds, and all that the browser keeps for it, as one text; what the outbox keeps by itself. */
async function search(): Promise<{ readonly found: string; readonly outbox: string; readonly databases: readonly string[] }> {
  const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const parts = all(document).flatMap((element) => [
    ...[...element.attributes].map(({ value }) => value),
    ...[...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])].flatMap((node) => (node instanceof Text || node instanceof Comment ? [node.data] : [])),
    ...(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? [element.value] : []),
  ]);
  const caches = 'caches' in globalThis ? await globalThis.caches.keys() : [];
  const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, JSON.stringify(history.state), location.href, name, document.title, ...caches];
  const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
  const stores: string[] = [];
  const databases = await indexedDB.databases();
  for (const { name = '' } of databases) {
    const database = await answer(indexedDB.open(name));
    for (const store of database.objectStoreNames) stores.push(JSON.stringify(await answer(database.transaction(store).objectStore(store).getAll())));
    database.close();
  }
  return { found: [...parts, ...kept].join('\n'), outbox: stores.join('\n'), databases: databases.map(({ name = '' }) => name) };
}

/** What each question is answered with: a text, or an answer that is pressed. */
const answers = ({ name, email, phone, institution }: Guest): readonly Touch[] => [
  { write: [['Nama', name]] },
  { write: [['Alamat e-mail', email]] },
  { write: [['Nomor handphone', phone]] },
  { tap: ['Perempuan'] },
  { tap: ['D4/S1'] },
  {}, // age
  {}, // disability
  { tap: ['Pelajar/Mahasiswa'] },
  { tap: ['Lembaga Penelitian & Pendidikan'] },
  { write: [['Nama instansi', institution]] },
  { tap: ['Penelitian'] },
];
const REST: readonly Touch[] = [{ tap: ['Konsultasi Statistik'] }, { tap: ['Pelayanan Statistik Terpadu (PST) datang langsung'] }, {}, {}];

export class Tablet extends Person {
  static async open(page: Tab, url: string): Promise<Tablet> {
    await page.setViewport({ width: 1024, height: 768 });
    await page.goto(url);
    return new Tablet('A guest at the tablet', page);
  }

  /** Somebody begins and answers the first questions. */
  async begin(guest: Guest): Promise<void> {
    await this.#touch({ tap: ['Isi buku tamu'] });
    for (const [i, answer] of answers(guest).entries()) await this.#step(i + 1, answer);
    await this.sees(/Pertanyaan 12 dari/);
  }

  /** Somebody signs, up to the last button. What is then on the screen, the test looks at. */
  async sign(guest: Guest): Promise<void> {
    await this.begin(guest);
    // The question for a number that was taken before is asked where the number comes first.
    const numbered = /Nomor antrean yang sudah Anda ambil/.test(await this.text());
    for (const [i, answer] of [...(numbered ? [{}] : []), ...REST].entries()) await this.#step(i + 12, answer);
    await this.sees('Dipakai hanya untuk melayani kunjungan Anda');
    await this.#touch({ tap: ['Kirim'] });
  }

  /** So much time goes by on the tablet's clock. */
  async passes(ms: number): Promise<void> {
    await this.page.evaluate((ms) => (globalThis as unknown as { passes(ms: number): void }).passes(ms), ms);
  }

  /** The network is back, and the tablet notices. */
  async comesBack(line: Line): Promise<void> {
    line.up();
    await this.notices();
  }

  /** As a browser says it when it has a network again; the page also asks by itself, in up to a minute. */
  async notices(): Promise<void> {
    await this.page.evaluate(() => void dispatchEvent(new Event('online')));
  }

  search(): ReturnType<typeof search> {
    return this.page.evaluate(search);
  }

  async #step(number: number, answer: Touch): Promise<void> {
    await this.sees(new RegExp(`Pertanyaan ${number} dari`));
    await this.#touch({ ...answer, tap: [...(answer.tap ?? []), 'Lanjut'] });
  }

  async #touch(what: Touch): Promise<void> {
    const missing = await this.page.evaluate(touch, what);
    if (missing.length > 0) throw new Error(`not on the tablet: ${missing.join()} in ${await this.text()}`);
  }
}
