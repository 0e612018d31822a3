import type { OverlayWords } from '../id/overlay.ts';

export const words: OverlayWords = { close: 'Close' };
