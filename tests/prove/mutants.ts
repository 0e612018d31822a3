/**
 * Protocols that are wrong on purpose, each in one way: the checker must tell every one of them from ours. They are made by
 * changing the sources as they are loaded, or by standing in front of the endpoint; the product knows nothing of them.
 */
import { registerHooks } from 'node:module';
import type { Db } from '../../src/endpoint/db/database.ts';

type Fetch = (request: Request, env?: unknown) => Promise<Response>;

interface Mutant {
  /** File, what stands there, what stands there instead. */
  readonly change?: readonly (readonly [file: string, from: string, to: string])[];
  readonly serve?: (fetch: Fetch, db: Db) => Fetch;
}

const isMessage = ({ method, url }: Request): boolean => method === 'PUT' && /\/v1\/consultations\/[^/]+\/messages\//.test(url);

export const MUTANTS: Readonly<Record<string, Mutant>> = {
  'an id is remembered for a while only': {
    serve: (fetch) => {
      const known = new Map<string, number>();
      return async (request, env) => {
        if (!isMessage(request)) return fetch(request, env);
        const id = request.url.slice(-36);
        const forgotten = (known.get(id) ?? 0) < performance.now() - 250;
        if (!known.has(id) || forgotten) known.set(id, performance.now());
        const fresh = id.slice(0, 24) + crypto.randomUUID().slice(24);
        const url = forgotten ? request.url.replace(id, fresh) : request.url;
        const response = await fetch(new Request(url, { method: 'PUT', headers: request.headers, body: await request.text() }), env);
        return new Response((await response.text()).replaceAll(fresh, id), response);
      };
    },
  },
  'an answer before the commit': {
    serve: (fetch) => async (request, env) => {
      if (!isMessage(request)) return fetch(request, env);
      const body = await request.text();
      setTimeout(() => void fetch(new Request(request.url, { method: 'PUT', headers: request.headers, body }), env), 300);
      const { text } = JSON.parse(body) as { text: string };
      return Response.json({ seq: 1_000_000, at: new Date().toISOString(), type: 'message', id: request.url.slice(-36), from: 'visitor', text });
    },
  },
  'a global serial as the cursor': {
    // Commits that are slow appear behind those that were faster; whoever reads "greater than the last" never sees them.
    change: [
      ['client/conversation.ts', 'event.seq === next + fresh.length', 'event.seq >= next + fresh.length'],
      ['client/log-source.ts', 'next?.seq === seq + 1', '(next?.seq ?? 0) > seq'],
      ['endpoint/consultations/events.ts', '.limit(PAGE_MAX).execute()', ".limit(PAGE_MAX).execute().then((rows) => rows.filter(({ at, seq }) => seq % 5 !== 3 || Date.now() - Date.parse(at) > 120))"],
    ],
  },
  'a cursor that moves over a gap': {
    change: [
      ['client/conversation.ts', 'event.seq === next + fresh.length', 'event.seq >= next'],
      ['endpoint/consultations/streams.ts', 'return { frames,', 'return { frames: frames.filter(() => Math.random() > 0.15),'],
      ['client/log-source.ts', 'next?.seq === seq + 1', '(next?.seq ?? 0) > seq'],
    ],
  },
  'a new id for each attempt': {
    change: [
      ['client/delivery.ts', 'messageId: id }', 'messageId: id.slice(0, 24) + crypto.randomUUID().slice(24) }'],
      ['client/delivery.ts', "if (event.id !== id) throw new Failure('unreadable');", ''],
    ],
  },
  'the newest message first': { change: [['client/delivery.ts', 'const next = letters.find(', 'const next = [...letters].reverse().find(']] },
  'several messages on their way at once': {
    change: [['client/delivery.ts', 'const failure = await this.#send(letter, signal);', "const several = (await outbox.letters()).filter((one) => pendingOf(one, new Date()).state === 'waiting').slice(0, 3); const failure = (await Promise.all(several.map((one) => this.#send(one, signal)))).find((one) => one !== undefined);"]],
    // No network promises that what was sent first arrives first. Every other message takes longer than the next one needs.
    serve: (fetch) => {
      let slow = false;
      return async (request, env) => {
        if (!isMessage(request)) return fetch(request, env);
        slow = !slow;
        if (slow) await new Promise((go) => setTimeout(go, 100));
        return fetch(request, env);
      };
    },
  },
  'a message before its files': { change: [['client/delivery.ts', 'await this.#files.hand(id, files, signal);', 'void this.#files.hand(id, files, signal).catch(() => undefined);']] },
  'a torn file for a whole one': {
    // Who sends takes a file for handed in as soon as it has begun; who receives takes what has come of it for all of it.
    change: [
      ['client/send-files.ts', 'if (this.#handed.has(id)) continue;', 'if (this.#handed.has(id)) continue; this.#handed.add(id);'],
      ['endpoint/http/upload.ts', 'read.catch(() => { throw gone(); })', 'read.catch(() => ({ done: true, value: undefined }) as T)'],
    ],
  },
  'an epoch that nobody looks at': {
    change: [
      ['client/log-source.ts', 'const restored = epoch !== undefined && epoch !== page.epoch;', 'const restored = false;'],
      ['client/conversation.ts', 'change.epoch === state.epoch && state.events.length > 0', 'state.events.length > 0'],
    ],
  },
  'sent before it is': { change: [['client/delivery.ts', "apply({ type: 'sending', id });", "apply({ type: 'sending', id }); apply({ type: 'answered', epoch: conversation().epoch, event: { type: 'message', seq: 1_000_000, at: '', id, from: 'visitor', text: '' } }); await outbox.remove(id);"]] },
  'a read mark that sinks': { change: [['client/conversation.ts', "case 'marks': return { ...state, read: higher(state.read, change.read) };", "case 'marks': return { ...state, read: { visitor: change.read.visitor, officer: change.read.officer - (Math.random() < 0.5 ? 1 : 0) } };"]] },
  'letters that are not kept': { change: [['client/outbox.ts', 'async #add(letter: Letter): Promise<void> {', 'async #add(letter: Letter): Promise<void> { this.#memory = [...this.#memory, letter]; return;']] },
};

export const mutant: Mutant = MUTANTS[process.env['PST_MUTANT'] ?? ''] ?? {};

const changes = mutant.change ?? [];
if (changes.length > 0) {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      const mine = changes.filter(([file]) => url.endsWith(`/src/${file}`));
      if (mine.length === 0 || loaded.source == null) return loaded;
      let source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
      for (const [file, from, to] of mine) {
        if (!source.includes(from)) throw new Error(`a mutant of ${file} has nothing to change: ${from}`);
        source = source.replace(from, to);
      }
      return { ...loaded, source };
    },
  });
}
