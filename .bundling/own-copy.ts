/**
 * The queue gets copies of what others have in files of theirs: of what follows a stream, which is the conversation's, and of
 * what prints, which is the service standard's; the guest book one of what keeps a ticket, which is the queue's. Shared, each
 * would be a small file of its own, which compresses badly and is named in every list: 360 B in every conversation, 20 B on
 * every page; or it would bring the queue files of 3 to 15 kB. A page that has both open pays 1.4 kB for the one, 0.4 kB for
 * the other. A copy is read by the same plugins as what it was made of: their filters know its end.
 */
import type { Rolldown } from 'vite';

const COPIED = /[/\\]src[/\\](client[/\\](frames|kept-ticket|live|pause|policy|surroundings|timing)|contract[/\\]policy|elements[/\\]shared[/\\](on-paper|print-alone))\.ts$/;
const COPY = '?queue';
const WANTED_BY = /[/\\]src[/\\](client[/\\]queue|elements[/\\](queue[/\\]ticket|guest-book[/\\](guest-book|signing)))\.ts$/;

export const ownCopy: Rolldown.Plugin = {
  name: 'own-copy',
  resolveId: {
    order: 'pre',
    async handler(source, importer) {
      if (importer === undefined || !(WANTED_BY.test(importer) || importer.endsWith(COPY))) return null;
      const found = await this.resolve(source, importer.replace(COPY, ''), { skipSelf: true });
      return found && COPIED.test(found.id) ? { ...found, id: found.id + COPY } : found;
    },
  },
};
