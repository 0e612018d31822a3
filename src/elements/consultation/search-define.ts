import { define } from '../shared/define.ts';
import { ConsultationSearch } from './search.ts';

define('pst-consultation-search', ConsultationSearch);

declare global {
  interface HTMLElementTagNameMap {
    'pst-consultation-search': ConsultationSearch;
  }
}
