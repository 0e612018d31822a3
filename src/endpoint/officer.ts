/** `npm run officer`: who may sit at the desk. Also while the endpoint is running. */
import { officeCode } from '../contract/values.ts';
import { line } from '../contract/written.ts';
import { validate } from '../contract/invalid.ts';
import type { Db } from './db/database.ts';
import { addOfficer, listOfficers, removeOfficer, setPassword, userKey } from './desk/officers.ts';
import { askPassword } from './node/ask-password.ts';
import { readConfig } from './node/config.ts';
import { openConfiguredStore } from './node/configured-store.ts';
import { createLog } from './node/log.ts';
import { hashPassword } from './node/passwords.ts';
import { readOfficesFolder } from './node/read-offices.ts';
import { run } from './node/run.ts';
import { StartError } from './node/start-error.ts';

const HELP = `npm run officer -- add <office> <user> "<name>"   a new officer; asks for a password (or PST_PASSWORD)
npm run officer -- password <user>               another password; signs the officer out everywhere
npm run officer -- remove <user>
npm run officer -- list`;

type Settings = ReturnType<typeof readConfig>;
type Command = (db: Db, args: readonly string[], config: Settings) => Promise<string>;

const missing = (user: string): StartError => new StartError(`There is no officer "${userKey(user)}".`);

/** One argument, clean as the contract wants a line to be. */
function word(args: readonly string[], index: number, what: string): string {
  const result = validate(line, args[index]);
  if (!result.ok) throw new StartError(`${what} is missing or too long.\n\n${HELP}`);
  return result.value;
}

const add: Command = async (db, args, { offices }) => {
  const office = word(args, 0, 'The office’s code');
  const [user, name] = [word(args, 1, 'The name to sign in with'), word(args, 2, 'The officer’s name')];
  if (!validate(officeCode, office).ok) throw new StartError(`An office has a code of four digits, not "${office}".`);
  const codes = (await readOfficesFolder(offices)).map((content) => content.office.code);
  if (!codes.includes(office)) throw new StartError(`There is no office ${office} in ${offices}, only ${codes.join(', ')}.`);
  const passwordHash = await hashPassword(await askPassword(process.env));
  if (!(await addOfficer(db, { user, name, office, passwordHash }))) throw new StartError(`There already is an officer "${userKey(user)}".`);
  return `${name} may now sign in as "${userKey(user)}" at the desk of office ${office}.`;
};

const password: Command = async (db, args) => {
  const user = word(args, 0, 'The name to sign in with');
  if (!(await listOfficers(db)).some((officer) => officer.user === userKey(user))) throw missing(user);
  await setPassword(db, user, await hashPassword(await askPassword(process.env)));
  return `"${userKey(user)}" has a new password.`;
};

const remove: Command = async (db, args) => {
  const user = word(args, 0, 'The name to sign in with');
  if (!(await removeOfficer(db, user))) throw missing(user);
  return `"${userKey(user)}" has been removed.`;
};

const list: Command = async (db) => {
  const officers = await listOfficers(db);
  return officers.length === 0 ? 'There are no officers yet.' : officers.map(({ office, user, name }) => `${office}  ${user}  ${name}`).join('\n');
};

const COMMANDS: Readonly<Record<string, Command>> = { add, password, remove, list };

await run(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new StartError(HELP);
  const config = readConfig(process.env);
  const store = await openConfiguredStore(config, createLog('errors'), { visit: true });
  try {
    console.log(await command(store.db, args, config));
  } finally {
    await store.close();
  }
});
