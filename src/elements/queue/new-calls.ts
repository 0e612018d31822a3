/** Which calls of a board are to be heard: those that the board before did not have, oldest first. Pure. */
import type { QueueBoard, QueueCall } from '../../client/queue.ts';

/** A further call of the same number is another one. */
export function newCalls(before: QueueBoard | undefined, now: QueueBoard): readonly QueueCall[] {
  // What stood there when the screen was switched on was called before.
  if (!before) return [];
  const known = new Map(before.day === now.day ? before.calls.map(({ id, calls }) => [id, calls]) : []);
  return now.calls.filter(({ id, calls }) => calls > (known.get(id) ?? 0)).toReversed();
}
