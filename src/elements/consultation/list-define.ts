import { define } from '../shared/define.ts';
import { ConsultationList } from './list.ts';

export { mine } from '../../locale/id/mine.ts';

define('pst-consultation-list', ConsultationList);

declare global {
  interface HTMLElementTagNameMap {
    'pst-consultation-list': ConsultationList;
  }
}
