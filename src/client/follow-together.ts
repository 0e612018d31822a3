import { asFailure } from './failure.ts';
import { follow, type Follower, type Source } from './live.ts';
import type { Surroundings } from './surroundings.ts';
import { together } from './tabs.ts';
import type { Timing } from './timing.ts';

/**
 * Follows a source with one stream for all tabs of a browser; answers with what ends it. Without HTTP/2 a browser opens six
 * connections to an endpoint, and three desks of two streams each would leave none.
 */
export function followTogether<T>(name: string, source: Source<T>, follower: Follower<T>, around: Surroundings, timing: Timing): () => void {
  const end = new AbortController();
  const tabs = together<'changed' | 'here'>(name, {
    beat: () => 'here',
    hear: (message, fromLeader) => {
      if (fromLeader && message === 'changed') void look();
    },
    lead: (signal) => {
      const stop = follow(source, { ...follower, next: (value) => {
        follower.next(value);
        tabs.tell('changed');
      } }, around, timing);
      for (const over of [signal, end.signal]) over.addEventListener('abort', stop);
    },
  }, around, timing);
  /** As the tab that leads does at each change, and once when it comes. */
  const look = async (): Promise<void> => {
    try {
      const value = await source.read(end.signal);
      if (!end.signal.aborted) follower.next(value);
    } catch (cause) {
      if (!end.signal.aborted) follower.failed(asFailure(cause));
    }
  };
  if (!tabs.leads) void look();
  return () => {
    end.abort();
    tabs.close();
  };
}
