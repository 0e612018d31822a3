/** The folder of all offices, from the disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ContentError, ContentErrors } from '../content/content-error.ts';
import type { OfficeContent } from '../content/office-content.ts';
import { readOffices } from '../content/read-offices.ts';

/** @throws {ContentErrors} when the folder cannot be read or something in its files is wrong. */
export async function readOfficesFolder(folder: string): Promise<readonly OfficeContent[]> {
  const paths = (await list(folder)).filter((path) => /\.(md|ya?ml)$/.test(path));
  const read = async (path: string) => ({ path, text: await readFile(join(folder, path), 'utf8') });
  return readOffices(await Promise.all(paths.map(read)));
}

/** Sentences for the operator: an office without the year's holidays would promise answers on days on which nobody works. */
export const withoutHolidays = (offices: readonly OfficeContent[], year: number): readonly string[] =>
  offices
    .filter(({ office }) => !office.holidays.some(({ day }) => day.startsWith(`${year}-`)))
    .map(({ office }) => `Office ${office.code} has no holidays for ${year}: opening hours and deadlines take every weekday for a working day. They belong into holidays.yaml beside the offices' folders.`);

async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder, { recursive: true })).map((path) => path.split(sep).join('/'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new ContentErrors([
      new ContentError({ file: folder }, {
        found: error.code === 'ENOENT' ? 'no such folder' : `a folder that cannot be read (${String(error.code)})`,
        expected: 'the folder of all offices',
        repair: 'correct its name in the settings of the endpoint, or create it',
      }),
    ]);
  }
}
