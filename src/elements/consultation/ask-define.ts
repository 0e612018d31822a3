import { define } from '../shared/define.ts';
import { ConsultationAsk } from './ask.ts';

define('pst-consultation-ask', ConsultationAsk);

declare global {
  interface HTMLElementTagNameMap {
    'pst-consultation-ask': ConsultationAsk;
  }
}
