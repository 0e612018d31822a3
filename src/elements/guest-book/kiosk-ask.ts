/** The question before answers are erased, by nobody's touch or by the guest's. */
import { html, type TemplateResult } from 'lit';

export interface Ask {
  readonly title: string;
  readonly help: string;
  readonly stay: string;
  readonly erase: string;
  readonly onStay: () => void;
  readonly onErase: () => void;
}

export const askTemplate = ({ title, help, stay, erase, onStay, onErase }: Ask): TemplateResult => html`
  <div class="ask" role="alertdialog" aria-modal="true" aria-labelledby="ask-title" aria-describedby="ask-help" @keydown=${(event: KeyboardEvent) => onKey(event, onStay)}>
    <div>
      <h3 id="ask-title">${title}</h3>
      <p id="ask-help">${help}</p>
      <p class="actions"><button type="button" data-stay @click=${onStay}>${stay}</button><button type="button" class="ghost" @click=${onErase}>${erase}</button></p>
    </div>
  </div>`;

function onKey(event: KeyboardEvent, onStay: () => void): void {
  if (event.key === 'Escape') onStay();
  if (event.key !== 'Tab') return;
  // Only these two can be reached while the question stands.
  event.preventDefault();
  const buttons = [...(event.currentTarget as Element).querySelectorAll('button')];
  (buttons.find((button) => !button.matches(':focus')) ?? buttons[0])?.focus();
}
