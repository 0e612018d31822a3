/**
 * Takes an event stream (WHATWG HTML, 9.2.6) apart. Our own twenty lines instead of `eventsource-parser`, which is 1.3 kB
 * (brotli) of every conversation and knows ids, retries and errors that nobody here asks for; a test holds ours to it.
 */
export function frames(take: (event: string | undefined, data: string) => void): (chunk: string) => void {
  let rest = '';
  let event = '';
  let data: string[] = [];
  const read = (line: string): void => {
    if (line === '') {
      if (data.length > 0) take(event || undefined, data.join('\n'));
      [event, data] = ['', []];
      return;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  };
  return (chunk) => {
    // A return at the end may be half of a line's end.
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    lines.forEach(read);
  };
}
