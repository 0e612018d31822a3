import { html } from 'lit';

/** May be broken behind a slash: "data/metadata/klasifikasi" is wider than a phone's column. */
export const breakable = (text: string): unknown => (text.includes('/') ? text.split(/(?<=\/)/).map((piece, i) => html`${i ? html`<wbr>` : ''}${piece}`) : text);
