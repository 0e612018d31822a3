import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { calendarFile, cancel, checkMeeting, propose, type Meeting, type NewMeeting } from '../client/desk-meetings.ts';
import type { InboxEntry } from '../client/desk.ts';
import type { KeptProposal } from '../client/desk-drafts.ts';
import type { Failure } from '../client/failure.ts';
import { describedBy, error, hint, textField, type Field } from '../elements/shared/fields.ts';
import { zoneName } from '../elements/shared/dates.ts';
import { form } from '../elements/shared/form.styles.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { errorText } from '../elements/shared/problems.ts';
import { saveFile } from '../elements/shared/save-file.ts';
import { Submission } from '../elements/shared/submission.ts';
import { typed } from '../elements/shared/typed.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { Jottings } from './jottings.ts';
import { inFull, instantAt } from './when.ts';
import { failureText } from './words.ts';

const TYPED = ['day', 'time', 'minutes', 'place', 'note'] as const;

const kindOf = (value: string): Meeting['kind'] => (value === 'zoom' ? 'zoom' : 'visit');

/** Proposes a visit or a Zoom meeting, shows how it stands, and calls it off. */
export class DeskMeeting extends LitElement {
  static override styles = [...desk, form, problems, css`
    .now { padding: 10px 14px; border: 1px solid var(--_soft-line); background: var(--_soft); border-radius: var(--_radius); margin-block: 10px; font-size: 15px; overflow-wrap: anywhere; }
    .now .actions { margin-block-start: 8px; }
    .now button { padding: 4px 12px; font-size: 15px; }
    .field { margin-block-end: 12px; }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 0 12px; }
    textarea { min-block-size: 60px; }
    .check { font-weight: 400; display: flex; gap: 8px; align-items: center; min-block-size: 44px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, entry: { attribute: false }, jottings: { attribute: false }, kind: { state: true } };

  declare context: DeskContext;
  declare entry: InboxEntry;
  declare jottings: Jottings;
  declare private kind: Meeting['kind'] | undefined;

  readonly #submission = new Submission<NewMeeting, Meeting>(this);
  #asking = false;
  #failure: Failure | undefined;
  #said = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('entry');
    if (!before || before.id === this.entry.id) return;
    this.kind = undefined;
    this.#asking = false;
    this.#failure = undefined;
    this.#said = '';
  }

  protected override firstUpdated(): void {
    const { meeting } = this.jottings.now;
    if (!meeting) return;
    for (const name of TYPED) {
      const control = this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`);
      if (control) control.value = meeting[name];
    }
    const outside = this.renderRoot.querySelector<HTMLInputElement>('[name=outside]');
    if (outside) outside.checked = true;
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { meeting: words } = wording.work;
    const { meeting, state } = this.entry;
    return html`
      <h3 id="tool-title" tabindex="-1">${words.title}</h3>
      ${meeting ? this.#renderNow(meeting) : nothing}
      ${this.#failure ? html`<p class="notice bad" role="alert"><strong>${words.failed}</strong> ${failureText(wording, this.#failure)}</p>` : nothing}
      <p class="small" role="status">${this.#said}</p>
      ${state === 'closed' ? nothing : this.#renderForm()}`;
  }

  #renderNow(meeting: Meeting): TemplateResult {
    const { meeting: words } = this.context.wording.work;
    return html`
      <div class="now">
        <p><strong>${words.kinds[meeting.kind]}</strong>, ${words.states[meeting.state]}</p>
        <p>${inFull(meeting.startsAt, this.context)}, ${words.minutesLong(meeting.minutes)}</p>
        <p dir="auto">${meeting.place}</p>
        ${meeting.wish === undefined ? nothing : html`<p dir="auto">${words.wish}: ${meeting.wish}</p>`}
        ${this.#asking
          ? html`<p role="alert">${words.cancelQuestion}</p><div class="actions"><button type="button" @click=${() => this.#cancel(meeting.id)}>${words.cancelYes}</button><button type="button" class="ghost" @click=${this.#onAsk}>${words.cancelNo}</button></div>`
          : html`<div class="actions">
            ${meeting.state === 'other-time' ? nothing : html`<button type="button" class="ghost" @click=${() => this.#save(meeting)}>${words.calendar}</button>`}
            <button type="button" class="ghost" @click=${this.#onAsk}>${words.cancel}</button></div>`}
      </div>`;
  }

  #renderForm(): TemplateResult {
    const { wording, profile, today } = this.context;
    const { meeting: words } = wording.work;
    const { common } = wording;
    const { failure, phase } = this.#submission;
    const kind = this.#kind;
    const field = (name: string, label: string, more: Partial<Field> = {}) => ({ name, label, error: this.#errorOf(name), common, ...more });
    const small = (of: Field, control: (describe: unknown, wrong: unknown) => TemplateResult) => html`
      <div class="field ${of.error ? 'invalid' : ''}"><label for=${of.name}>${of.label}</label> ${hint(of)} ${error(of)} ${control(describedBy(of), of.error ? 'true' : nothing)}</div>`;
    return html`
      <form novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
        ${failure && failure.code !== 'invalid' ? html`<div class="notice bad" data-summary tabindex="-1" role="alert"><strong>${words.failed}</strong> ${failureText(wording, failure)}</div>` : nothing}
        ${small(field('kind', words.kind), (describe, wrong) => html`
          <select id="kind" name="kind" aria-describedby=${describe} aria-invalid=${wrong} @change=${this.#onKind}>
            ${(['visit', 'zoom'] as const).map((one) => html`<option value=${one} ?selected=${one === kind}>${words.kinds[one]}</option>`)}
          </select>`)}
        <div class="pair">
          ${small(field('startsAt', words.day), (describe, wrong) => html`<input id="startsAt" name="day" type="date" min=${today} aria-describedby=${describe} aria-invalid=${wrong} required>`)}
          ${small(field('time', words.time(zoneName(profile.zone))), () => html`<input id="time" name="time" type="time" required>`)}
          ${small(field('minutes', words.minutes), (describe, wrong) => html`<input id="minutes" name="minutes" type="number" min="5" max="480" value="60" inputmode="numeric" aria-describedby=${describe} aria-invalid=${wrong} required>`)}
        </div>
        ${textField({ ...field('place', words.place[kind], { hint: words.placeHint[kind] }) })}
        ${textField({ ...field('note', words.note, { optional: true }), type: 'textarea' })}
        ${this.#submission.errorOf('startsAt') === 'closed-then' || this.jottings.now.meeting?.outside ? html`<label class="check"><input type="checkbox" name="outside">${words.outsideConfirm}</label>` : nothing}
        <button aria-disabled=${phase === 'sending'}>${phase === 'sending' ? words.working : this.entry.meeting ? words.replace : words.propose}</button>
      </form>`;
  }

  /** What the visitor wished for, until the officer chooses. */
  get #kind(): Meeting['kind'] {
    return this.kind ?? this.jottings.now.meeting?.kind ?? (this.entry.wish === 'zoom' ? 'zoom' : 'visit');
  }

  #errorOf(name: string): string | undefined {
    const code = this.#submission.errorOf(name);
    if (code === undefined) return undefined;
    const own: Readonly<Record<string, string>> = this.context.wording.work.meeting.errors;
    return own[code] ?? errorText(this.context.wording.sending, code, name === 'note' ? 'text' : 'line');
  }

  readonly #onKind = (event: Event): void => {
    this.kind = kindOf((event.target as HTMLSelectElement).value);
  };

  readonly #onInput = (event: Event): void => this.jottings.write({ meeting: this.#written(event.currentTarget as HTMLFormElement) });

  /** Where nothing has been written there is nothing to be kept. */
  #written(form: HTMLFormElement): KeptProposal | undefined {
    const data = new FormData(form);
    const text = (name: string) => typed(data, name) ?? '';
    const fields = { day: text('day'), time: text('time'), place: text('place'), note: text('note') };
    if (Object.values(fields).every((one) => one === '')) return undefined;
    return { ...fields, kind: kindOf(text('kind')), minutes: text('minutes'), ...(data.has('outside') ? { outside: true } : {}) };
  }

  readonly #onAsk = (): void => {
    this.#asking = !this.#asking;
    this.requestUpdate();
  };

  /** As it stands now: what was proposed only says so in the file as well. */
  async #save({ id }: Meeting): Promise<void> {
    const { context, entry } = this;
    this.#failure = undefined;
    try {
      const text = await calendarFile(context.connection, entry.id, id);
      saveFile(new Blob([text], { type: 'text/calendar' }), `${context.wording.work.meeting.fileName}-${entry.number}.ics`);
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.requestUpdate();
  }

  async #cancel(id: string): Promise<boolean> {
    this.#failure = undefined;
    try {
      await cancel(this.context.connection, this.entry.id, id);
      this.#asking = false;
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.requestUpdate();
    return !this.#failure;
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const { context, entry, jottings } = this;
    const { meeting: words } = context.wording.work;
    const sent = jottings.now.meeting;
    const data = new FormData(form);
    const text = (name: string) => typed(data, name) ?? '';
    const note = text('note');
    let replaces: string | undefined;
    this.#said = '';
    const checked = checkMeeting({
      kind: this.#kind,
      startsAt: instantAt(context.profile.zone, text('day'), text('time')) ?? '',
      minutes: /^\d+$/.test(text('minutes')) ? Number(text('minutes')) : 0,
      place: text('place'),
      ...(note.trim() === '' ? {} : { note }),
      ...(data.has('outside') ? { outsideHours: true } : {}),
    });
    const meeting = await this.#submission.submit(checked, (_, value) => {
      const sending = jottings.sending('sentMeeting', value, entry.meeting?.id);
      ({ replaces } = sending);
      return propose(context.connection, entry.id, sending.id, value);
    });
    if (this.#submission.failure) failureFor(this, this.#submission.failure);
    if (!meeting) return void (await this.updateComplete, this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus());
    // The new one first: whatever happens in between, the visitor is not left without any.
    const replaced = replaces !== undefined && (await this.#cancel(replaces));
    this.#said = replaced ? words.replaced : words.proposed;
    // What was typed while it was on its way is another one.
    const same = jottings.now.meeting === sent;
    jottings.write({ sentMeeting: undefined, ...(same ? { meeting: undefined } : {}) });
    if (same) form.reset();
    this.requestUpdate();
  };
}
