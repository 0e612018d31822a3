import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { frames } from '../../src/client/frames.ts';

type Frame = readonly [event: string | undefined, data: string];

function ours(chunks: readonly string[]): readonly Frame[] {
  const found: Frame[] = [];
  const feed = frames((event, data) => found.push([event, data]));
  chunks.forEach((chunk) => feed(chunk));
  return found;
}

function theirs(chunks: readonly string[]): readonly Frame[] {
  const found: Frame[] = [];
  const parser = createParser({ onEvent: ({ event, data }) => found.push([event, data]) });
  chunks.forEach((chunk) => parser.feed(chunk));
  return found;
}

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const value = fc.oneof(fc.constantFrom('', ' ', '  two', 'hello', 'a:b', '{"seq":1}', 'é\u2028ü', '\u{1F600}'), fc.string({ maxLength: 8 }).map((text) => text.replace(/[\r\n\uFEFF]/g, '_')));
const line = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.constantFrom('data', 'event', 'id', '', 'dat', ' data'), fc.constantFrom('', ':', ': ', ':  '), value).map(([field, colon, text]) => field + colon + (colon && text)),
);
/** Ends with a whole line, so that nobody waits for the other half of its end. */
const stream = fc.array(fc.tuple(line, lineEnd), { maxLength: 40 }).map((lines) => `${lines.map((one) => one.join('')).join('')}:\n`);

test('an event stream is read like eventsource-parser reads it, wherever the network cuts it', () => {
  fc.assert(fc.property(stream, fc.array(fc.nat(), { maxLength: 30 }), (text, numbers) => {
    const cuts = [...new Set(numbers.map((number) => number % (text.length + 1)))].sort((a, b) => a - b);
    const chunks = [0, ...cuts].map((from, i) => text.slice(from, cuts[i] ?? text.length));
    assert.deepEqual(ours(chunks), theirs(chunks), JSON.stringify(chunks));
    assert.deepEqual(ours([...text]), ours([text]), 'character by character');
  }), { numRuns: 3_000 });
});
