import { define } from '../shared/define.ts';
import { ConversationElement } from './conversation.ts';

define('pst-conversation', ConversationElement);

declare global {
  interface HTMLElementTagNameMap {
    'pst-conversation': ConversationElement;
  }
}
