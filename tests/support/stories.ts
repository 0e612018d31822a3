/**
 * Every built story, in whichever engine runs the tests: it renders, its play function passes and axe finds nothing.
 * A story tagged `phone` is shown 320 px wide, the narrowest that WCAG 2.2 asks for (1.4.10 Reflow).
 */
import type { AxeResults, Result, RunOptions } from 'axe-core';

interface StoryEntry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
  tags?: string[];
}

interface Channel {
  on(event: string, listener: (detail: unknown) => void): void;
  off(event: string, listener: (detail: unknown) => void): void;
  emit(event: string, detail: unknown): void;
}

interface StoryWindow extends Window {
  __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  axe: { run(root: Element, options: RunOptions): Promise<AxeResults> };
}

const STORYBOOK = '/dist/storybook';
const FAILURES = ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException', 'unhandledErrorsWhilePlaying'];

/** One of several shares, which run side by side. */
export async function testStories(share: number, shares: number): Promise<void> {
  const response = await fetch(`${STORYBOOK}/index.json`);
  const { entries } = (await response.json()) as { entries: Record<string, StoryEntry> };
  const all = Object.values(entries).filter(({ type }) => type === 'story');
  describe('stories', () => testEach(all.filter((_, i) => i % shares === share)));
}

function testEach(stories: readonly StoryEntry[]): void {
  let frame: HTMLIFrameElement;
  let channel: Channel;
  let shown = stories[0]?.id;

  // Storybook is loaded once, and then shows one story after the other as it does to a person who presses their names.
  before(async () => {
    frame = document.createElement('iframe');
    frame.title = 'Story';
    frame.height = '700';
    frame.src = `${STORYBOOK}/iframe.html?id=${stories[0]?.id ?? ''}&viewMode=story`;
    document.body.append(frame);
    channel = await storybookChannel(frame);
    await finished(frame, channel, stories[0]?.id ?? '');
    await loadAxe(frame);
  });

  after(() => frame.remove());

  for (const { id, title, name, tags } of stories) {
    it(`${title} / ${name} renders and is accessible`, async () => {
      frame.width = tags?.includes('phone') ? '320' : '800';
      const end = finished(frame, channel, id);
      channel.emit(id === shown ? 'forceRemount' : 'setCurrentStory', { storyId: id, viewMode: 'story' });
      shown = id;
      await end;
      const found = await violations(frame);
      const rules = found.map(({ id }) => id).join(', ');
      if (found.length > 0) throw new Error(`axe: ${rules}\n${found.map(describeViolation).join('\n')}`);
    });
  }
}

/** Settles when Storybook says how the story and its play function ended, or with the first error that nobody caught. */
function finished(frame: HTMLIFrameElement, channel: Channel, story: string): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const ended = new Promise<void>((resolve, reject) => {
    const on = (event: string, listener: (detail: unknown) => void) => {
      channel.on(event, listener);
      signal.addEventListener('abort', () => channel.off(event, listener));
    };
    frame.contentWindow?.addEventListener('error', ({ message }) => reject(new Error(`Uncaught: ${message}`)), { signal });
    frame.contentWindow?.addEventListener('unhandledrejection', ({ reason }) => reject(new Error(`Unhandled rejection: ${messageOf(reason)}`)), { signal });
    on('storyFinished', (detail) => {
      const { storyId, status } = detail as { storyId: string; status: string };
      if (storyId !== story) return;
      if (status === 'success') resolve();
      else reject(new Error(`The story ended as "${status}": ${JSON.stringify(detail)}`));
    });
    for (const event of FAILURES) on(event, (detail) => reject(new Error(`${event}: ${messageOf(detail)}`)));
  });
  return ended.finally(() => over.abort());
}

function messageOf(detail: unknown): string {
  const { message, description } = (detail ?? {}) as { message?: string; description?: string };
  return message ?? description ?? JSON.stringify(detail);
}

/** The frame announces nothing before the channel is there, so it is looked for at every turn of the event loop. */
function storybookChannel(frame: HTMLIFrameElement) {
  return new Promise<NonNullable<StoryWindow['__STORYBOOK_ADDONS_CHANNEL__']>>((resolve) => {
    const poll = setInterval(() => {
      const channel = (frame.contentWindow as StoryWindow | null)?.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(poll);
      resolve(channel);
    });
  });
}

async function loadAxe(frame: HTMLIFrameElement): Promise<void> {
  const story = frame.contentWindow as StoryWindow;
  const script = story.document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    story.document.head.append(script);
  });
}

async function violations(frame: HTMLIFrameElement): Promise<Result[]> {
  const story = frame.contentWindow as StoryWindow;
  const root = story.document.querySelector('#storybook-root');
  if (!root) throw new Error('The story has no root.');
  const results = await story.axe.run(root, {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  });
  return results.violations;
}

const describeViolation = ({ id, nodes }: Result): string =>
  nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`).join('\n');
