/** What a visitor has here: the consultations, what of them waits on this device, and the end of all of it. */
import { define } from '../shared/define.ts';
import { ConsultationErase } from './erase.ts';
import { ConsultationList } from './list.ts';

export { erase } from '../../client/erase.ts';
export { forgetUnkept } from '../../client/outboxes.ts';
export { erasing } from '../../locale/id/erasing.ts';
export { mine } from '../../locale/id/mine.ts';
export { Forwarding } from './forwarding.ts';
export { renew } from './renewing.ts';

define('pst-consultation-list', ConsultationList);
define('pst-consultation-erase', ConsultationErase);

declare global {
  interface HTMLElementTagNameMap {
    'pst-consultation-list': ConsultationList;
    'pst-consultation-erase': ConsultationErase;
  }
}
