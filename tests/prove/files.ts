/** Small files that go with some messages, and what they are held against when everything is over. */
import { createHash } from 'node:crypto';
import type { Connection } from '../../src/client/connection.ts';
import { Failure } from '../../src/client/failure.ts';
import { fetchFile } from '../../src/client/fetch-file.ts';
import type { ChosenFile } from '../../src/client/files.ts';
import type { Attachment } from '../../src/contract/attachment.ts';
import { FILE_TYPES } from '../../src/contract/file-types.ts';
import type { Dice } from '../support/dice.ts';
import { GOOD } from '../support/sample-files.ts';
import { newId } from '../support/test-office.ts';

const KINDS = [{ ending: 'pdf', sample: GOOD['laporan.pdf'] }, { ending: 'png', sample: GOOD['peta.png'] }, { ending: 'csv', sample: GOOD['data.csv'] }] as const;
/** Some go in one piece and some in several. */
const SIZE_MAX = 100_000;

/** `prints`: by which each file is known again, name and content. */
export interface Parcel {
  readonly files: readonly ChosenFile[];
  readonly prints: readonly string[];
}

export const NOTHING: Parcel = { files: [], prints: [] };

/** What has been chosen for a message. No file is like another: what stands behind its first bytes nobody looks into. */
export function choose(dice: Dice, count: number): Parcel {
  const chosen = Array.from({ length: count }, () => {
    const { ending, sample } = dice.pick(KINDS);
    const id = newId();
    const name = `${id.slice(-6)}.${ending}`;
    const rest = Uint8Array.from({ length: dice.roll(SIZE_MAX) }, () => (ending === 'csv' ? 32 + dice.roll(90) : dice.roll(256)));
    const bytes = Buffer.concat([sample, rest]);
    return { file: { id, name, type: FILE_TYPES[ending], size: bytes.length, bytes: new Blob([bytes]) }, print: printOf(name, bytes) };
  });
  return { files: chosen.map(({ file }) => file), prints: chosen.map(({ print }) => print) };
}

const printOf = (name: string, bytes: Uint8Array): string => `${name} ${createHash('sha256').update(bytes).digest('hex')}`;

/** As its visitor has it from the endpoint. */
export async function download(connection: Connection, consultation: string, token: string, { id, name, size }: Attachment): Promise<string> {
  try {
    return printOf(name, new Uint8Array(await (await fetchFile(connection, consultation, id, size, token)).arrayBuffer()));
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return `${name} (${cause.code})`;
  }
}
