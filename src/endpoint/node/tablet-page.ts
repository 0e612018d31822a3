/**
 * The guest book for the tablet at the front office, as a page of its own. It lies on the endpoint's own origin, because only
 * there may a page have a worker by which it can be opened again without a network (`src/tablet`).
 */
import type { Office } from '../../contract/office.ts';
import { escape, ownPage, styleSheet } from './own-page.ts';

const WORDS = {
  id: {
    title: 'Tablet front office', ask: 'Isilah buku tamu pada petugas front office.', off: 'Buku tamu di tablet memerlukan JavaScript.',
    kept: 'Halaman ini dapat dibuka lagi tanpa jaringan.', notKept: 'Halaman ini tidak dapat dibuka lagi tanpa jaringan: jangan dimuat ulang atau ditutup selagi jaringan terputus.',
  },
  en: {
    title: 'Front office tablet', ask: 'Please sign the guest book with the officer at the front office.', off: 'The guest book on the tablet needs JavaScript.',
    kept: 'This page can be opened again without a network.', notKept: 'This page cannot be opened again without a network: do not reload or close it while there is none.',
  },
} as const;

export function tabletPage(office: Office, lang: 'id' | 'en'): Response {
  const words = WORDS[lang];
  return ownPage(`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${escape(`${words.title} – ${office.name}`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/tablet.css">
<script type="module" src="/pst.js" blocking="render" lang="${lang}" office="${office.code}"></script>
<script type="module" src="/tablet.js"></script>
<main>
<pst-guest-book mode="kiosk"><p>${words.ask}</p></pst-guest-book>
<noscript><p>${words.off}</p></noscript>
</main>
<footer>
<p data-kept hidden>${words.kept}</p>
<p data-not-kept hidden>${words.notKept}</p>
</footer>
</html>
`, " pst-tablet; worker-src 'self'");
}

const CSS = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 16px; min-block-size: calc(100vh - 32px); display: grid; grid-template-rows: 1fr auto; gap: 12px; }
main { inline-size: 100%; max-inline-size: 1000px; margin-inline: auto; }
footer { text-align: center; font-size: 14px; min-block-size: 21px; color: GrayText; color: color-mix(in srgb, CanvasText 65%, Canvas); }
p { margin: 0; }
pst-guest-book { display: block; }
`;

export const tabletPageStyles = (): Response => styleSheet(CSS);
