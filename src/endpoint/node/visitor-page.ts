/**
 * The consultation as a page of its own: where letters lead to, and for offices whose site takes no script. It lies on the
 * endpoint's own origin, so that a letter never sends anybody to an address that somebody else wrote down.
 */
import type { Office } from '../../contract/office.ts';
import { escape, ownPage, styleSheet } from './own-page.ts';

const WORDS = {
  id: { title: 'Konsultasi Statistik', ways: 'Kantor juga dapat dihubungi lewat', off: 'Konsultasi daring memerlukan JavaScript.', other: 'English', otherLang: 'en' },
  en: { title: 'Statistical consultation', ways: 'The office can also be reached by', off: 'The online consultation needs JavaScript.', other: 'Bahasa Indonesia', otherLang: 'id' },
} as const;

export function visitorPage(office: Office, lang: 'id' | 'en'): Response {
  const words = WORDS[lang];
  const title = `${words.title} – ${office.name}`;
  const ways = office.channels.map(({ value, href }) => `<li>${href === undefined ? escape(value) : `<a href="${escape(href)}">${escape(value)}</a>`}</li>`).join('');
  return ownPage(`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/konsultasi.css">
<script type="module" src="/pst.js" lang="${lang}" office="${office.code}"></script>
<main>
<h1>${escape(title)}</h1>
<pst-consultation mode="inline"><p>${words.ways}</p><ul>${ways}</ul></pst-consultation>
<noscript><p>${words.off}</p></noscript>
<p><a href="/konsultasi/${office.code}?lang=${words.otherLang}" lang="${words.otherLang}" hreflang="${words.otherLang}">${words.other}</a></p>
</main>
</html>
`);
}

const CSS = `:root { color-scheme: light dark; font: 16px/1.55 system-ui, sans-serif; }
body { margin: 0; padding: 16px; }
main { max-inline-size: 720px; margin-inline: auto; }
h1 { font-size: 1.25rem; line-height: 1.3; margin-block: 8px 16px; text-wrap: balance; }
`;

export const visitorPageStyles = (): Response => styleSheet(CSS);
