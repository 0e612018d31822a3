/** One run: visitors and officers write while everything breaks; then everything heals, and all must be equal. */
import { newId, newToken } from '../support/test-office.ts';
import { ChaosProxy, FAIR, STORM } from '../support/chaos-proxy.ts';
import { Dice } from '../support/dice.ts';
import { Device, type Tab } from './device.ts';
import type { CrashPoint } from './endpoint.ts';
import type { Fact, Row } from './history.ts';
import { Office } from './office.ts';
import { Officer } from './officer.ts';

export interface Plan {
  readonly seed: number;
  readonly steps: number;
}

const CRASHES: readonly CrashPoint[] = ['before-begin', 'after-insert', 'after-commit', 'before-reply'];
const PATIENCE_MS = 10_000;
const sleep = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));

export class Run {
  readonly history: Fact[] = [];
  readonly #dice: Dice;
  readonly #office: Office;
  readonly #proxy: ChaosProxy;
  readonly #devices: Device[] = [];
  readonly #officers: { readonly officer: Officer; readonly consultations: readonly string[] }[] = [];
  readonly #writing = new Set<Promise<void>>();
  #restarting: Promise<void> | undefined;
  readonly #start = performance.now();
  #backedUp = false;
  #restored = false;

  private constructor({ seed }: Plan, office: Office, proxy: ChaosProxy) {
    this.#dice = new Dice(seed);
    this.#office = office;
    this.#proxy = proxy;
  }

  static async of(plan: Plan): Promise<readonly Fact[]> {
    const office = await Office.open();
    const proxy = await ChaosProxy.open(office.port, plan.seed + 1);
    const run = new Run(plan, office, proxy);
    try {
      await run.#begin();
      for (let step = 0; step < plan.steps; step++) {
        // Every other run has one; by chance alone most would have none.
        if (plan.seed % 2 === 1 && step === Math.floor(plan.steps / 3)) await run.#backUp();
        if (plan.seed % 2 === 1 && step === Math.floor((2 * plan.steps) / 3)) await run.#restore();
        await run.#step();
      }
      await run.#heal();
      await run.#settle();
      return run.history;
    } finally {
      await run.#end();
    }
  }

  readonly #record = (fact: Fact): void => void this.history.push({ ...fact, at: Math.round(performance.now() - this.#start) });

  /** How a visitor begins is not what is proved here: it is done beside the network. */
  async #begin(): Promise<void> {
    for (const [i, office] of ['3374', '3374', '3322'].entries()) {
      const [id, token, message] = [newId(), newToken(), newId()];
      const [name, text] = [`v${i}`, `pertanyaan ${i}`];
      await this.#office.order({ do: 'begin', id, office, token, message, text });
      this.#record({ type: 'written', writer: name, consultation: id, text });
      const device = new Device({ name, consultation: id, token }, { endpoint: this.#proxy.url, fetch: (input, init) => fetch(input, init) }, this.#record);
      this.#devices.push(device);
      for (let tabs = 1 + this.#dice.roll(3); tabs > 0; tabs--) device.open();
    }
    for (const [office, devices] of [['3374', this.#devices.slice(0, 2)], ['3322', this.#devices.slice(2)]] as const) {
      const user = `petugas-${office}`;
      await this.#office.order({ do: 'officer', office, user });
      const consultations = devices.map(({ consultation }) => consultation);
      this.#officers.push({ officer: new Officer(user, this.#proxy.url, await Officer.signIn(user, this.#proxy.url), consultations, this.#record), consultations });
    }
  }

  /** Most of the time people write; now and then something breaks. */
  async #step(): Promise<void> {
    const dice = this.#dice;
    await sleep(dice.next() * 30);
    if (dice.chance(0.7)) return this.#write();
    const faults = [
      () => this.#crash(), () => this.#kill(), () => this.#storm(), () => this.#storm(), () => this.#cut(), () => this.#offline(), () => this.#killTab(),
      () => this.#reload(), () => this.#freeze(), () => this.#openTab(), () => this.#expire(), () => this.#refuse(), () => this.#read(), () => this.#read(), () => this.#wake(), () => this.#backUp(),
      () => this.#restore(),
    ];
    await Promise.resolve(dice.pick(faults)());
  }

  #fault(what: string): void {
    this.#record({ type: 'fault', what });
  }

  get #tab(): Tab {
    const device = this.#dice.pick(this.#devices);
    return device.tabs.length > 0 ? this.#dice.pick(device.tabs) : device.open();
  }

  #write(): void {
    if (this.#dice.chance(0.3)) {
      const { officer, consultations } = this.#dice.pick(this.#officers);
      return this.#note(officer.answer(this.#dice.pick(consultations)));
    }
    this.#note(this.#tab.write());
  }

  #note(work: Promise<void>): void {
    const noted = work.finally(() => this.#writing.delete(noted));
    this.#writing.add(noted);
    noted.catch(() => undefined);
  }

  #later(ms: number, work: () => unknown): void {
    setTimeout(() => void work(), ms * this.#dice.next());
  }

  async #crash(): Promise<void> {
    const at = this.#dice.pick(CRASHES);
    this.#fault(`dies ${at}`);
    await this.#office.order({ do: 'crash', at });
    this.#tab.write().catch(() => undefined);
    await sleep(60);
    await this.#kill();
  }

  async #kill(): Promise<void> {
    this.#fault('killed');
    await this.#restarting;
    await this.#office.kill();
    await sleep(this.#dice.next() * 100);
    await this.#office.start();
  }

  #storm(): void {
    this.#fault('storm');
    this.#proxy.weather = STORM;
    this.#later(600, () => (this.#proxy.weather = FAIR));
  }

  #cut(): void {
    this.#fault('all connections cut');
    this.#proxy.cutAll();
  }

  #offline(): void {
    this.#fault('offline');
    this.#proxy.weather = { ...FAIR, refused: 1 };
    this.#proxy.cutAll();
    this.#later(400, () => {
      this.#proxy.weather = FAIR;
      for (const { tabs } of this.#devices) for (const tab of tabs) tab.wake('online');
    });
  }

  #killTab(): void {
    this.#fault('tab killed');
    this.#tab.kill();
  }

  #reload(): void {
    this.#fault('reload');
    const tab = this.#tab;
    tab.kill();
    tab.device.open();
  }

  #openTab(): void {
    const device = this.#dice.pick(this.#devices);
    if (device.tabs.length < 5) device.open();
  }

  #freeze(): void {
    this.#fault('frozen');
    const tab = this.#tab;
    tab.freeze();
    tab.visible = false;
    this.#later(900, () => {
      tab.visible = true;
      tab.thaw();
      tab.wake('visibilitychange');
    });
  }

  async #expire(): Promise<void> {
    this.#fault('session expired');
    const device = this.#dice.pick(this.#devices);
    await this.#office.order({ do: 'sign-out', token: device.token });
    await sleep(this.#dice.next() * 200);
    device.token = newToken();
    await this.#office.order({ do: 'sign-in', consultation: device.consultation, token: device.token });
    for (const tab of device.tabs) tab.talk.resume(device.token);
  }

  #refuse(): void {
    this.#fault('storage refused');
    const device = this.#dice.pick(this.#devices);
    device.refuses = true;
    this.#later(300, () => (device.refuses = false));
  }

  #read(): void {
    const tab = this.#tab;
    tab.talk.markRead(tab.talk.conversation.events.at(-1)?.seq ?? 0);
    const { officer, consultations } = this.#dice.pick(this.#officers);
    this.#note(officer.markRead(this.#dice.pick(consultations)));
  }

  #wake(): void {
    this.#tab.wake(this.#dice.pick(['online', 'visibilitychange', 'pageshow']));
  }

  async #backUp(): Promise<void> {
    if (this.#backedUp) return;
    this.#fault('backup made');
    await this.#office.kill();
    this.#office.backUp();
    await this.#office.start();
    this.#backedUp = true;
  }

  /** Sessions that have ended since are good again, as in any backup; those that are newer are gone. */
  async #restore(): Promise<void> {
    if (!this.#backedUp || this.#restored) return;
    this.#fault('backup restored');
    await this.#office.kill();
    this.#office.putBack();
    await this.#office.start(true);
    this.#restored = true;
    this.#record({ type: 'restored' });
    await this.#signInAgain();
  }

  async #signInAgain(): Promise<void> {
    for (const device of this.#devices) {
      device.token = newToken();
      await this.#office.order({ do: 'sign-in', consultation: device.consultation, token: device.token });
      for (const tab of device.tabs) tab.talk.resume(device.token);
    }
  }

  /** The last fault is over; whoever was told to decide decides to send. */
  async #heal(): Promise<void> {
    this.#fault('healed');
    await sleep(900);
    this.#proxy.weather = FAIR;
    if (!this.#office.running) await this.#office.start();
    for (const device of this.#devices) {
      device.refuses = false;
      if (device.tabs.length === 0) device.open();
      for (const tab of device.tabs) {
        tab.visible = true;
        tab.thaw();
      }
    }
    await this.#signInAgain();
  }

  async #settle(): Promise<void> {
    const start = performance.now();
    let ms: number | undefined;
    while (performance.now() - start < PATIENCE_MS) {
      await this.#decide();
      const final = await this.#dump();
      if (final && this.#writing.size === 0 && this.#equal(final)) {
        ms = Math.round(performance.now() - start);
        break;
      }
      await sleep(100);
    }
    const final = (await this.#dump()) ?? new Map<string, { epoch: string; rows: Row[] }>();
    for (const [consultation, { epoch, rows }] of final) this.#record({ type: 'final', consultation, epoch, rows });
    const readers = [...this.#devices.flatMap(({ tabs }) => tabs.map(({ name }) => name)), ...this.#officers.flatMap(({ officer }) => officer.readers)];
    this.#record({ type: 'settled', ms, readers });
  }

  async #decide(): Promise<void> {
    for (const { tabs } of this.#devices) {
      for (const { talk } of tabs) {
        for (const { id, state } of talk.conversation.pending) {
          if (!['lost', 'asks'].includes(state)) continue;
          this.#record({ type: 'again', id });
          await talk.retry(id);
        }
      }
    }
  }

  #equal(final: ReadonlyMap<string, { readonly rows: readonly Row[] }>): boolean {
    const length = (consultation: string): number => final.get(consultation)?.rows.length ?? 0;
    return this.#devices.every(({ consultation, tabs }) => tabs.every(({ talk: { conversation } }) =>
      (conversation.events.at(-1)?.seq ?? 0) === length(consultation) && conversation.pending.every(({ state }) => state === 'refused')))
      && this.#officers.every(({ officer, consultations }) => consultations.every((consultation) => officer.applied(consultation) === length(consultation)));
  }

  async #dump(): Promise<Map<string, { epoch: string; rows: Row[] }> | undefined> {
    const dump = (await this.#office.order({ do: 'dump' })) as { epoch: string; events: { consultation: string; seq: number; type: string; message_id: string | null; sender: string | null; text: string | null }[] } | undefined;
    if (!dump) return undefined;
    const final = new Map<string, { epoch: string; rows: Row[] }>();
    for (const { consultation, seq, type, message_id: id, sender, text } of dump.events) {
      const log = final.get(consultation) ?? { epoch: dump.epoch, rows: [] };
      final.set(consultation, log);
      log.rows.push({ seq, id: id ?? type, from: sender ?? '', text: text ?? '' });
    }
    return final;
  }

  async #end(): Promise<void> {
    for (const { officer } of this.#officers) officer.end();
    for (const { tabs } of this.#devices) for (const tab of [...tabs]) tab.kill();
    await this.#proxy.close();
    await this.#office.close();
  }
}
