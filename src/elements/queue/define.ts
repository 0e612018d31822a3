import { define } from '../shared/define.ts';
import { Queue } from './queue.ts';

define('pst-queue', Queue);

declare global {
  interface HTMLElementTagNameMap {
    'pst-queue': Queue;
  }
}
