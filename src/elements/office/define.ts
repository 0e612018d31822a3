import { define } from '../shared/define.ts';
import { PstOffice } from './office.ts';

define('pst-office', PstOffice);

declare global {
  interface HTMLElementTagNameMap {
    'pst-office': PstOffice;
  }
}
