import type { BrowserLauncher } from '@web/test-runner-core';
import { openScreen, type Screen } from './screen.ts';
import { mouseButton, typing } from './webdriver-input.ts';
import { type Command, type Driven, resizePage, type Session, startSession } from './webdriver-session.ts';

interface Options extends Driven {
  /** How many pages run side by side; each is a driver process of its own. */
  concurrency: number;
}

interface Worker extends Session {
  busy: boolean;
}

/** What @web/test-runner-commands and the viewport plugin call on a launcher of type `webdriver`. */
export interface WebdriverLauncher extends BrowserLauncher {
  setViewport(sessionId: string, size: { width: number; height: number }): Promise<void>;
  sendKeys(sessionId: string, keys: string[]): Promise<void>;
  sendMouseMove(sessionId: string, x: number, y: number): Promise<void>;
  sendMouseClick(sessionId: string, x: number, y: number, button?: string): Promise<void>;
  sendMouseDown(sessionId: string, button?: string): Promise<void>;
  sendMouseUp(sessionId: string, button?: string): Promise<void>;
  resetMouse(sessionId: string): Promise<void>;
}

/** Lets Web Test Runner drive a browser through its WebDriver, under Xvfb where there is no screen. */
export function webdriverLauncher({ concurrency, ...driven }: Options): WebdriverLauncher {
  const { name } = driven;
  const workers: Worker[] = [];
  const active = new Map<string, { worker: Worker; url: string }>();
  let screen: Promise<Screen> | undefined;

  async function freeWorker(): Promise<Worker> {
    const idle = workers.find((worker) => !worker.busy);
    if (idle) {
      idle.busy = true;
      return idle;
    }
    const { env } = await (screen ??= openScreen());
    const worker = { ...(await startSession(driven, { env })), busy: true };
    workers.push(worker);
    return worker;
  }

  function session(sessionId: string) {
    const found = active.get(sessionId);
    if (!found) throw new Error(`${name} has no session ${sessionId}.`);
    return found;
  }

  const command: (sessionId: string) => Command = (sessionId) => session(sessionId).worker.command;

  async function perform(sessionId: string, source: object): Promise<void> {
    await command(sessionId)('POST', '/actions', { actions: [source] });
  }

  const pointer = (sessionId: string, ...actions: object[]) =>
    perform(sessionId, { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const moveTo = (x: number, y: number) => ({ type: 'pointerMove', x, y, duration: 0, origin: 'viewport' });
  const down = (button = 'left') => ({ type: 'pointerDown', button: mouseButton(button) });
  const up = (button = 'left') => ({ type: 'pointerUp', button: mouseButton(button) });

  return {
    name,
    type: 'webdriver',
    concurrency,

    async startSession(sessionId, url) {
      const worker = await freeWorker();
      active.set(sessionId, { worker, url });
      await worker.command('POST', '/url', { url });
    },
    isActive: (sessionId) => active.has(sessionId),
    getBrowserUrl: (sessionId) => active.get(sessionId)?.url,
    async stopSession(sessionId) {
      const { worker } = session(sessionId);
      active.delete(sessionId);
      await worker.command('POST', '/url', { url: 'about:blank' });
      worker.busy = false;
      return {};
    },
    startDebugSession: () => Promise.reject(new Error(`${name} cannot be debugged from here.`)),
    async stop() {
      // A driver that died in a test has no session left to end; its process and the screen go all the same.
      await Promise.allSettled(workers.map((worker) => worker.command('DELETE', '')));
      for (const worker of workers) worker.process.kill();
      (await screen)?.close();
    },

    setViewport: (sessionId, size) => resizePage(command(sessionId), size),
    sendKeys: (sessionId, keys) => perform(sessionId, typing(keys)),
    sendMouseMove: (sessionId, x, y) => pointer(sessionId, moveTo(x, y)),
    sendMouseClick: (sessionId, x, y, button) => pointer(sessionId, moveTo(x, y), down(button), up(button)),
    sendMouseDown: (sessionId, button) => pointer(sessionId, down(button)),
    sendMouseUp: (sessionId, button) => pointer(sessionId, up(button)),
    resetMouse: (sessionId) => command(sessionId)('DELETE', '/actions'),
  };
}
