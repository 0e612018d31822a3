import { define } from '../shared/define.ts';
import { Overlay } from './overlay.ts';

define('pst-overlay', Overlay);

declare global {
  interface HTMLElementTagNameMap {
    'pst-overlay': Overlay;
  }
}
