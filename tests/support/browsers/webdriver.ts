import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserLauncher } from '@web/test-runner-core';
import { mouseButton, webdriverKey } from './webdriver-input.ts';

interface Options {
  name: string;
  /** A W3C WebDriver executable that takes `--port=`. */
  driver: string;
  capabilities: Record<string, unknown>;
  /** How many pages run side by side; each is a driver process of its own. */
  concurrency: number;
}

/** Sends one command of a WebDriver session; the paths and bodies are those of https://www.w3.org/TR/webdriver2/. */
type Command = <Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Value>;

interface Worker {
  process: ChildProcess;
  command: Command;
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
export function webdriverLauncher({ name, driver, capabilities, concurrency }: Options): WebdriverLauncher {
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
    const worker = await startWorker(name, driver, capabilities, env);
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

    async setViewport(sessionId, { width, height }) {
      const call = command(sessionId);
      // A window is larger than its page by an amount that only a first try tells.
      for (let attempt = 0; attempt < 5; attempt++) {
        const [innerWidth, innerHeight] = await call<[number, number]>('POST', '/execute/sync', {
          script: 'return [innerWidth, innerHeight]',
          args: [],
        });
        if (innerWidth === width && innerHeight === height) return;
        const rect = await call<{ width: number; height: number }>('GET', '/window/rect');
        await call('POST', '/window/rect', {
          width: rect.width + width - innerWidth,
          height: rect.height + height - innerHeight,
        });
        await sleep(100);
      }
      throw new Error(`${name} could not give its page ${width} × ${height} px; narrower than 447 px needs an iframe.`);
    },
    sendKeys(sessionId, keys) {
      const actions = keys.map(webdriverKey).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      return perform(sessionId, { type: 'key', id: 'keyboard', actions });
    },
    sendMouseMove: (sessionId, x, y) => pointer(sessionId, moveTo(x, y)),
    sendMouseClick: (sessionId, x, y, button) => pointer(sessionId, moveTo(x, y), down(button), up(button)),
    sendMouseDown: (sessionId, button) => pointer(sessionId, down(button)),
    sendMouseUp: (sessionId, button) => pointer(sessionId, up(button)),
    resetMouse: (sessionId) => command(sessionId)('DELETE', '/actions'),
  };
}

async function startWorker(
  name: string,
  driver: string,
  capabilities: Record<string, unknown>,
  env: NodeJS.ProcessEnv,
): Promise<Worker> {
  const port = await freePort();
  const process = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env });

  async function call<Value>(method: string, path: string, body?: unknown): Promise<Value> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${name}: ${method} ${path}: ${value.error} ${value.message}`);
    return value;
  }

  await answers(() => call('GET', '/status'));
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: capabilities },
  });
  const command: Command = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  return { process, command, busy: true };
}

/** Asks again until the driver that was just started listens. */
async function answers(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === 200) throw error;
      await sleep(50);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

interface Screen {
  env: NodeJS.ProcessEnv;
  close(): void;
}

async function openScreen(): Promise<Screen> {
  const { env, platform } = process;
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return { env, close: () => undefined };
  // With -displayfd, Xvfb picks a display that is free and writes its number there.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', reject).once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}.`)));
    (xvfb.stdio[3] as Readable).once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
  });
  return { env: { ...env, DISPLAY: display }, close: () => xvfb.kill() };
}
