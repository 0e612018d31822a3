import { define } from '../shared/define.ts';
import { PstServiceStandard } from './service-standard.ts';

define('pst-service-standard', PstServiceStandard);

declare global {
  interface HTMLElementTagNameMap {
    'pst-service-standard': PstServiceStandard;
  }
}
