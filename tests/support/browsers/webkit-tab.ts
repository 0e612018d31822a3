/** A tab of WebKit's own browser. */
import type { Context, Control, Tab } from './tab.ts';
import { typing } from './webdriver-input.ts';
import { type Command, resizePage } from './webdriver-session.ts';

/** The key under which an element goes to the driver and comes from it: https://www.w3.org/TR/webdriver2/#elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export class WebkitTab implements Tab {
  readonly #context: Context;
  readonly #command: Command;
  readonly #process: number | undefined;

  /** `process`: the one that its page runs in. */
  constructor(context: Context, command: Command, process: number | undefined) {
    this.#context = context;
    this.#command = command;
    this.#process = process;
  }

  readonly keyboard: Tab['keyboard'] = {
    type: (text) => this.#type(text),
    press: (key) => this.#type([key]),
  };

  browserContext(): Context {
    return this.#context;
  }

  async goto(url: string): Promise<void> {
    await this.#command('POST', '/url', { url });
  }

  async reload(): Promise<void> {
    await this.#command('POST', '/refresh', {});
  }

  async goBack(): Promise<void> {
    await this.#command('POST', '/back', {});
  }

  async close(): Promise<void> {
    await this.#command('DELETE', '/window');
  }

  /** All its windows lie side by side. */
  async bringToFront(): Promise<void> {}

  /** Nothing runs in it any more; answers how to wake it. */
  freeze(): () => void {
    const id = this.#process;
    if (id === undefined) throw new Error('a tab without a process of its own');
    process.kill(id, 'SIGSTOP');
    return () => void process.kill(id, 'SIGCONT');
  }

  setViewport(size: { readonly width: number; readonly height: number }): Promise<void> {
    return resizePage(this.#command, size);
  }

  evaluate: Tab['evaluate'] = (run, ...args) => this.#run(run, args);

  evaluateHandle: Tab['evaluateHandle'] = async (run, ...args) => {
    const found = await this.#run<Readonly<Record<string, string>> | null>(run, args);
    const id = found?.[ELEMENT];
    return { asElement: () => (id === undefined ? null : this.#control(id)) };
  };

  #control(id: string): Control {
    const element = { [ELEMENT]: id };
    const run = (run: unknown, args: readonly unknown[] = []) => this.#run(run, [element, ...args]);
    return {
      click: () => this.#command('POST', `/element/${id}/click`, {}),
      focus: async () => void (await run((element: HTMLElement) => element.focus())),
      evaluate: (what, ...args) => run(what, args) as never,
    };
  }

  async #type(keys: Iterable<string>): Promise<void> {
    await this.#command('POST', '/actions', { actions: [typing(keys)] });
  }

  /** Runs inside the page. */
  #run<Value>(run: unknown, args: readonly unknown[]): Promise<Value> {
    return this.#command<Value>('POST', '/execute/sync', { script: `return (${String(run)}).apply(null, arguments)`, args });
  }
}
