/** The operations table: every row of the contract. Endpoint, OpenAPI document and tests read it; widgets import single rows. */
import * as afterClosing from './after-closing.ts';
import * as attachments from './attachments.ts';
import * as complaint from './complaint.ts';
import * as complaintLog from './complaint-log.ts';
import * as consultation from './consultation.ts';
import * as desk from './desk.ts';
import * as deskAnswers from './desk-answers.ts';
import * as deskQueue from './desk-queue.ts';
import * as deskCare from './desk-care.ts';
import * as deskComplaints from './desk-complaints.ts';
import * as deskLists from './desk-lists.ts';
import * as deskPrivacy from './desk-privacy.ts';
import * as deskSatisfaction from './desk-satisfaction.ts';
import * as feedback from './feedback.ts';
import * as guestBook from './guest-book.ts';
import * as meetings from './meetings.ts';
import * as myData from './my-data.ts';
import * as office from './office.ts';
import type { Operation } from './operation.ts';
import * as policy from './policy.ts';
import * as queue from './queue.ts';
import * as readMark from './read-mark.ts';
import * as registration from './registration.ts';
import * as satisfaction from './satisfaction.ts';
import * as search from './search.ts';
import * as serviceStandard from './service-standard.ts';
import * as session from './session.ts';
import * as standing from './standing.ts';
import * as visitor from './visitor.ts';
import * as start from './start-consultation.ts';
import * as whistleblowing from './whistleblowing.ts';

export const VERSION = 'v1';

export const OPERATIONS: readonly Operation[] = [
  office.getOffice,
  policy.getPolicy,
  serviceStandard.listServiceStandards,
  serviceStandard.getServiceStandard,
  whistleblowing.getWhistleblowing,
  registration.startRegistration,
  registration.resendCode,
  registration.verifyRegistration,
  session.getVisitor,
  session.endSession,
  visitor.listConsultations,
  myData.getMyData,
  myData.copyMyData,
  myData.eraseMyData,
  search.searchInformation,
  search.countSearch,
  start.startConsultation,
  standing.getConsultation,
  consultation.sendMessage,
  consultation.readEvents,
  meetings.answerMeeting,
  meetings.getMeetingCalendar,
  afterClosing.rateConsultation,
  afterClosing.mailTranscript,
  readMark.markRead,
  attachments.putAttachment,
  attachments.getAttachment,
  guestBook.signGuestBook,
  queue.takeTicket,
  queue.getTicket,
  queue.readQueue,
  feedback.rateService,
  feedback.getVisitRating,
  satisfaction.getSatisfaction,
  complaint.fileComplaint,
  complaintLog.trackComplaint,
  complaintLog.addToComplaint,
  complaintLog.withdrawComplaint,
  complaintLog.eraseComplaint,
  complaintLog.putComplaintAttachment,
  complaintLog.getComplaintAttachment,
  desk.signInOfficer,
  desk.getSession,
  desk.signOutOfficer,
  desk.listInbox,
  desk.readDeskEvents,
  desk.markReadAtDesk,
  desk.showTyping,
  desk.replyToConsultation,
  desk.closeConsultation,
  meetings.proposeMeeting,
  meetings.cancelMeeting,
  meetings.getDeskMeetingCalendar,
  deskCare.getDeskConsultation,
  deskCare.searchConsultations,
  deskCare.listColleagues,
  deskCare.assignConsultation,
  deskCare.addNote,
  deskAnswers.listCannedAnswers,
  deskAnswers.putCannedAnswer,
  deskAnswers.deleteCannedAnswer,
  deskAnswers.listPublishedAnswers,
  deskAnswers.publishAnswer,
  deskAnswers.withdrawAnswer,
  attachments.putDeskAttachment,
  attachments.getDeskAttachment,
  deskQueue.getDeskQueue,
  deskQueue.callNext,
  deskQueue.moveTicket,
  deskLists.listVisits,
  deskLists.exportVisits,
  deskLists.getVisit,
  deskLists.listRatings,
  deskLists.getRating,
  deskSatisfaction.getDeskSatisfaction,
  deskSatisfaction.exportSatisfaction,
  deskComplaints.listComplaints,
  deskComplaints.getDeskComplaint,
  deskComplaints.showComplainant,
  deskComplaints.listReaders,
  deskComplaints.changeStage,
  deskComplaints.askComplainant,
  deskComplaints.noteComplaint,
  deskComplaints.getDeskComplaintAttachment,
  deskPrivacy.correctVisit,
  deskPrivacy.eraseRecord,
  deskPrivacy.listErasures,
  deskPrivacy.listAccesses,
];
