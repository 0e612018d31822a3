/**
 * Notices that a backup was put back. A file beside the database remembers how far the office's numbers had come; a database
 * that has not come that far is an older one, and gets another epoch, so that every client reads everything again. It cannot
 * be forgotten, because nobody has to think of it. The file says nothing of value: without it all is as at a first start.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '../db/database.ts';
import { renewEpoch } from '../db/migrate.ts';

/** What is lost with a power cut within this time after a message, and an even older backup, is too little to notice. */
const EVERY_MS = 2_000;

/** Every message, visit and complaint takes a number; none is ever given back. */
async function progressOf(db: Db): Promise<number> {
  const { sum } = await db.selectFrom('counters').select((eb) => eb.fn.sum<number | null>('value').as('sum')).executeTakeFirstOrThrow();
  return sum ?? 0;
}

function remembered(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

/** Answers with what ends it. */
export async function watchProgress(db: Db, folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'pst.progress');
  const now = await progressOf(db);
  if (remembered(file) > now) {
    await renewEpoch(db);
    console.error('The database is older than the one that was here before: a backup, it seems. Everyone who has a consultation open reads it again.');
  }
  let written = NaN;
  const remember = async (): Promise<void> => {
    const progress = await progressOf(db);
    if (progress === written) return;
    // Never half a number.
    writeFileSync(`${file}.new`, String(progress));
    renameSync(`${file}.new`, file);
    written = progress;
  };
  await remember();
  const timer = setInterval(() => void remember().catch(console.error), EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    await remember();
  };
}
