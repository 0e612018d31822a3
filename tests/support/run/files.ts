import { globSync } from 'node:fs';

export const BROWSER_TESTS = ['tests/{client,elements,embed,desk}/**/*.test.ts', 'tests/stories.test.ts'];
const END_TO_END_TESTS = ['tests/e2e/**/*.test.ts'];

export interface TestFiles {
  node: string[];
  browser: string[];
  endToEnd: string[];
}

/** Every test file whose path contains `pattern`; what no browser runs, Node does, so that no file is left out. */
export function testFiles(pattern = ''): TestFiles {
  const matching = (globs: string | string[]) =>
    globSync(globs)
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.includes(pattern))
      .sort();
  const browser = matching(BROWSER_TESTS);
  const endToEnd = matching(END_TO_END_TESTS);
  const node = matching('tests/**/*.test.ts').filter((path) => !browser.includes(path) && !endToEnd.includes(path));
  return { node, browser, endToEnd };
}
