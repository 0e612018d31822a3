import { countSearch, searchInformation, searchLanguage, searchQuery } from '../../contract/search.ts';
import type { Core } from '../core.ts';
import { forEveryone, type Handler } from '../http/handler.ts';
import { readParameter } from '../http/path.ts';
import { countOutcome } from './outcomes.ts';
import type { Searcher } from './searcher.ts';
import { Tally } from './tally.ts';

export const searchHandlers = (core: Core, searcher: Searcher): readonly Handler[] => {
  const tally = new Tally(core.clock);
  return [
    forEveryone(searchInformation, async ({ param, query }) => {
      const content = core.offices.get(param('office'));
      return searcher.search(content, readParameter(query, 'q', searchQuery), readParameter(query, 'lang', searchLanguage) ?? 'id');
    }),
    forEveryone(countSearch, async ({ param, body, address }) => {
      tally.count(address);
      await countOutcome(core, core.offices.get(param('office')).office, body.outcome);
      return {};
    }),
  ];
};
