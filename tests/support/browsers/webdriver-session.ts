/** A WebDriver process with one session in it; paths and bodies are those of https://www.w3.org/TR/webdriver2/. */
import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';

/** Sends one command of the session. */
export type Command = <Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Value>;

export interface Session {
  process: ChildProcess;
  command: Command;
}

export interface Driven {
  name: string;
  /** A W3C WebDriver executable that takes `--port=`. */
  driver: string;
  capabilities: Record<string, unknown>;
}

export async function startSession({ name, driver, capabilities }: Driven, options: SpawnOptions): Promise<Session> {
  const port = await freePort();
  const process = spawn(driver, [`--port=${port}`], { stdio: 'ignore', ...options });

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
  return { process, command: (method, path, body) => call(method, `/session/${sessionId}${path}`, body) };
}

/** Gives the page of the window this size. */
export async function resizePage(command: Command, { width, height }: { readonly width: number; readonly height: number }): Promise<void> {
  // A window is larger than its page by an amount that only a first try tells.
  for (let attempt = 0; attempt < 5; attempt++) {
    const [innerWidth, innerHeight] = await command<[number, number]>('POST', '/execute/sync', {
      script: 'return [innerWidth, innerHeight]',
      args: [],
    });
    if (innerWidth === width && innerHeight === height) return;
    const rect = await command<{ width: number; height: number }>('GET', '/window/rect');
    await command('POST', '/window/rect', {
      width: rect.width + width - innerWidth,
      height: rect.height + height - innerHeight,
    });
    await sleep(100);
  }
  throw new Error(`A page of ${width} × ${height} px was not to be had; narrower than 447 px needs an iframe.`);
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
