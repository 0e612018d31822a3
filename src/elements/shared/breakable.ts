import { html } from 'lit';

/** May be broken behind a slash, so that it need not be broken inside a word: "data/metadata/klasifikasi" is wider than a phone's column. */
export const breakable = (text: string): unknown => (text.includes('/') ? text.split(/(?<=\/)/).map((piece, i) => html`${i ? html`<wbr>` : ''}${piece}`) : text);
