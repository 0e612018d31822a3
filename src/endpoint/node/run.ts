/** How a program of ours begins and ends: one sentence when it cannot start, a clean end when it is asked to stop. */
import { ContentErrors } from '../content/content-error.ts';
import { StartError } from './start-error.ts';

/** Runs `main`; what a person can repair is printed as it is, exit code 1. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof StartError || error instanceof ContentErrors ? error.message : error);
    // Not `exitCode`: something half started may keep the process alive.
    process.exit(1);
  }
}

/** Ctrl-C or a service manager: `close` once, then exit 0; a second Ctrl-C does not wait. */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const stop = () => {
    if (closing) process.exit(1);
    closing = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
