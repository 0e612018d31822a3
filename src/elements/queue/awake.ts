/** Keeps the screen from going dark for as long as the widget is shown; where the browser cannot, the device's own settings must. */
import type { ReactiveControllerHost } from 'lit';
import { whileConnected } from '../shared/while-connected.ts';

export function keepAwake(host: ReactiveControllerHost): void {
  whileConnected(host, (signal) => {
    let lock: WakeLockSentinel | undefined;
    const ask = async (): Promise<void> => {
      // The browser takes it back whenever the page is hidden.
      if (document.hidden || signal.aborted) return;
      try {
        lock = await (navigator as Partial<Navigator>).wakeLock?.request('screen');
        if (signal.aborted) await lock?.release();
      } catch {
        // Refused: on battery, or by the page's policy. Nothing is lost but the light.
      }
    };
    document.addEventListener('visibilitychange', () => void ask(), { signal });
    signal.addEventListener('abort', () => void lock?.release());
    void ask();
  });
}
