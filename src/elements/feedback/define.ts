import { define } from '../shared/define.ts';
import { Feedback } from './feedback.ts';

define('pst-feedback', Feedback);

declare global {
  interface HTMLElementTagNameMap {
    'pst-feedback': Feedback;
  }
}
