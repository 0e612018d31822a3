import { define } from '../shared/define.ts';
import { ConsultationErase } from './erase.ts';

export { erase } from '../../client/erase.ts';
export { erasing } from '../../locale/id/erasing.ts';

define('pst-consultation-erase', ConsultationErase);

declare global {
  interface HTMLElementTagNameMap {
    'pst-consultation-erase': ConsultationErase;
  }
}
