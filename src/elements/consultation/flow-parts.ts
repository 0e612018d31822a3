/** What the steps beside a conversation are made of; each part comes when somebody goes there. */
import type { erase } from '../../client/erase.ts';
import type { forgetUnkept } from '../../client/outboxes.ts';
import type { ErasingWords } from '../../locale/id/erasing.ts';
import type { MineWords } from '../../locale/id/mine.ts';
import type { MyDataWords } from '../../locale/id/my-data.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import type { Language } from '../shared/settings.ts';
import type { SubmissionHost } from '../shared/submission.ts';
import type { AskingPart } from './asking.ts';

interface ListPart extends Styled {
  readonly mine: MineWords;
}
interface ErasePart extends Styled {
  readonly erasing: ErasingWords;
  readonly erase: typeof erase;
  readonly forgetUnkept: typeof forgetUnkept;
}

interface DataPart extends Styled {
  readonly myData: MyDataWords;
  readonly erase: typeof erase;
}

export class FlowParts {
  readonly asking: OnDemand<AskingPart>;
  readonly list: OnDemand<ListPart>;
  readonly conversation: OnDemand<Styled>;
  readonly erase: OnDemand<ErasePart>;
  readonly data: OnDemand<DataPart>;

  constructor(host: SubmissionHost, lang: () => Language, conversation: OnDemand<Styled>) {
    this.conversation = conversation;
    this.asking = new OnDemand<AskingPart>(host, lang, async (wanted) => (await import('./asking.ts')).askingIn(wanted));
    this.list = new OnDemand<ListPart>(host, lang, async (wanted) => {
      const { mine } = await import('./mine-define.ts');
      return wanted === 'en' ? { mine: (await import('../../locale/en/consulting.ts')).mine } : { mine };
    });
    this.erase = new OnDemand<ErasePart>(host, lang, async (wanted) => {
      const { erase, erasing, forgetUnkept } = await import('./mine-define.ts');
      return { erase, forgetUnkept, erasing: wanted === 'en' ? (await import('../../locale/en/consulting.ts')).erasing : erasing };
    });
    this.data = new OnDemand<DataPart>(host, lang, async (wanted) => {
      const { erase, myData } = await import('./my-data-define.ts');
      return { erase, myData: wanted === 'en' ? (await import('../../locale/en/my-data.ts')).myData : myData };
    });
  }
}
