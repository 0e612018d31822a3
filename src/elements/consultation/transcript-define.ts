import { define } from '../shared/define.ts';
import { Transcript } from './transcript.ts';

define('pst-transcript', Transcript);

declare global {
  interface HTMLElementTagNameMap {
    'pst-transcript': Transcript;
  }
}
