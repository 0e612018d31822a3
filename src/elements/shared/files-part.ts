import { OnDemand, type Styled } from './on-demand.ts';
import type { Language } from './settings.ts';
import type { SubmissionHost } from './submission.ts';

type FilesPart = Styled & typeof import('./files-define.ts');

/** What looks into files, carries and shows them: comes with the first. */
export const filesPart = (host: SubmissionHost, lang: () => Language): OnDemand<FilesPart> => new OnDemand<FilesPart>(host, lang, () => import('./files-define.ts'));
