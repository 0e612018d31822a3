/** Signing: from what stands in the form to the queue number. Comes when the visitor begins to fill in the form. */
import { html, type TemplateResult } from 'lit';
import { checkVisit, CONSENTED, OTHER, sign, type NewVisit, type VisitReceipt } from '../../client/guest-book.ts';
import type { GuestBookWords } from '../../locale/id/guest-book.ts';
import { receipt, sending } from '../../locale/id/signing.ts';
import { frame } from '../shared/widget-frame.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { Styled } from '../shared/on-demand.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorSummary, errorText, sendFailure, type Kind } from '../shared/problems.ts';
import type { Language } from '../shared/settings.ts';
import { askBeforeLeaving, Submission, type SubmissionHost } from '../shared/submission.ts';
import { ticket } from '../shared/ticket.styles.ts';
import { timeAt } from '../shared/time.ts';
import { typed } from '../shared/typed.ts';
import { GuestBookSignedEvent } from './guest-book-signed-event.ts';

type Context = Ready<GuestBookWords>;
const indonesian = { receipt, sending };
type Words = typeof indonesian;
type Field = keyof GuestBookWords['fields'];

export const styles = [problems, ticket];

const TEXTS = ['name', 'email', 'phone', 'occupationOther', 'institutionCategoryOther', 'institutionName', 'purposeOther'] as const;
const NUMBERS = ['gender', 'education', 'ageClass', 'disability', 'disabilityKind', 'occupation', 'institutionCategory', 'purpose'] as const;
/** Of the words that ask for it, in `locale`: what a visitor agreed to can be told later. */
const CONSENT = '2026-11';
const LISTS = ['services', 'channels'] as const;
const EXPLAINED = Object.keys(OTHER) as (keyof typeof OTHER)[];
/** The order in which the fields stand, and in which the summary names them. */
const ORDER: readonly Field[] = [
  'name', 'email', 'phone', 'gender', 'education', 'ageClass', 'disability', 'disabilityKind', 'occupation', 'occupationOther', 'institutionCategory',
  'institutionCategoryOther', 'institutionName', 'purpose', 'purposeOther', 'services', 'channels', 'complainedBefore',
];

export const wordsIn = (lang: Language): Words | Promise<Words> => (lang === 'en' ? import('../../locale/en/signing.ts') : indonesian);

export interface SigningPart extends Styled {
  readonly signing: Signing;
  readonly words: Words;
}

export class Signing {
  readonly #host: SubmissionHost;
  readonly #submission: Submission<NewVisit, VisitReceipt>;

  constructor(host: SubmissionHost) {
    this.#host = host;
    this.#submission = new Submission(host);
    askBeforeLeaving(host);
  }

  get busy(): boolean {
    return this.#submission.phase === 'sending';
  }

  /** What is wrong with an answer, in words. */
  errorOf(name: Field, { sending }: Words): string | undefined {
    const code = this.#submission.errorOf(name);
    return code && errorText(sending, code, kindOf(name));
  }

  renderSummary({ words }: Context, sent: Words) {
    return errorSummary(sent.sending, ORDER.flatMap((name) => {
      const message = this.errorOf(name, sent);
      return message === undefined ? [] : [{ name, label: words.fields[name], message }];
    }));
  }

  renderFailure({ sending }: Words) {
    return sendFailure(sending, this.#submission.failure);
  }

  renderReceipt({ profile, lang }: Context, { receipt: words }: Words, onAgain: () => unknown): TemplateResult | undefined {
    const { receipt } = this.#submission;
    return receipt && frame({
      title: words.title,
      office: profile.name,
      context: `${profile.name} · ${words.signed(timeAt(receipt.signedAt, profile.zone, lang))}`,
      lang,
      body: html`
        <div class="ticket" part="ticket" data-done tabindex="-1" role="status">
          ${receipt.ticket
            ? html`<p>${words.number}</p><p class="number">${receipt.ticket.number}</p><p>${receipt.ticket.service.name}</p>`
            : html`<p>${words.signedOnly}</p>`}
        </div>
        <p>${words.next}</p>
        <p class="actions no-print">
          <button type="button" class="ghost" @click=${print}>${words.print}</button>
          <button type="button" class="ghost" @click=${onAgain}>${words.again}</button>
        </p>`,
    });
  }

  async submit({ connection, profile }: Context, form: HTMLFormElement): Promise<void> {
    const receipt = await this.#submission.submit(checkVisit(read(new FormData(form))), (id, visit) => sign(connection, profile.code, id, visit));
    if (receipt) this.#host.dispatchEvent(new GuestBookSignedEvent(receipt.id, receipt.ticket?.number));
  }

  /** For the next guest. */
  reset(): Promise<void> {
    return this.#submission.reset();
  }
}

const print = (): void => window.print();

const has = (list: readonly string[], name: string): boolean => list.includes(name);
const kindOf = (name: Field): Kind => (has(TEXTS, name) ? 'line' : has(LISTS, name) ? 'several' : 'choice');

/** What stands in the form, in the contract's shape. */
function read(data: FormData): Record<string, unknown> {
  const visit: Record<string, unknown> = {};
  for (const name of TEXTS) visit[name] = typed(data, name);
  for (const name of NUMBERS) if (data.has(name)) visit[name] = Number(data.get(name));
  for (const name of LISTS) visit[name] = data.getAll(name).map(Number);
  if (visit['disability'] !== 1) delete visit['disabilityKind'];
  if (CONSENTED.some((name) => visit[name] !== undefined)) visit['consent'] = CONSENT;
  for (const name of EXPLAINED) if (visit[name] !== OTHER[name]) delete visit[`${name}Other`];
  if (data.has('complainedBefore')) visit['complainedBefore'] = data.get('complainedBefore') === 'yes';
  return visit;
}
