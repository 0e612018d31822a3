import type { Launcher } from '../id/launcher.ts';

export const launcher: Launcher = {
  open: 'Consultation',
  title: 'Statistical Consultation',
  loading: 'Loading…',
  failed: 'The consultation could not be loaded yet. Check your internet connection.',
  retry: 'Try again',
  close: 'Close',
};
