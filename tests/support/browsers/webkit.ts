/** WebKit's own browser, driven through WebDriver the way puppeteer drives the others. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { find } from '../../../.setup/browsers.mjs';
import { othersEnded, runningIn } from './processes.ts';
import { openScreen, type Screen } from './screen.ts';
import type { Browser, Context, Tab } from './tab.ts';
import { type Command, type Session, startSession } from './webdriver-session.ts';
import { WebkitTab } from './webkit-tab.ts';

const KEEP = new URL('keep.c', import.meta.url).pathname;

export function webkitDriven() {
  const { webkit } = find();
  if (!webkit) throw new Error('webkit is not installed');
  const { driver, binary, compiler } = webkit;
  return { name: 'WebKit', driver, compiler, capabilities: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } };
}

/** What makes the browser keep its profile in this folder. Bound lazily: the driver has to load it as well, and has none of its names. */
async function keeping(profile: string): Promise<NodeJS.ProcessEnv> {
  const library = join(profile, 'keep.so');
  await promisify(execFile)(webkitDriven().compiler, ['-shared', '-fPIC', '-nostdlib', '-Wl,-z,lazy', '-o', library, KEEP]);
  return { LD_PRELOAD: library, PST_WEBKIT_PROFILE: profile };
}

export class Webkit implements Browser {
  readonly #screen: Screen;
  readonly #env: NodeJS.ProcessEnv;
  readonly #contexts = new Set<WebkitContext>();
  #own: Promise<WebkitContext> | undefined;

  private constructor(screen: Screen, env: NodeJS.ProcessEnv) {
    this.#screen = screen;
    this.#env = env;
  }

  /** `profile`: the folder of what outlives it, but for its contexts' own. */
  static async open({ profile }: { readonly profile?: string } = {}): Promise<Webkit> {
    return new Webkit(await openScreen(), profile === undefined ? {} : await keeping(profile));
  }

  async newPage(): Promise<Tab> {
    return (await (this.#own ??= this.#open(this.#env))).newPage();
  }

  createBrowserContext(): Promise<Context> {
    return this.#open({});
  }

  async close(): Promise<void> {
    await Promise.all([...this.#contexts].map((context) => context.close()));
    this.#screen.close();
  }

  /** At once, with nothing said to any page and nothing finished. */
  async kill(): Promise<void> {
    await Promise.all([...this.#contexts].map((context) => context.kill()));
    this.#screen.close();
  }

  async #open(env: NodeJS.ProcessEnv): Promise<WebkitContext> {
    const session = await startSession(webkitDriven(), { env: { ...this.#screen.env, ...env }, detached: true });
    // With a limit, the driver would set a clock of its own in the page for whatever it runs there.
    await session.command('POST', '/timeouts', { script: null });
    const context = new WebkitContext(session, await session.command('GET', '/window'));
    this.#contexts.add(context);
    return context;
  }
}

const PATIENCE_MS = 5_000;

/** A browser process of its own: this browser has no other wall between tabs. */
class WebkitContext implements Context {
  readonly #session: Session;
  /** The empty window that it has from the beginning; without any it would end. */
  readonly #empty: string;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(session: Session, empty: string) {
    this.#session = session;
    this.#empty = empty;
  }

  /** In a window of its own: nothing that a driver can say brings one tab of a window before another. */
  async newPage(): Promise<Tab> {
    const [handle, id] = await this.#in(this.#empty, async (command) => {
      const before = await this.#pages();
      const { handle } = await command<{ handle: string }>('POST', '/window/new', { type: 'window' });
      return [handle, (await this.#pages()).find((id) => !before.includes(id))];
    });
    return new WebkitTab(this, (method, path, body) => this.#in(handle, (command) => command(method, path, body)), id);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#session.command('DELETE', '');
    // What keeps what pages store ends by itself, once it has written all of it.
    await othersEnded(this.#group, PATIENCE_MS);
    await this.kill();
  }

  async kill(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const { process: driver } = this.#session;
    const gone = once(driver, 'exit');
    process.kill(-this.#group, 'SIGKILL');
    await gone;
  }

  /** Of the driver, the browser and everything that it has started. */
  get #group(): number {
    const { pid } = this.#session.process;
    if (pid === undefined) throw new Error('the driver has not been started');
    return pid;
  }

  /** The processes that pages run in, each in one of its own. */
  async #pages(): Promise<readonly number[]> {
    return (await runningIn(this.#group)).flatMap(({ id, name }) => (name === 'WebKitWebProces' ? [id] : []));
  }

  /** A session speaks to one window at a time. */
  #in<Value>(handle: string, ask: (command: Command) => Promise<Value>): Promise<Value> {
    const { command } = this.#session;
    const turn = this.#last.then(async () => {
      await command('POST', '/window', { handle });
      return ask(command);
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
