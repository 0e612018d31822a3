/** Renders its host again when a new day begins at the office: deadlines are told by the day. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localTime, untilNextMinute } from '../contract/calendar.ts';

export class Today implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** The calendar day in this zone. */
  in(zone: string): string {
    return localTime(zone, new Date()).day;
  }

  #tick(): void {
    this.#timer = setTimeout(() => {
      this.#host.requestUpdate();
      this.#tick();
    }, untilNextMinute(new Date()));
  }
}
