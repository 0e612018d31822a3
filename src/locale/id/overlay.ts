/** Words of the frame around a widget that a link opens. */
export const words = { close: 'Tutup' };
export type OverlayWords = typeof words;
