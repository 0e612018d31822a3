import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { VIEWPORTS } from '../stories/support/phone.ts';
import { beforeEach, decorators, loaders } from '../stories/support/preview.ts';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  decorators,
  loaders,
  beforeEach,
  initialGlobals: { scheme: 'light', language: 'id' },
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: [{ value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }] },
    },
    language: {
      description: 'Language of the widgets',
      toolbar: { icon: 'globe', dynamicTitle: true, items: [{ value: 'id', title: 'Bahasa Indonesia' }, { value: 'en', title: 'English' }] },
    },
  },
  parameters: { controls: { expanded: true }, layout: 'fullscreen', viewport: { options: VIEWPORTS }, options: { storySort: { order: ['Welcome', 'Widgets'] } } },
};

export default preview;
