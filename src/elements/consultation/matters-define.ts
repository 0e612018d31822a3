import { define } from '../shared/define.ts';
import { AfterClosing } from './after-closing.ts';
import { MattersElement } from './matters.ts';
import { MeetingCard } from './meeting-card.ts';

export { takeFiles } from './left-files.ts';
export { mattersOf } from './matters-kept.ts';

define('pst-meeting-card', MeetingCard);
define('pst-after-closing', AfterClosing);
define('pst-matters', MattersElement);

declare global {
  interface HTMLElementTagNameMap {
    'pst-matters': MattersElement;
    'pst-meeting-card': MeetingCard;
    'pst-after-closing': AfterClosing;
  }
}
