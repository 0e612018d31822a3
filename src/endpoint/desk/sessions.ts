/** Who is signed in: a random key in a cookie that scripts cannot read, only its hash in the database. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Officer } from '../../contract/desk.ts';
import type { Core } from '../core.ts';
import { randomToken, sha256 } from '../crypto.ts';
import { Problem } from '../problem.ts';

const LIFETIME_S = 12 * 60 * 60;

export interface Session {
  readonly officer: Officer;
  stillSignedIn(): Promise<boolean>;
}

export class Sessions {
  readonly #core: Pick<Core, 'db' | 'clock'>;
  readonly #name: string;
  readonly #attributes: string;

  /** `secure`: the endpoint is reached by https, so the cookie can be bound to this very host. */
  constructor(core: Pick<Core, 'db' | 'clock'>, secure: boolean) {
    this.#core = core;
    this.#name = secure ? '__Host-pst-desk' : 'pst-desk';
    this.#attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  }

  /** The officer this request's cookie belongs to; otherwise `unauthenticated`. */
  async find(c: Context): Promise<Session> {
    const token = getCookie(c, this.#name);
    const hash = token === undefined ? undefined : await sha256(token);
    const officer = hash === undefined ? undefined : await this.#officer(hash);
    if (hash === undefined || officer === undefined) throw new Problem('unauthenticated');
    return { officer, stillSignedIn: async () => (await this.#officer(hash)) !== undefined };
  }

  /** The `Set-Cookie` of a new session. */
  async start(user: string): Promise<string> {
    const { db, clock } = this.#core;
    const token = randomToken();
    const now = clock();
    await db.deleteFrom('sessions').where('expires_at', '<=', now.toISOString()).execute();
    const expires = new Date(now.getTime() + LIFETIME_S * 1000);
    await db.insertInto('sessions').values({ token_hash: await sha256(token), user, expires_at: expires.toISOString() }).execute();
    return `${this.#name}=${token}; Max-Age=${LIFETIME_S}; ${this.#attributes}`;
  }

  /** The `Set-Cookie` that takes the cookie away again. */
  async end(cookie: (name: string) => string | undefined): Promise<string> {
    const token = cookie(this.#name);
    if (token !== undefined) await this.#core.db.deleteFrom('sessions').where('token_hash', '=', await sha256(token)).execute();
    return `${this.#name}=; Max-Age=0; ${this.#attributes}`;
  }

  #officer(hash: string): Promise<Officer | undefined> {
    return this.#core.db
      .selectFrom('sessions')
      .innerJoin('officers', 'officers.user', 'sessions.user')
      .select(['officers.user', 'officers.name', 'officers.office'])
      .where('token_hash', '=', hash)
      .where('expires_at', '>', this.#core.clock().toISOString())
      .executeTakeFirst();
  }
}
