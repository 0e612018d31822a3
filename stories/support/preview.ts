/** What stands around every story: a page in the toolbar's colours and language, and an endpoint of its own behind it. */
import type { Decorator, Loader, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import '../../src/elements/office/define.ts';
import { page } from './page.styles.ts';
import { StoryOffice, type Setting } from './story-office.ts';

if (page.styleSheet) document.adoptedStyleSheets.push(page.styleSheet);

/** Which office the widgets of a story belong to, unless the story says otherwise. */
const OFFICE = '3374';

export const loaders: Loader[] = [
  async ({ parameters }) => ({ office: await StoryOffice.open(parameters['setting'] as Setting | undefined) }),
];

/** Ends what the loader has begun. */
export const beforeEach: NonNullable<Preview['beforeEach']> =
  ({ loaded }) =>
  () => (loaded['office'] as StoryOffice).dispose();

export const decorators: Decorator[] = [
  (story, { globals, loaded, parameters }) => html`
    <div class=${classMap({ page: true, dark: globals['scheme'] === 'dark' })}>
      <div class=${classMap({ column: true, wide: parameters['wide'] === true })}>
        <pst-office .connection=${(loaded['office'] as StoryOffice).connection} office=${OFFICE} lang=${globals['language'] as string}>${story()}</pst-office>
      </div>
    </div>`,
];
