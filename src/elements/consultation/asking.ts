/** Asking, as a part: the form, the code, and what keeps both. Comes when somebody is about to ask or to sign in. */
import type { AskingWords } from '../../locale/id/asking.ts';
import type { ChannelWords } from '../../locale/id/channels.ts';
import type { SendingWords } from '../../locale/id/sending.ts';
import type { Styled } from '../shared/on-demand.ts';
import type { Language } from '../shared/settings.ts';
import { borrow, sessionsAround } from '../../client/borrowing.ts';
import { ask, fieldsOf, keepAsked, recallAsked } from '../../client/asking.ts';
import { beginEnrolment, forgetEnrolment, recallEnrolment } from '../../client/enrolling.ts';
import * as indonesian from '../../locale/id/asking.ts';
import { elsewhere, styles } from './elsewhere.ts';
import './ask-define.ts';
import './code-define.ts';
import './enter-define.ts';

const does = { ask, fieldsOf, keepAsked, recallAsked, beginEnrolment, forgetEnrolment, recallEnrolment, borrow, sessionsAround, elsewhere, styles };

export type AskingPart = Styled & typeof does & { readonly words: { readonly asking: AskingWords; readonly channels: ChannelWords; readonly sending: SendingWords } };

export const askingIn = async (lang: Language): Promise<AskingPart> => ({ ...does, words: lang === 'en' ? await import('../../locale/en/consulting.ts') : indonesian });
