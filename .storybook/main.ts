import type { StorybookConfig } from '@storybook/web-components-vite';

// Storybook reads vite.config.ts too, but takes only the target out of its `build` part, where all of ours stands.
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs'],
  core: {
    disableTelemetry: true,
    enableCrashReports: false,
    disableWhatsNewNotifications: true,
  },
  // Bundled beforehand it would look for its .wasm where there is none.
  viteFinal: (vite) => ({ ...vite, optimizeDeps: { ...vite.optimizeDeps, exclude: ['@sqlite.org/sqlite-wasm'] } }),
};

export default config;
