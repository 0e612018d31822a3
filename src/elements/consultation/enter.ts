import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkRegistration, type NewRegistration } from '../../client/registration.ts';
import type { AskingWords } from '../../locale/id/asking.ts';
import type { SendingWords } from '../../locale/id/sending.ts';
import { textField } from '../shared/fields.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorSummary, errorText } from '../shared/problems.ts';
import { Submission } from '../shared/submission.ts';
import { typed } from '../shared/typed.ts';
import { ask } from './ask.styles.ts';
import type { Context } from './panel.ts';

const WHO = ['name', 'email'] as const;

/**
 * The way back for who was here before, on this device or another: a name and the address that the code goes to.
 *
 * @internal
 * @tag pst-consultation-enter
 */
export class ConsultationEnter extends LitElement {
  static override styles = [...frame, form, problems, ask];
  static override properties: PropertyDeclarations = { context: { attribute: false }, words: { attribute: false }, who: { attribute: false } };

  declare context: Context;
  declare words: { readonly asking: AskingWords; readonly sending: SendingWords };
  /** What the form begins with, when an address is to be changed. */
  declare who: Pick<NewRegistration, 'name' | 'email'> | undefined;
  onEnter: ((who: NewRegistration) => void) | undefined;

  readonly #submission = new Submission<never, never>(this);

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h3')?.focus());
  }

  protected override firstUpdated(): void {
    for (const name of WHO) {
      const control = this.renderRoot.querySelector<HTMLInputElement>(`#${name}`);
      if (control && this.who) control.value = this.who[name];
    }
  }

  override render(): TemplateResult {
    const { context: { common, lang }, words: { asking, sending } } = this;
    const errorOf = (name: string): string | undefined => {
      const code = this.#submission.errorOf(name);
      return code && errorText(sending, code, 'line');
    };
    const field = (name: (typeof WHO)[number]) => ({ name, label: asking.fields[name], error: errorOf(name), common });
    const lines = WHO.flatMap((name) => {
      const message = errorOf(name);
      return message === undefined ? [] : [{ name, label: asking.fields[name], message }];
    });
    return html`
      <h3 tabindex="-1">${asking.enterTitle}</h3>
      <p>${asking.enterHelp}</p>
      ${errorSummary(sending, lines)}
      <form novalidate part="form" lang=${lang} @submit=${this.#onSubmit}>
        ${textField({ ...field('name'), autocomplete: 'name' })}
        ${textField({ ...field('email'), type: 'email', autocomplete: 'email', hint: asking.hints.email })}
        <p class="actions"><button part="submit">${asking.enterSubmit}</button></p>
      </form>
      <p class="small muted">${asking.privacy}</p>`;
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const checked = checkRegistration({ name: typed(data, 'name'), email: typed(data, 'email'), lang: this.context.lang });
    if ((await this.#submission.check(checked.ok ? [] : checked.errors)) && checked.ok) this.onEnter?.(checked.value);
  };
}
