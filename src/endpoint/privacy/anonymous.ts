/** What is left of a record when it is nobody's any more: what is counted, and nothing that was written. */
import type { NewVisit } from '../../contract/guest-book.ts';
import type { NewRating } from '../../contract/feedback.ts';
import type { Stored } from '../complaints/rows.ts';

/** The codes that need no consent, and how many people came. Age and disability go: they were given for a purpose that has ended. */
export const anonymousVisit = ({ gender, education, occupation, institutionCategory, purpose, services, channels, complainedBefore, group }: NewVisit): NewVisit => ({
  name: '', email: '', institutionName: '', gender, education, occupation, institutionCategory, purpose, services, channels,
  ...(complainedBefore === undefined ? {} : { complainedBefore }), ...(group === undefined ? {} : { group }),
});

const service = (of: { readonly service?: string | undefined }): { service?: string } => (of.service === undefined ? {} : { service: of.service });

export const anonymousRating = (rating: NewRating): NewRating =>
  rating.kind === 'quick' ? { kind: 'quick', overall: rating.overall, ...service(rating) } : { kind: 'skm', scores: rating.scores, ...service(rating) };

export const anonymousComplaint = (complaint: Stored): Stored => ({ category: complaint.category, text: '', ...service(complaint) });

/** An instant of this day wherever in Indonesia the office is: noon in the west, two in the afternoon in the east. */
export const someTimeOn = (day: string): string => `${day}T05:00:00.000Z`;
