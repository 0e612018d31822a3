import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** Where windows can be opened. */
export interface Screen {
  env: NodeJS.ProcessEnv;
  close(): void;
}

/** The one that is there, or else one that nobody sees. */
export async function openScreen(): Promise<Screen> {
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
  // Without a graphics card, WebKit's way of handing frames over through one more than doubles what the processor has to do.
  return { env: { WEBKIT_DISABLE_DMABUF_RENDERER: '1', ...env, DISPLAY: display }, close: () => xvfb.kill() };
}
