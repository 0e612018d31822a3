/** An office, its officer, and a visitor whose own computer remembers them, with the line in between. */
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { startBuiltOffice, type BuiltOffice } from './built-office.ts';
import { Computer } from './computer.ts';
import { Line } from './line.ts';
import { Officer } from './officer.ts';
import type { Engine, Person } from './people.ts';
import { ask, PAGES } from './visiting.ts';

export interface Remembered {
  readonly office: BuiltOffice;
  readonly officer: Officer;
  readonly line: Line;
  readonly computer: Computer;
  /** In a new tab. */
  open(): Promise<Person>;
  close(): Promise<void>;
}

/** A consultation has begun; the browser has been ended in peace and started again, and has no tab yet. */
export async function remembered(engine: Engine, who: Parameters<typeof ask>[2]): Promise<Remembered> {
  await buildWhatIsOld();
  const [office, computer] = await Promise.all([startBuiltOffice(PAGES), Computer.on(engine)]);
  const [line, officer] = await Promise.all([Line.open(office.port), Officer.at(office.url)]);
  const open = (): Promise<Person> => computer.tab('The visitor', `${line.url}/consult`);
  await ask(await open(), office, who);
  // What is remembered reaches the disk when a browser ends in peace; killed at once it might ask for a code again.
  await computer.shut();
  await computer.start();
  return {
    office, officer, line, computer, open,
    close: async () => {
      await computer[Symbol.asyncDispose]();
      await line.close();
      await office.close();
    },
  };
}
