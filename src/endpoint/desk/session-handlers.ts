import { getSession, signInOfficer, signOutOfficer } from '../../contract/desk.ts';
import type { Core } from '../core.ts';
import { forEveryone, forOfficer, type Handler } from '../http/handler.ts';
import { Problem } from '../problem.ts';
import { checkPassword, userKey, type Passwords } from './officers.ts';
import type { Sessions } from './sessions.ts';
import { countSignIn } from './throttle.ts';

export function sessionHandlers(core: Core, sessions: Sessions, passwords: Passwords): readonly Handler[] {
  return [
    forEveryone(signInOfficer, async ({ body, address, headers }) => {
      const forgive = await countSignIn(core, userKey(body.user), address);
      const officer = await checkPassword(core.db, passwords, body.user, body.password);
      if (!officer) throw new Problem('unauthenticated');
      await forgive();
      headers.append('Set-Cookie', await sessions.start(officer.user));
      return officer;
    }),
    forOfficer(getSession, async ({ officer }) => officer),
    forOfficer(signOutOfficer, async ({ cookie, headers }) => {
      headers.append('Set-Cookie', await sessions.end(cookie));
      return {};
    }),
  ];
}
