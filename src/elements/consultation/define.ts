import { define } from '../shared/define.ts';
import { Consultation } from './consultation.ts';

define('pst-consultation', Consultation);

declare global {
  interface HTMLElementTagNameMap {
    'pst-consultation': Consultation;
  }
}
