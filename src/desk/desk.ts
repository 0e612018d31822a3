/** The script of the desk's own page, which holds nothing but `<pst-desk>`. */
import { define } from '../elements/shared/define.ts';
import { DeskAnswers } from './answers.ts';
import { DeskCannedForm } from './canned-form.ts';
import { DeskCanned } from './canned.ts';
import { DeskClose } from './close.ts';
import { DeskComplaint } from './complaint.ts';
import { DeskComplaintReaders } from './complaint-readers.ts';
import { DeskComplaintSteps } from './complaint-steps.ts';
import { DeskComplaints } from './complaints.ts';
import { DeskConversation } from './conversation.ts';
import { DeskCorrection } from './correction.ts';
import { DeskEnded } from './ended.ts';
import { DeskFinder } from './finder.ts';
import { DeskInbox } from './inbox.ts';
import { DeskKeeper } from './keeper.ts';
import { DeskMeeting } from './meeting.ts';
import { DeskNotes } from './notes.ts';
import { page } from './page.styles.ts';
import { DeskPicker } from './picker.ts';
import { DeskPublish } from './publish.ts';
import { DeskRecord } from './record.ts';
import { DeskQueueView } from './queue.ts';
import { DeskReply } from './reply.ts';
import { DeskSatisfaction } from './satisfaction.ts';
import { DeskSettingsMenu } from './settings.ts';
import { Desk } from './shell.ts';
import { DeskSignIn } from './sign-in.ts';
import { DeskVisitsFile } from './visits-file.ts';

if (page.styleSheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, page.styleSheet];

define('pst-desk-sign-in', DeskSignIn);
define('pst-desk-inbox', DeskInbox);
define('pst-desk-close', DeskClose);
define('pst-desk-correction', DeskCorrection);
define('pst-desk-ended', DeskEnded);
define('pst-desk-answers', DeskAnswers);
define('pst-desk-canned', DeskCanned);
define('pst-desk-canned-form', DeskCannedForm);
define('pst-desk-keeper', DeskKeeper);
define('pst-desk-meeting', DeskMeeting);
define('pst-desk-notes', DeskNotes);
define('pst-desk-picker', DeskPicker);
define('pst-desk-publish', DeskPublish);
define('pst-desk-satisfaction', DeskSatisfaction);
define('pst-desk-settings', DeskSettingsMenu);
define('pst-desk-queue', DeskQueueView);
define('pst-desk-reply', DeskReply);
define('pst-desk-conversation', DeskConversation);
define('pst-desk-complaint-readers', DeskComplaintReaders);
define('pst-desk-complaint-steps', DeskComplaintSteps);
define('pst-desk-complaint', DeskComplaint);
define('pst-desk-complaints', DeskComplaints);
define('pst-desk-visits-file', DeskVisitsFile);
define('pst-desk-finder', DeskFinder);
define('pst-desk-record', DeskRecord);
define('pst-desk', Desk);

declare global {
  interface HTMLElementTagNameMap {
    'pst-desk-sign-in': DeskSignIn;
    'pst-desk-inbox': DeskInbox;
    'pst-desk-close': DeskClose;
    'pst-desk-ended': DeskEnded;
    'pst-desk-answers': DeskAnswers;
    'pst-desk-canned': DeskCanned;
    'pst-desk-canned-form': DeskCannedForm;
    'pst-desk-keeper': DeskKeeper;
    'pst-desk-meeting': DeskMeeting;
    'pst-desk-notes': DeskNotes;
    'pst-desk-picker': DeskPicker;
    'pst-desk-publish': DeskPublish;
    'pst-desk-satisfaction': DeskSatisfaction;
    'pst-desk-settings': DeskSettingsMenu;
    'pst-desk-queue': DeskQueueView;
    'pst-desk-reply': DeskReply;
    'pst-desk-conversation': DeskConversation;
    'pst-desk-complaint-readers': DeskComplaintReaders;
    'pst-desk-complaint-steps': DeskComplaintSteps;
    'pst-desk-complaint': DeskComplaint;
    'pst-desk-complaints': DeskComplaints;
    'pst-desk-visits-file': DeskVisitsFile;
    'pst-desk-finder': DeskFinder;
    'pst-desk-record': DeskRecord;
    'pst-desk': Desk;
  }
}
