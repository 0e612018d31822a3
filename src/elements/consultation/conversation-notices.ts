/**
 * What happens in a consultation besides messages, each kind as a template. A kind that is not known here is skipped: the
 * endpoint may be newer than a page that has been open since yesterday.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { MeetingEvent } from '../../contract/events.ts';
import type { MoreWords } from '../../locale/id/conversation-more.ts';
import { addressed } from '../shared/addresses.ts';
import { longDay, zoneName } from '../shared/dates.ts';
import { dayAt, timeOfDay } from '../shared/days.ts';
import type { View } from './conversation-view.ts';

export function renderNotice(event: ConsultationEvent, view: View, words: MoreWords): unknown {
  switch (event.type) {
    case 'taken': return html`<p class="day">${words.taken(event.name)}</p>`;
    case 'meeting': return renderMeeting(event, view, words);
    case 'closing-soon': return html`<p class="day">${words.closingSoon(longDay(event.closesOn, view.context.words.ways))}</p>`;
    case 'closed': return renderClosed(event, view, words);
    default: return nothing;
  }
}

function renderMeeting({ meeting }: MeetingEvent, { context: { profile, lang, words: { ways } } }: View, words: MoreWords): TemplateResult {
  const { startsAt, kind, state, place } = meeting;
  const when = `${longDay(dayAt(startsAt, profile.zone), ways)} ${timeOfDay(startsAt, profile.zone, lang)} ${zoneName(profile.zone)}`;
  return html`<p class="day">${words.meeting(words.meetingKinds[kind], when, words.meetingStates[state])}<br>${place}</p>`;
}

function renderClosed({ at, by = 'officer', summary }: ConsultationEvent & { readonly type: 'closed' }, { context: { profile, lang } }: View, words: MoreWords): TemplateResult {
  return html`
    <p class="day">${words.closedAt[by]} <time datetime=${at}>${timeOfDay(at, profile.zone, lang)}</time></p>
    ${summary ? html`<div class="closing"><h4>${words.summary}</h4><p class="prose" dir="auto">${addressed(summary)}</p></div>` : nothing}`;
}
