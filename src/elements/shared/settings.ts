/** Where a widget belongs: set once on the script tag or on `<pst-office>`, and overridden on any widget. */
import type { Context } from '@lit/context';
import type { Connection } from '../../client/connection.ts';

export type Language = 'id' | 'en';

export interface Settings {
  /** Origin, or path, of the PST endpoint. */
  readonly endpoint?: string | undefined;
  /** Four-digit BPS domain code; without one, the office the endpoint speaks for by itself. */
  readonly office?: string | undefined;
  readonly lang?: Language | undefined;
  /** Instead of `endpoint`: a connection of one's own making, as the Storybook pages do. */
  readonly connection?: Connection | undefined;
  /** What the endpoint answers about the office: asked for by the script tag while the widgets' code was on its way. */
  readonly ahead?: Promise<Response> | undefined;
}

export const settingsContext = 'pst-settings' as Context<'pst-settings', Settings>;

export const languageOf = (tag: string | null | undefined): Language | undefined =>
  tag ? (/^en\b/i.test(tag) ? 'en' : 'id') : undefined;
