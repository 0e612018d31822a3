/** Everything that breaks, each in a method; what a fault began it ends by itself, and `over` waits for that. */
import { FAIR, STORM, type ChaosProxy } from '../support/chaos-proxy.ts';
import type { Dice } from '../support/dice.ts';
import { setWrong } from './clock.ts';
import type { CrashPoint } from './endpoint.ts';
import type { Fact } from './history.ts';
import { PostgresHome, SqliteHome } from './homes.ts';
import type { Office } from './office.ts';
import type { People } from './people.ts';

export interface Scene {
  readonly dice: Dice;
  readonly office: Office;
  readonly proxy: ChaosProxy;
  readonly people: People;
  readonly record: (fact: Fact) => void;
}

const CRASHES: readonly CrashPoint[] = ['before-begin', 'after-insert', 'after-commit', 'before-reply'];
const WAKES = ['online', 'visibilitychange', 'pageshow'];
const DAY_MS = 86_400_000;
/** How long each may last: schedules of what happens, not waits for anything. */
const LASTS = { storm: 600, offline: 400, hours: 1_600, frozen: 900, refused: 300, full: 500, down: 400, signedOut: 200 } as const;

type Fault = () => void | Promise<void>;

export class Faults {
  readonly #scene: Scene;
  readonly #all: Readonly<Record<string, Fault>>;
  /** Every fault comes once before any comes again: what luck alone deals out leaves too many out. */
  #deck: string[] = [];
  readonly #lasting = new Set<Promise<void>>();

  constructor(scene: Scene) {
    this.#scene = scene;
    const { home } = scene.office;
    this.#all = {
      'dies at a point': () => this.#crash(), 'killed': () => this.#kill(), 'storm': () => this.#storm(), 'another storm': () => this.#storm(), 'files torn': () => this.#tear(), 'more files torn': () => this.#tear(), 'all connections cut': () => scene.proxy.cutAll(),
      'offline': () => this.#offline(LASTS.offline, true), 'offline for hours': () => this.#offline(LASTS.hours, scene.dice.chance(0.5)),
      'tab killed': () => scene.people.tab.kill(), 'reload': () => this.#reload(), 'frozen': () => this.#freeze(), 'new tab': () => scene.people.openTab(), 'another new tab': () => scene.people.openTab(),
      'session expired': () => this.#expire(), 'storage refused': () => this.#refuse(), 'storage wiped': () => scene.people.device.wipe(), 'clock a day off': () => this.#moveClock(),
      'read': () => scene.people.read(), 'read again': () => scene.people.read(), 'woken': () => scene.people.tab.wake(scene.dice.pick(WAKES)),
      ...(home instanceof SqliteHome ? { 'disk full': () => this.#fill(), 'second process': () => this.#intrude(home) } : {}),
      ...(home instanceof PostgresHome ? { 'rolling restart': () => scene.office.roll(), 'database restarted': () => home.restart(this.#while(LASTS.down)) } : {}),
    };
  }

  async next(): Promise<void> {
    const { dice, record } = this.#scene;
    if (this.#deck.length === 0) this.#deck = Object.keys(this.#all);
    const [what = ''] = this.#deck.splice(dice.roll(this.#deck.length), 1);
    record({ type: 'fault', what });
    await this.#all[what]?.();
  }

  async backUp(): Promise<void> {
    this.#scene.record({ type: 'fault', what: 'backup made' });
    await this.#scene.office.backUp();
  }

  /** Sessions that have ended since are good again, as in any backup; those that are newer are gone. */
  async putBack(): Promise<void> {
    const { office, people, record } = this.#scene;
    record({ type: 'fault', what: 'backup restored' });
    await office.putBack();
    record({ type: 'restored' });
    for (const device of people.devices) await people.signIn(device);
  }

  /** The last fault is over. Nobody is helped: what waits has to find out by itself. */
  async over(): Promise<void> {
    const { office, proxy, people } = this.#scene;
    while (this.#lasting.size > 0) await Promise.all(this.#lasting);
    proxy.weather = FAIR;
    proxy.tears = 0;
    await office.heal();
    for (const device of people.devices) if (device.tabs.length === 0) device.open();
  }

  #while(ms: number): Promise<void> {
    const { dice } = this.#scene;
    return new Promise((over) => setTimeout(over, ms * dice.next()));
  }

  /** Goes on while other things happen, and is undone then. */
  #lasts(ms: number, undo: Fault): void {
    const lasting = this.#while(ms).then(undo).finally(() => this.#lasting.delete(lasting));
    this.#lasting.add(lasting);
  }

  /** At the next transaction, or the next answer, that comes its way. */
  async #crash(): Promise<void> {
    const { dice, office, people } = this.#scene;
    await dice.pick(office.instances).order({ do: 'crash', at: dice.pick(CRASHES) });
    people.write();
  }

  #kill(): void {
    const { dice, office } = this.#scene;
    dice.pick(office.instances).kill();
  }

  #tear(): void {
    const { dice, proxy, people } = this.#scene;
    proxy.tears = 1 + dice.roll(2);
    people.writeWithFiles();
  }

  #storm(): void {
    const { proxy } = this.#scene;
    proxy.weather = STORM;
    this.#lasts(LASTS.storm, () => void (proxy.weather = FAIR));
  }

  /** `told`: the devices notice that the network is back. Where it broke behind their door, nobody tells them. */
  #offline(ms: number, told: boolean): void {
    const { proxy, people } = this.#scene;
    proxy.weather = { ...FAIR, refused: 1 };
    proxy.cutAll();
    this.#lasts(ms, () => {
      proxy.weather = FAIR;
      if (told) for (const { tabs } of people.devices) for (const tab of tabs) tab.wake('online');
    });
  }

  #reload(): void {
    const { tab } = this.#scene.people;
    tab.kill();
    tab.device.open();
  }

  #freeze(): void {
    const { tab } = this.#scene.people;
    tab.freeze();
    tab.visible = false;
    this.#lasts(LASTS.frozen, () => {
      tab.visible = true;
      tab.thaw();
      tab.wake('visibilitychange');
    });
  }

  async #expire(): Promise<void> {
    const { office, people } = this.#scene;
    const { device } = people;
    await office.order({ do: 'sign-out', token: device.token });
    this.#lasts(LASTS.signedOut, () => people.signIn(device));
  }

  #refuse(): void {
    const { device } = this.#scene.people;
    device.refuses = true;
    this.#lasts(LASTS.refused, () => void (device.refuses = false));
  }

  #moveClock(): void {
    setWrong(this.#scene.dice.pick([-1.1, 0, 1.1]) * DAY_MS);
  }

  /** Refused, unless the first has died in between. */
  async #intrude(home: SqliteHome): Promise<void> {
    const [first] = this.#scene.office.instances;
    await first?.up();
    const { turns } = first ?? {};
    if ((await home.intrude()) && first?.turns === turns) throw new Error('a second process was let into the same database');
  }

  /** A process that is killed in between forgets it: somebody has made room. */
  async #fill(): Promise<void> {
    const { office } = this.#scene;
    await office.order({ do: 'fill', full: true });
    this.#lasts(LASTS.full, async () => void (await office.order({ do: 'fill', full: false })));
  }
}
