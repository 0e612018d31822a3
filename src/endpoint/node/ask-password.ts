/** A password from the person at the terminal, or from `PST_PASSWORD` where there is none. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { StartError } from './start-error.ts';

const PASSWORD_MIN = 10;

/** Twice and unseen, because nobody can read what they typed. */
export async function askPassword(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const given = env['PST_PASSWORD'];
  if (given === undefined && !process.stdin.isTTY) throw new StartError('There is no terminal to ask for a password; set PST_PASSWORD.');
  const password = given ?? (await askUnseen('Password: '));
  if (password.length < PASSWORD_MIN || password.length > 200) throw new StartError(`A password has ${PASSWORD_MIN} to 200 characters.`);
  if (given === undefined && (await askUnseen('Once more: ')) !== password) throw new StartError('The two passwords are not the same.');
  return password;
}

async function askUnseen(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stdout.write(question);
  const aborted = new Promise<never>((_, reject) => {
    terminal.once('SIGINT', () => reject(new StartError('\nNothing was changed.')));
  });
  try {
    return await Promise.race([terminal.question(''), aborted]);
  } finally {
    terminal.close();
    process.stdout.write('\n');
  }
}
