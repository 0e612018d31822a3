import { define } from '../shared/define.ts';
import { PstSatisfaction } from './satisfaction.ts';

define('pst-satisfaction', PstSatisfaction);

declare global {
  interface HTMLElementTagNameMap {
    'pst-satisfaction': PstSatisfaction;
  }
}
