import { define } from '../shared/define.ts';
import { ConsultationCode } from './code.ts';

define('pst-consultation-code', ConsultationCode);

declare global {
  interface HTMLElementTagNameMap {
    'pst-consultation-code': ConsultationCode;
  }
}
