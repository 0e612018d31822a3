import { define } from '../shared/define.ts';
import { Composer } from './conversation-composer.ts';
import { ConversationElement } from './conversation.ts';

define('pst-composer', Composer);
define('pst-conversation', ConversationElement);

declare global {
  interface HTMLElementTagNameMap {
    'pst-composer': Composer;
    'pst-conversation': ConversationElement;
  }
}
