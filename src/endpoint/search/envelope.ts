/** What the WebAPI wraps its lists in. It says no in many ways, most of them with status 200. */

/** Why there is no list. Never carries what was asked or the answer itself: the address holds the endpoint's key. */
export class WebApiFailure extends Error {
  override readonly name = 'WebApiFailure';

  constructor(reason: string) {
    super(`BPS WebAPI: ${reason}`);
  }
}

/** Far more than ten items with their abstracts. */
const SIZE_MAX = 2 * 1024 * 1024;

/** @throws {WebApiFailure} when it is no list, and not an empty one either. */
export async function readList(response: Response): Promise<readonly unknown[]> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new WebApiFailure(`refused with status ${response.status}`);
  }
  return itemsOf(parse(await readText(response)));
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let [text, size] = ['', 0];
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > SIZE_MAX) {
      await reader.cancel();
      throw new WebApiFailure('an answer too long to be a list');
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}

/** A firewall's page, a proxy's page, half an answer: none of them is worth more than a word. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new WebApiFailure(text.trimStart().startsWith('<') ? 'a page instead of an answer' : 'an answer that is not JSON');
    throw error;
  }
}

/**
 * `{"status":"OK","data-availability":"available","data":[{page…},[…items]]}`; nothing found is `"data":""`. A list written by
 * PHP may come as an object when its keys have holes.
 */
function itemsOf(answer: unknown): readonly unknown[] {
  if (!isRecord(answer)) throw new WebApiFailure('an answer of another shape');
  if (answer['status'] !== 'OK') throw new WebApiFailure(`answered “${word(answer['status'])}”`);
  const { data, 'data-availability': availability } = answer;
  if (data === '' || data === null || data === undefined || /not-available/.test(word(availability))) return [];
  if (!Array.isArray(data)) throw new WebApiFailure('an answer of another shape');
  const list: unknown = data[1];
  if (list === '' || list === null || list === undefined) return [];
  if (Array.isArray(list)) return list;
  if (isRecord(list)) return Object.values(list);
  throw new WebApiFailure('an answer of another shape');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A word of theirs that may be repeated: letters, digits and dashes only. */
const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).replace(/[^\w-]+/g, ' ').slice(0, 40) : '');
