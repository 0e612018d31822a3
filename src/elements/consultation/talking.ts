/** A conversation in the panel, as a part: the way back to it for whoever has been here before, and what stands below it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Connection } from '../../client/connection.ts';
import { Failure } from '../../client/failure.ts';
import { keepOpen, recallOpen, type Held } from '../../client/held.ts';
import { listMine, recallSession, type Session } from '../../client/session.ts';
import type { Consultation } from '../../contract/consultation.ts';
import { words as indonesian, type ConversationWords } from '../../locale/id/conversation.ts';
import type { Styled } from '../shared/on-demand.ts';
import type { Language } from '../shared/settings.ts';
import './conversation-define.ts';
import type { FollowUpEvent } from './follow-up-event.ts';
import type { Context } from './panel.ts';

/** A visitor who has come back to a conversation, and nothing else is known of yet. */
export interface Here {
  readonly session: Session;
  readonly held: Held;
  readonly closed: boolean;
}

/** The one that this tab had open, or the only one that a remembered visitor has. */
async function comeBack(connection: Connection, office: string): Promise<Here | undefined> {
  const session = recallSession(connection, office);
  const consultation = session && (recallOpen(connection, office) ?? (await onlyOne(connection, session.token)));
  if (!consultation) return undefined;
  keepOpen(connection, office, consultation);
  return { session, held: { id: consultation.id, token: session.token, consultation }, closed: consultation.state === 'closed' };
}

/** Whatever else there may be is asked for again, and shown, by the list. */
async function onlyOne(connection: Connection, token: string): Promise<Consultation | undefined> {
  try {
    const [only, other] = await listMine(connection, token);
    return other || only?.state !== 'open' ? undefined : only;
  } catch (cause) {
    if (cause instanceof Failure) return undefined;
    throw cause;
  }
}

export interface Talking {
  readonly held: Held;
  readonly closed: boolean;
  /** Whoever proves the address once more finds everything as it was left, also what is typed and attached. */
  readonly hidden: boolean;
  /** Somebody looks at it: only then is it connected. */
  readonly shown: boolean;
  readonly floating: boolean;
  /** The visitor is being asked whether everything is to be taken from this device, once what asks so is here. */
  readonly erasing: boolean;
  readonly erase: unknown;
}

/** The ways out of a conversation. */
export interface Ways {
  readonly closed: () => unknown;
  readonly search: () => unknown;
  readonly signIn: () => unknown;
  readonly ask: (event: FollowUpEvent) => unknown;
  readonly erase: () => unknown;
  readonly renewed: () => unknown;
}

const renderTalking = (context: Context, words: ConversationWords, { held, closed, hidden, shown, floating, erasing, erase }: Talking, ways: Ways): TemplateResult => html`
  <pst-conversation ?hidden=${hidden} .context=${context} .words=${words} .held=${held} .shown=${shown} ?floating=${floating}
    @pst-conversation-closed=${ways.closed} @pst-conversation-again=${ways.search} @pst-session-ended=${ways.signIn} @pst-follow-up=${ways.ask} @pst-conversation-renewed=${ways.renewed}></pst-conversation>
  ${hidden ? nothing : html`<footer class="foot">
    ${erasing || closed ? nothing : html`<p class="small muted">${context.words.keepOpen}</p>`}
    ${erase}</footer>`}`;

const does = { comeBack, renderTalking };

export type TalkingPart = Styled & typeof does & { readonly words: ConversationWords };

export const talkingIn = async (lang: Language): Promise<TalkingPart> => ({ ...does, words: lang === 'en' ? (await import('../../locale/en/conversation.ts')).words : indonesian });
