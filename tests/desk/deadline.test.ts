import { deadlineOf } from '../../src/desk/deadline.ts';
import { equal } from '../support/assert.ts';

describe('the deadline an officer sees', () => {
  const open = { state: 'open', waiting: true, dueOn: '2026-11-25' } as const;

  it('is the day itself while there is time', () => equal(deadlineOf(open, '2026-11-24'), { kind: 'due', day: '2026-11-25' }));
  it('is today on the last day', () => equal(deadlineOf(open, '2026-11-25'), { kind: 'today' }));
  it('is over on the day after', () => equal(deadlineOf(open, '2026-11-26'), { kind: 'overdue', day: '2026-11-25' }));
  it('worries nobody once the answer was given', () => equal(deadlineOf({ ...open, waiting: false }, '2026-11-26'), { kind: 'answered' }));
  it('is gone when the consultation is closed', () => equal(deadlineOf({ ...open, state: 'closed' }, '2026-11-26'), { kind: 'closed' }));
});
