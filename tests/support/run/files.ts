import { globSync } from 'node:fs';

const BROWSER_TESTS = ['tests/{client,elements,embed,desk}/**/*.test.ts', 'tests/stories/*.test.ts'];
const END_TO_END_TESTS = ['tests/e2e/**/*.test.ts'];
/** What measures, or takes all processors itself. */
const ALONE = ['tests/e2e/endpoint-numbers.test.ts', 'tests/e2e/prove.test.ts'];

export interface TestFiles {
  node: string[];
  browser: string[];
  /** Needs browsers and servers as people have them; several at a time, but for those that have to be alone. */
  endToEnd: string[];
  alone: string[];
  stories: string[];
}

/** Every test file whose path contains `pattern`; what no browser runs, Node does, so that no file is left out. */
export function testFiles(pattern = ''): TestFiles {
  const matching = (globs: string | string[]) =>
    globSync(globs)
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.includes(pattern))
      .sort();
  const [inBrowsers, onComputers] = [matching(BROWSER_TESTS), matching(END_TO_END_TESTS)];
  const isStories = (path: string): boolean => path.startsWith('tests/stories/');
  return {
    node: matching('tests/**/*.test.ts').filter((path) => !inBrowsers.includes(path) && !onComputers.includes(path)),
    browser: inBrowsers.filter((path) => !isStories(path)),
    stories: inBrowsers.filter(isStories),
    endToEnd: onComputers.filter((path) => !ALONE.includes(path)),
    alone: onComputers.filter((path) => ALONE.includes(path)),
  };
}
