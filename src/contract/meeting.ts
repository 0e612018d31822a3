/** An appointment that an officer proposes and the visitor accepts or wants at another time. */
import * as z from 'zod/mini';
import { id, instant } from './records.ts';

export const MEETING_KINDS = ['visit', 'zoom'] as const;
export const MEETING_STATES = ['proposed', 'accepted', 'other-time', 'cancelled'] as const;

export const meeting = z.object({
  id,
  kind: z.enum(MEETING_KINDS),
  startsAt: instant,
  minutes: z.int(),
  /** Where to come, or the address of the Zoom meeting, which is held outside of this service. */
  place: z.string(),
  note: z.optional(z.string()),
  state: z.enum(MEETING_STATES),
  /** What the visitor wrote when asking for another time. */
  wish: z.optional(z.string()),
});
export type Meeting = z.infer<typeof meeting>;

/** When it is over; until then it can be answered and called off. */
export const endOf = ({ startsAt, minutes }: Pick<Meeting, 'startsAt' | 'minutes'>): Date => new Date(Date.parse(startsAt) + minutes * 60_000);
