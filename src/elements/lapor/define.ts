import { define } from '../shared/define.ts';
import { Lapor } from './lapor.ts';

define('pst-lapor', Lapor);

declare global {
  interface HTMLElementTagNameMap {
    'pst-lapor': Lapor;
  }
}
