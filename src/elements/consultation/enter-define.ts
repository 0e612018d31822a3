import { define } from '../shared/define.ts';
import { ConsultationEnter } from './enter.ts';

define('pst-consultation-enter', ConsultationEnter);

declare global {
  interface HTMLElementTagNameMap {
    'pst-consultation-enter': ConsultationEnter;
  }
}
