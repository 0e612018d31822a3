import { define } from '../shared/define.ts';
import { GuestBook } from './guest-book.ts';

define('pst-guest-book', GuestBook);

declare global {
  interface HTMLElementTagNameMap {
    'pst-guest-book': GuestBook;
  }
}
