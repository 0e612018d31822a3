/** The officer's desk as a page: nothing but our own script, which may make no HTML from text. */
const CSP = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
  "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types lit-html',
].join('; ');

const HTML = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Meja petugas PST</title>
<script type="module" src="/desk.js"></script>
<pst-desk></pst-desk>
<noscript><p>Meja petugas memerlukan JavaScript. Aktifkan JavaScript di peramban ini, lalu muat ulang halaman.</p></noscript>
</html>
`;

export const deskPage = (): Response =>
  new Response(HTML, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': CSP,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  });
