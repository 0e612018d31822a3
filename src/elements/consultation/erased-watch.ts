/** Hears, while its host is on the page, that everything of the office has been taken from this device in another tab. */
import type { ReactiveController } from 'lit';
import { onErased } from '../../client/erased.ts';
import type { SubmissionHost } from '../shared/submission.ts';

export function erasedWatch(host: SubmissionHost, ...heard: Parameters<typeof onErased>): ReactiveController {
  let channel: ReturnType<typeof onErased>;
  const watch: ReactiveController = {
    hostConnected: () => { channel = onErased(...heard); },
    hostDisconnected: () => channel?.close(),
  };
  host.addController(watch);
  return watch;
}
