/** The script of the desk's own page, which holds nothing but `<pst-desk>`. */
import { define } from '../elements/shared/define.ts';
import { DeskClose } from './close.ts';
import { DeskConversation } from './conversation.ts';
import { DeskInbox } from './inbox.ts';
import { DeskList } from './list.ts';
import { page } from './page.styles.ts';
import { DeskReply } from './reply.ts';
import { Desk } from './shell.ts';
import { DeskSignIn } from './sign-in.ts';

if (page.styleSheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, page.styleSheet];

define('pst-desk-sign-in', DeskSignIn);
define('pst-desk-inbox', DeskInbox);
define('pst-desk-close', DeskClose);
define('pst-desk-reply', DeskReply);
define('pst-desk-conversation', DeskConversation);
define('pst-desk-list', DeskList);
define('pst-desk', Desk);

declare global {
  interface HTMLElementTagNameMap {
    'pst-desk-sign-in': DeskSignIn;
    'pst-desk-inbox': DeskInbox;
    'pst-desk-close': DeskClose;
    'pst-desk-reply': DeskReply;
    'pst-desk-conversation': DeskConversation;
    'pst-desk-list': DeskList;
    'pst-desk': Desk;
  }
}
