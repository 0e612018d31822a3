/** The two offices of the demonstration, read from the very files that their staff would edit. */
import type { OfficeContent } from '../../src/endpoint/content/office-content.ts';
import { readOffices } from '../../src/endpoint/content/read-offices.ts';

const FOLDER = '../../demo/offices/';

const files = import.meta.glob<string>('../../demo/offices/**/*.{md,yaml}', { query: '?raw', import: 'default', eager: true });

export const offices: readonly OfficeContent[] = readOffices(
  Object.entries(files).map(([path, text]) => ({ path: path.slice(FOLDER.length), text })),
);
