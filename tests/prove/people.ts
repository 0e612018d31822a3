/** Visitors with their devices, and officers: they write, read and sign in, whatever happens around them. */
import type { Attachment } from '../../src/contract/attachment.ts';
import { COUNT_A_DAY } from '../../src/endpoint/files/limits.ts';
import type { Dice } from '../support/dice.ts';
import { newId, newToken } from '../support/test-office.ts';
import { Device, type Tab } from './device.ts';
import { choose, download, NOTHING, type Parcel } from './files.ts';
import type { Fact } from './history.ts';
import type { Log, Office } from './office.ts';
import { Officer } from './officer.ts';

const TABS_MAX = 5;
/** So many messages have files with them. */
const WITH_FILES = 0.2;
const FILES_MAX = 2;

export class People {
  readonly devices: Device[] = [];
  readonly #officers: { readonly officer: Officer; readonly consultations: readonly string[] }[] = [];
  readonly #writing = new Set<Promise<void>>();
  readonly #handed = new Map<string | undefined, number>();
  readonly #dice: Dice;
  readonly #office: Office;
  readonly #url: string;
  readonly #record: (fact: Fact) => void;
  readonly #changed: () => void;

  constructor(dice: Dice, office: Office, url: string, record: (fact: Fact) => void, changed: () => void) {
    this.#dice = dice;
    this.#office = office;
    this.#url = url;
    this.#record = record;
    this.#changed = changed;
  }

  /** How a visitor begins is not what is proved here: it is done beside the network. */
  async begin(): Promise<void> {
    for (const [i, office] of ['3374', '3374', '3322'].entries()) {
      const [id, token, message] = [newId(), newToken(), newId()];
      const [name, text] = [`v${i}`, `pertanyaan ${i}`];
      await this.#office.order({ do: 'begin', id, office, token, message, text });
      this.#record({ type: 'written', writer: name, consultation: id, text });
      const device = new Device({ name, consultation: id, token }, { endpoint: this.#url, fetch: (input, init) => fetch(input, init) }, this.#record);
      this.devices.push(device);
      for (let tabs = 1 + this.#dice.roll(3); tabs > 0; tabs--) device.open();
    }
    for (const [office, devices] of [['3374', this.devices.slice(0, 2)], ['3322', this.devices.slice(2)]] as const) {
      const user = `petugas-${office}`;
      await this.#office.order({ do: 'officer', office, user });
      const consultations = devices.map(({ consultation }) => consultation);
      this.#officers.push({ officer: new Officer(user, this.#url, await Officer.signIn(user, this.#url), consultations, this.#record), consultations });
    }
  }

  get device(): Device {
    return this.#dice.pick(this.devices);
  }

  get tab(): Tab {
    const { device } = this;
    return device.tabs.length > 0 ? this.#dice.pick(device.tabs) : device.open();
  }

  /** Visitors write as people chat: several short messages, one right after the other. */
  write(): void {
    if (this.#dice.chance(0.7)) {
      const { tab } = this;
      for (let left = 1 + this.#dice.roll(3); left > 0; left--) this.#note(tab.write(this.#parcel(tab.device.consultation)));
      return;
    }
    const { officer, consultations } = this.#dice.pick(this.#officers);
    this.#note(officer.answer(this.#dice.pick(consultations), this.#parcel()));
  }

  writeWithFiles(): void {
    const { tab } = this;
    this.#note(tab.write(this.#parcel(tab.device.consultation, 1)));
  }

  read(): void {
    const { talk, marking } = this.tab;
    this.#note(marking.markRead(talk.conversation.events.at(-1)?.seq ?? 0).then(() => undefined));
    const { officer, consultations } = this.#dice.pick(this.#officers);
    this.#note(officer.markRead(this.#dice.pick(consultations)));
  }

  openTab(): void {
    const { device } = this;
    if (device.tabs.length < TABS_MAX) device.open();
  }

  async signIn(device: Device): Promise<void> {
    const token = newToken();
    await this.#office.order({ do: 'sign-in', consultation: device.consultation, token });
    device.resume(token);
  }

  /** Whoever is told to decide decides to send. */
  async decide(): Promise<void> {
    for (const { tabs } of this.devices) {
      for (const { talk } of tabs) {
        for (const { id } of talk.conversation.pending) {
          // As it stands now: what has been decided in another tab meanwhile is not decided again.
          const state = talk.conversation.pending.find((message) => message.id === id)?.state ?? '';
          if (!['lost', 'asks'].includes(state)) continue;
          this.#record({ type: 'again', id });
          await talk.retry(id);
        }
      }
    }
  }

  /** Nobody has anything left to say, and all see what is in the store. */
  atRest(logs: ReadonlyMap<string, Log>): boolean {
    // As long as the log, and of the same store: one from before a backup was put back may be as long by chance.
    const isWhole = (consultation: string, epoch: string | undefined, last: number): boolean => {
      const log = logs.get(consultation);
      return epoch === log?.epoch && last === (log?.rows.length ?? 0);
    };
    return this.#writing.size === 0
      && this.devices.every(({ consultation, tabs }) => tabs.every(({ talk: { conversation } }) =>
        isWhole(consultation, conversation.epoch, conversation.events.at(-1)?.seq ?? 0) && conversation.pending.every(({ state }) => state === 'refused')))
      && this.#officers.every(({ officer, consultations }) => consultations.every((consultation) => isWhole(consultation, officer.epochOf(consultation), officer.applied(consultation))));
  }

  /** What the endpoint hands out, as its visitors have it. */
  async download(consultation: string, attachments: readonly Attachment[]): Promise<readonly string[]> {
    const { token = '' } = this.devices.find((device) => device.consultation === consultation) ?? {};
    return Promise.all(attachments.map((file) => download({ endpoint: this.#url, fetch }, consultation, token, file)));
  }

  /** How much has arrived, in the store and with those who read. */
  arrived(logs: ReadonlyMap<string, Log>): number {
    const rows = [...logs.values()].map((log) => log.rows.length);
    const visitors = this.devices.flatMap(({ tabs }) => tabs.map(({ talk }) => talk.conversation.events.at(-1)?.seq ?? 0));
    const officers = this.#officers.flatMap(({ officer, consultations }) => consultations.map((consultation) => officer.applied(consultation)));
    return [...rows, ...visitors, ...officers].reduce((sum, count) => sum + count, 0);
  }

  get readers(): readonly string[] {
    return [...this.devices.flatMap(({ tabs }) => tabs.map(({ name }) => name)), ...this.#officers.flatMap(({ officer }) => officer.readers)];
  }

  end(): void {
    for (const { officer } of this.#officers) officer.end();
    for (const { tabs } of this.devices) for (const tab of [...tabs]) tab.kill();
  }

  /** `consultation`: of a visitor, who may hand in no more than so many a day. */
  #parcel(consultation?: string, chance = WITH_FILES): Parcel {
    const before = this.#handed.get(consultation) ?? 0;
    if (!this.#dice.chance(chance) || (consultation !== undefined && before + FILES_MAX > COUNT_A_DAY)) return NOTHING;
    const count = 1 + this.#dice.roll(FILES_MAX);
    this.#handed.set(consultation, before + count);
    return choose(this.#dice, count);
  }

  #note(work: Promise<void>): void {
    const noted = work.finally(() => {
      this.#writing.delete(noted);
      this.#changed();
    });
    this.#writing.add(noted);
    noted.catch(() => undefined);
  }
}
