/** What stands in the place of a canned answer's placeholders. */
import type { Placeholder } from '../client/desk-answers.ts';
import type { InboxEntry } from '../client/desk.ts';
import { longDay } from '../elements/shared/dates.ts';
import type { DeskContext } from './context.ts';

export const filling = ({ name, number, dueOn }: Pick<InboxEntry, 'name' | 'number' | 'dueOn'>, { wording, officer, profile }: DeskContext): Readonly<Record<Placeholder, string>> =>
  ({ nama: name, nomor: number, tenggat: longDay(dueOn, wording.ways, true), petugas: officer.name, kantor: profile.name });
