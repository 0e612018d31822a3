/** The steps after the first screen, as templates. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OnDemand, Styled } from '../shared/on-demand.ts';
import { dueOf } from './due.ts';
import { Flow } from './flow.ts';
import { FlowParts } from './flow-parts.ts';
import type { FollowUpEvent } from './follow-up-event.ts';
import type { Context } from './panel.ts';

/** All that the panel needs from the second screen on. */
export { Flow, FlowParts };

export interface Seen {
  readonly context: Context;
  readonly now: Date;
  /** Somebody looks at it: only then is it connected. */
  readonly shown: boolean;
  readonly floating: boolean;
}

export function flowView(flow: Flow, seen: Seen): TemplateResult {
  const { step, asking } = flow;
  const part = flow.parts.asking.part;
  const form = asking && part ? renderForm(flow, seen) : nothing;
  const own = step === 'conversation' || (step === 'ask' && form !== nothing);
  return html`${form}${own ? nothing : html`<div class="body">${renderStep(flow, seen)}</div>`}${step === 'conversation' || flow.signingInAgain ? renderConversation(flow, seen) : nothing}`;
}

function renderStep(flow: Flow, seen: Seen): unknown {
  const { step, parts, enrolment, session, mine } = flow;
  const { context, now } = seen;
  if (step === 'sending') return renderSending(flow, seen);
  if (step === 'list' && session) {
    const { list } = parts;
    return html`
      ${list.part
        ? html`<pst-consultation-list data-step .context=${context} .words=${list.part.mine} .mine=${mine} .who=${session.visitor} .now=${now}
            .onOpen=${flow.open} .onStart=${flow.search} .onRetry=${flow.list}></pst-consultation-list>`
        : waitingFor(list, context, list.load)}
      ${renderErase(flow, seen)}`;
  }
  const { part } = parts.asking;
  if (!part) return waitingFor(parts.asking, context, flow.retry);
  const { words } = part;
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
function renderSending(flow: Flow, { context, now }: Seen): TemplateResult {
  const { words, common } = context;
  const { failure, asked } = flow;
  const why: Partial<Record<string, string>> = flow.parts.asking.part?.words.sending.failures ?? {};
  return html`
    ${failure
      ? html`<div class="notice bad" role="alert" data-step tabindex="-1"><strong>${words.notSentYet}.</strong> ${why[failure.code] ?? common.loadFailedHelp}
          <p class="actions"><button type="button" @click=${flow.send}>${common.retry}</button>
            <button type="button" class="ghost" @click=${() => flow.changeQuestion()}>${words.change}</button></p></div>`
      : html`<p role="status" aria-busy="true" data-step tabindex="-1">${words.resuming}…</p>`}
    <h3 class="small">${words.asked}</h3>
    <p class="quote" dir="auto">${asked?.start.message.text}</p>
    ${failure ? flow.parts.asking.part?.elsewhere(context, now) : nothing}`;
}

function renderConversation(flow: Flow, seen: Seen): unknown {
  const { held, closed, parts: { conversation } } = flow;
  const { context, shown, floating } = seen;
  if (!held) return nothing;
  // Whoever proves the address once more finds everything as it was left, also what is typed and attached.
  const hidden = flow.step !== 'conversation';
  return html`
    ${hidden ? nothing : dueOf(context, held.consultation, closed)}
    ${conversation.part
      ? html`<pst-conversation ?hidden=${hidden} .context=${context} .held=${held} .shown=${shown} ?floating=${floating}
          @pst-conversation-closed=${flow.onClosed} @pst-conversation-again=${flow.search} @pst-session-ended=${flow.signInAgain} @pst-follow-up=${({ given }: FollowUpEvent) => flow.ask(given)}></pst-conversation>`
      : html`<div class="body">${waitingFor(conversation, context, conversation.load)}</div>`}
    ${hidden ? nothing : html`<footer class="foot">
      ${flow.erasing || closed ? nothing : html`<p class="small muted">${context.words.keepOpen}</p>`}
      ${renderErase(flow, seen)}</footer>`}`;
}

const renderErase = (flow: Flow, { context }: Seen): unknown => {
  const { erase } = flow.parts;
  return erase.part && flow.erasing
    ? html`<pst-consultation-erase .context=${context} .words=${erase.part.erasing} .consultations=${flow.known} .onErase=${flow.onErase} .onKept=${flow.onKept}></pst-consultation-erase>`
    : html`${erase.failed ? erase.renderFailure(context.common, flow.erase) : nothing}<button type="button" class="text erase" @click=${flow.erase}>${context.words.erase}</button>`;
};

const waitingFor = (part: OnDemand<Styled>, { common }: Context, retry: () => unknown): TemplateResult =>
  part.failed ? part.renderFailure(common, retry) : html`<p class="muted" aria-busy="true">${common.loading}</p>`;
