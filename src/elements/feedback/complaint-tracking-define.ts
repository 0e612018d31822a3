import { define } from '../shared/define.ts';
import { ComplaintTracking } from './complaint-tracking.ts';

define('pst-complaint-tracking', ComplaintTracking);

declare global {
  interface HTMLElementTagNameMap {
    'pst-complaint-tracking': ComplaintTracking;
  }
}
