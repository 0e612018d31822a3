/** The pages of the demonstration: one for each situation that a widget may meet on somebody's site. */
import { join } from 'node:path';
import { MAILBOX } from './mailbox.ts';
import { ROOT } from './root.ts';

export const STRICT_CSP = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self'", "base-uri 'none'",
  "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types lit-html',
].join('; ');

/** Path and what the page shows. */
export const SITUATIONS = {
  '/': 'a city’s existing site',
  '/csp.html': 'a strict Content-Security-Policy with Trusted Types',
  '/hostile.html': 'CSS that overrides everything',
  '/cms.html': 'a CMS that strips unknown tags',
  '/two-offices.html': 'two offices on one page',
  '/queue.html': 'a queue number on a visitor’s phone',
  '/display.html': 'the screen of the waiting room',
  '/tablet/3374': 'the tablet at the front office',
  '/no-js.html': 'no JavaScript',
  '/english.html': 'in English',
} as const;

const POLICIES: Readonly<Record<string, string>> = { '/csp.html': STRICT_CSP, '/no-js.html': "script-src 'none'", [MAILBOX]: STRICT_CSP };

export const pages = {
  folder: join(ROOT, 'demo/site'),
  headersFor: (pathname: string): Readonly<Record<string, string>> => {
    const policy = POLICIES[pathname];
    return policy === undefined ? {} : { 'Content-Security-Policy': policy };
  },
};
