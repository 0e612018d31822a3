/** Play functions: what a visitor does with the widget, and meanwhile an officer, or the network. */
import type { Line, StoryOffice } from './story-office.ts';

export type Act = (widget: HTMLElement, office: StoryOffice) => Promise<unknown>;

/** The part of Storybook's story context that is of use here. */
interface Stage {
  readonly canvasElement: HTMLElement;
  readonly loaded: Readonly<Record<string, unknown>>;
}

/** Acts one after the other: a story begins where another one ended. */
export const play =
  (...acts: readonly Act[]) =>
  async ({ canvasElement, loaded }: Stage): Promise<void> => {
    for (const act of acts) await act(canvasElement, loaded['office'] as StoryOffice);
  };

/** Where the network stands from here on. */
export const line =
  (line: Line): Act =>
  async (_widget, office) => {
    office.line = line;
  };
