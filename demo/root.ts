/** The top of the project, found from the sources as from what was built of them. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function find(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, 'package.json')) || above === folder ? folder : find(above);
}

export const ROOT = find(import.meta.dirname);
