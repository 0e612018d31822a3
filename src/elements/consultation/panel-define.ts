import { define } from '../shared/define.ts';
import { ConsultationPanel } from './panel.ts';

define('pst-consultation-panel', ConsultationPanel);

declare global {
  interface HTMLElementTagNameMap {
    'pst-consultation-panel': ConsultationPanel;
  }
}
