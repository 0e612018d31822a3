/** YAML that is checked against a schema, with errors that point at the line an editor has to change. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { closest } from './closest.ts';
import type { Fault, Place, Report } from './content-error.ts';
import type { Passage } from './passage.ts';

type Path = readonly PropertyKey[];
export type PlaceOf = (path: Path, at?: 'key' | 'value') => Place;

const UNKNOWN_KEY = 'one of the keys ';

/** An object of a content file: a key it does not know is a misspelling, and would otherwise be lost without a word. */
export const record = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? UNKNOWN_KEY + Object.keys(shape).join(', ') : undefined),
  });

export function readYaml<S extends z.ZodMiniType>(
  schema: S, source: Passage, report: Report,
): { readonly value: z.output<S>; readonly placeOf: PlaceOf } | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: line + source.line - 1, column: col };
  };

  const broken = document.errors[0]; // The ones after it are mostly its consequences.
  if (broken) {
    report(placeAt(broken.pos[0]), {
      found: `YAML that cannot be read (${broken.message.replace(/\.$/, '')})`,
      expected: 'settings as "key: value"',
      repair: 'check indentation (spaces, no tabs), brackets and quotes here and on the line above; put text that holds ": " or " #" in quotes',
    });
    return undefined;
  }

  const placeOf: PlaceOf = (path, at = 'value') => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        if (!pair) break;
        if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (isNode(node)) offset = node.range?.[0] ?? offset;
      } else break;
    }
    return placeAt(at === 'value' && isScalar(node) ? (node.range?.[0] ?? offset) : offset);
  };

  const result = z.safeParse(schema, document.toJS(), { reportInput: true });
  if (result.success) return { value: result.data, placeOf };
  // The schema's own issues and not validate()'s codes: an editor needs to read which values are possible.
  reportIssues(result.error.issues, placeOf, report);
  return undefined;
}

function reportIssues(issues: readonly z.core.$ZodIssue[], placeOf: PlaceOf, report: Report): void {
  // A misspelt key is also a missing one; the editor is told once.
  const meant = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const known = closest(key, issue.message.slice(UNKNOWN_KEY.length).split(', '));
      if (known) meant.add(nameOf([...issue.path, known]));
      report(placeOf([...issue.path, key], 'key'), {
        found: `the unknown key "${key}"`,
        expected: issue.message,
        repair: known ? `write "${known}"` : 'correct or remove it',
      });
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || (issue.input === undefined && meant.has(nameOf(issue.path)))) continue;
    report(placeOf(issue.path, issue.code === 'invalid_key' ? 'key' : 'value'), faultOf(issue));
  }
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  const name = nameOf(issue.path);
  const missing = issue.input === undefined || issue.input === null;
  const found = missing ? `no ${name}` : `${show(issue.input)} in ${name}`;
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPES[issue.expected] ?? issue.expected;
      if (missing) return { found, expected, repair: `add ${name}` };
      const scalar = typeof issue.input === 'number' || typeof issue.input === 'boolean';
      const quote = scalar && issue.expected === 'string';
      // A number has lost what was written: 08.00 is 8.
      if (quote && TIMES.includes(String(issue.path.at(-1)))) return { found, ...ruleOf('HH:MM') };
      return { found, expected, repair: quote ? `put it in quotes: '${issue.input}'` : 'correct the value' };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const meant = typeof issue.input === 'string' ? closest(issue.input, values) : undefined;
      return {
        found,
        expected: `one of ${values.join(', ')}`,
        repair: missing ? `add ${name}` : meant ? `write ${meant}` : 'choose one of these',
      };
    }
    case 'invalid_key':
      return { found, ...ruleOf(issue.issues[0]?.message ?? issue.message) };
    default:
      return { found, ...ruleOf(issue.message) };
  }
}

const TYPES: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

/** Settings that are times of day. */
const TIMES: readonly string[] = ['opens', 'closes'];

/** The contract's schemas write a short code into their messages; this is what an editor is told. */
const RULES: Record<string, Omit<Fault, 'found'>> = {
  'HH:MM': { expected: 'a time as HH:MM', repair: "write hours and minutes with two digits and a colon, for example '08:00'" },
  '1-7': { expected: 'weekdays from 1 (Monday) to 7 (Sunday)', repair: 'write for example [1, 2, 3, 4]' },
  office: { expected: 'the four digits of the BPS domain code', repair: "write it in quotes, for example '3374'" },
  day: { expected: 'a day as YYYY-MM-DD', repair: 'write for example 2026-12-25' },
};

const ruleOf = (message: string): Omit<Fault, 'found'> =>
  RULES[message] ?? { expected: message, repair: 'correct the value' };

const nameOf = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : String(step))).join(' > ') || 'settings';

const show = (value: unknown): string =>
  typeof value === 'string' ? `"${value}"`
  : typeof value === 'number' || typeof value === 'boolean' ? `the ${typeof value} ${value}`
  : Array.isArray(value) ? 'a list'
  : 'keys with values';
