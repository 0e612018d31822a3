import type { ReactiveControllerHost } from 'lit';

/** Listens to something outside of an element for as long as that is on the page, each time until the signal. */
export function whileConnected(host: ReactiveControllerHost, listen: (signal: AbortSignal) => void): void {
  let end: AbortController | undefined;
  host.addController({
    hostConnected() {
      end = new AbortController();
      listen(end.signal);
    },
    hostDisconnected() {
      end?.abort();
    },
  });
}
