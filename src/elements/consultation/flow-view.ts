/** The steps beside a conversation, as templates. */
import { html, nothing, type TemplateResult } from 'lit';
import { Flow } from './flow.ts';
import { FlowParts } from './flow-parts.ts';
import { steps } from './flow-view.styles.ts';
import type { AskingPart } from './asking.ts';
import type { Context } from './panel.ts';

/** All that the panel needs besides for them. */
export { Flow, FlowParts };
export const styles = [steps];

export interface Seen {
  readonly context: Context;
  readonly now: Date;
  /** The way to end everything, which stands below the list. */
  readonly erase: unknown;
}

export function flowView(flow: Flow, seen: Seen): TemplateResult {
  const { step, asking } = flow;
  const part = flow.parts.asking.part;
  const form = asking && part ? renderForm(flow, seen) : nothing;
  const own = step === 'search' || step === 'conversation' || (step === 'ask' && form !== nothing);
  return html`${form}${own ? nothing : html`<div class="body">${renderStep(flow, seen)}</div>`}`;
}

function renderStep(flow: Flow, seen: Seen): unknown {
  const { step, parts, enrolment, session, mine } = flow;
  const { context, now, erase } = seen;
  if (step === 'list' && session) {
    const { list } = parts;
    return html`
      ${list.part
        ? html`<pst-consultation-list data-step .context=${context} .words=${list.part.mine} .mine=${mine} .session=${session} .shown=${flow.shown} .now=${now}
            .onOpen=${flow.open} .onStart=${flow.search} .onRetry=${flow.list} .onData=${flow.data}></pst-consultation-list>`
        : list.renderWaiting(context.common)}
      ${erase}`;
  }
  if (step === 'data' && session) {
    const { part } = parts.data;
    return part
      ? html`<pst-my-data data-step .context=${context} .words=${part.myData} .session=${session} .consultations=${flow.known} .unasked=${flow.asking}
          .onErased=${flow.onDataErased} .onSignIn=${flow.signInAgain}></pst-my-data>`
      : parts.data.renderWaiting(context.common);
  }
  const { part } = parts.asking;
  if (!part) return parts.asking.renderWaiting(context.common, flow.retry);
  const { words } = part;
  if (step === 'sending') return renderSending(flow, part, seen);
  if (step === 'enter')
    return html`<pst-consultation-enter data-step .context=${context} .words=${words} .who=${flow.given.who} .onEnter=${flow.onEnter}></pst-consultation-enter>`;
  if (step === 'code' && enrolment)
    return html`<pst-consultation-code data-step .context=${context} .words=${words} .enrolment=${enrolment}
      .note=${session ? words.asking.again : flow.asked ? words.asking.codeKept : undefined} .onVerified=${flow.onVerified} .onChangeEmail=${flow.changeEmail}></pst-consultation-code>`;
  return nothing;
}

const renderForm = (flow: Flow, { context, now }: Seen): TemplateResult => html`
  <div class="body" ?hidden=${flow.step !== 'ask'} @focusin=${flow.parts.conversation.load}>
    <pst-consultation-ask data-step .context=${context} .words=${flow.parts.asking.part?.words} .given=${flow.given} .session=${flow.session} .now=${now}
      .onAsked=${flow.onAsked} ?hidden=${flow.step !== 'ask'}></pst-consultation-ask>
  </div>`;

/** On its way, and said so; nothing is called sent before the office has it. */
function renderSending({ failure, asked, send, changeQuestion }: Flow, { words: { asking: words, channels, sending }, elsewhere }: AskingPart, { context, now }: Seen): TemplateResult {
  const { common } = context;
  const why: Partial<Record<string, string>> = sending.failures;
  return html`
    ${failure
      ? html`<div class="notice bad" role="alert" data-step tabindex="-1"><strong>${words.notSentYet}.</strong> ${why[failure.code] ?? common.loadFailedHelp}
          <p class="actions"><button type="button" @click=${send}>${common.retry}</button>
            <button type="button" class="ghost" @click=${() => changeQuestion()}>${words.change}</button></p></div>`
      : html`<p role="status" aria-busy="true" data-step tabindex="-1">${words.resuming}…</p>`}
    <h3 class="small">${words.written}</h3>
    <p class="quote" dir="auto">${asked?.start.message.text}</p>
    ${failure ? elsewhere(words.elsewhere, channels, context, now) : nothing}`;
}

/** Asked before everything is taken from this device, once what asks so is here. */
export function eraseView(flow: Flow, context: Context): TemplateResult | undefined {
  const { erase: { part } } = flow.parts;
  return part && flow.erasing
    ? html`<pst-consultation-erase .context=${context} .words=${part.erasing} .consultations=${flow.known} .onErase=${flow.onErase} .onKept=${flow.onKept} .onData=${flow.session && flow.data}></pst-consultation-erase>`
    : undefined;
}
