/** Says what came since the log was first read: once, and never what was there before. */
import { html, type TemplateResult } from 'lit';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { View } from './conversation-view.ts';

export class Announcer {
  /** How many events were there already, or have been announced; nothing before the log was read. */
  #heard: number | undefined;
  #said = '';

  /** Another conversation: its history is not news. */
  reset(): void {
    this.#heard = undefined;
    this.#said = '';
  }

  hear(events: readonly ConsultationEvent[], view: View): void {
    const fresh = this.#heard === undefined ? [] : events.slice(this.#heard);
    this.#heard = events.length;
    const said = fresh.map((event) => announcement(event, view)).filter((text) => text !== undefined);
    if (said.length > 0) this.#said = said.join(' ');
  }

  /** Beside the log, whose own changes are silent: old messages that are shown again would be read out as well. */
  render(): TemplateResult {
    return html`<div class="visually-hidden" aria-live="polite">${this.#said}</div>`;
  }
}

function announcement(event: ConsultationEvent, { words }: View): string | undefined {
  switch (event.type) {
    case 'closed': return words.closed;
    case 'message': return event.from === 'officer' ? words.newMessage(event.name ?? words.officer, event.text) : undefined;
    default: return undefined;
  }
}
