import { define } from '../shared/define.ts';
import { Feedback } from './feedback.ts';

define('pst-feedback', Feedback);

declare global {
  interface HTMLElementTagNameMap {
    'pst-feedback': Feedback;
  }
}

/** For a consultation, which is rated in its own place. From here, because whatever two import is cut into a file of its own. */
export { feedback as styles } from './feedback.styles.ts';
export { RatingForm } from './rating-form.ts';
export { words } from '../../locale/id/feedback.ts';
