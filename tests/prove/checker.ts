/** Holds a history against what the contract promises. Pure: what it finds is in the history, and nowhere else. */
import type { Fact, Row, Seen, View } from './history.ts';

export interface Verdict {
  readonly messages: number;
  /** That went with them. */
  readonly files: number;
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  readonly disordered: readonly string[];
  /** Everything else that must not be. */
  readonly wrong: readonly string[];
  /** How many milliseconds after the last fault all saw the same. */
  readonly rest?: number | undefined;
  /** What broke, and how often. */
  readonly faults: Readonly<Record<string, number>>;
}

const of = <T extends Fact['type']>(history: readonly Fact[], type: T) => history.filter((fact): fact is Fact & { type: T } => fact.type === type);

export function check(history: readonly Fact[]): Verdict {
  const finals = new Map(of(history, 'final').map((fact) => [fact.consultation, fact]));
  const rows = [...finals.values()].flatMap(({ rows: list }) => list.filter(({ id }) => id.includes('-')));
  const parcels = parcelsOf(history, rows);
  return {
    messages: rows.length,
    files: rows.flatMap(({ files }) => files).length,
    lost: [...lost(history, finals), ...vanished(history), ...parcels.lost],
    duplicated: [...duplicated(rows), ...parcels.duplicated],
    disordered: [...disordered(history, finals), ...parcels.disordered],
    wrong: [...foreign(history, finals), ...parcels.foreign, ...refused(history), ...holes(finals), ...views(history, finals), ...unsettled(history, finals)],
    rest: of(history, 'settled').at(-1)?.ms,
    faults: countOf(of(history, 'fault').map(({ what }) => what)),
  };
}

function countOf(list: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of list) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

export const isClean = ({ lost: l, duplicated: d, disordered: o, wrong: w }: Verdict): boolean => l.length + d.length + o.length + w.length === 0;

type Finals = ReadonlyMap<string, Fact & { readonly type: 'final' }>;

/** What was kept or acknowledged is in the log, or in front of whoever wrote it with the reason why it is not. */
function lost(history: readonly Fact[], finals: Finals): string[] {
  const there = new Set([...finals.values()].flatMap(({ rows }) => rows.map(({ id }) => id)));
  const dropped = new Set(of(history, 'dropped').flatMap(({ ids }) => ids));
  const shown = new Set([...lastViews(history).values()].flatMap(({ pending }) => pending.filter(([, state]) => ['refused', 'asks', 'lost'].includes(state)).map(([id]) => id)));
  const restored = of(history, 'restored').length > 0;
  const forgotten = restored ? seenOnlyByThoseWhoLeft(history, finals) : new Set<string>();
  const kept = of(history, 'kept').filter(({ id }) => !there.has(id) && !dropped.has(id) && !shown.has(id) && !forgotten.has(id)).map(({ id, text }) => `${text} (${id}) was kept and never arrived`);
  // An officer's answer from before the backup is the office's to find in its older backup.
  const acknowledged = of(history, 'acknowledged')
    .filter(({ id, consultation, epoch }) => !there.has(id) && !(restored && finals.get(consultation)?.epoch !== epoch))
    .map(({ id }) => `${id} was acknowledged and is not in the log`);
  return [...kept, ...acknowledged];
}

/**
 * What the endpoint had before the backup was put back, and what no tab that is still open has seen there: nobody is left who
 * knows of it. What was sent is not kept in the browser, which others may use.
 */
function seenOnlyByThoseWhoLeft(history: readonly Fact[], finals: Finals): ReadonlySet<string> {
  const still = new Set(of(history, 'settled').flatMap(({ readers }) => readers));
  const former = of(history, 'view').filter(({ epoch, consultation, reader }) => epoch !== finals.get(consultation)?.epoch && !reader.startsWith('officer'));
  const had = ({ events, pending }: View): string[] => [...events.map(([, id]) => id), ...pending.filter(([, state]) => state === 'sent').map(([id]) => id)];
  const known = new Set(former.filter(({ reader }) => still.has(reader)).flatMap(had));
  return new Set(former.flatMap(had).filter((id) => !known.has(id)));
}

/** What the endpoint had before the backup was put back, in another place than in the end. */
function lostWithABackup(history: readonly Fact[], finals: Finals): readonly string[] {
  return of(history, 'view').flatMap(({ epoch, consultation, events, pending }) => {
    const final = finals.get(consultation);
    if (!final || final.epoch === epoch) return [];
    const moved = events.filter(([seq, id]) => final.rows[seq - 1]?.id !== id).map(([, id]) => id);
    return [...moved, ...pending.filter(([, state]) => state === 'sent').map(([id]) => id)];
  });
}

function duplicated(rows: readonly Row[]): string[] {
  const [ids, texts] = [new Set<string>(), new Set<string>()];
  return rows.flatMap(({ id, text }) => {
    const again = ids.has(id) || texts.has(text);
    ids.add(id);
    texts.add(text);
    return again ? [`${text} (${id}) is in the log twice`] : [];
  });
}

/**
 * Each writer's messages are in the order in which they were written; what was sent again by hand has a place of its own, and so
 * has what went once more because a restored backup had lost it.
 */
function disordered(history: readonly Fact[], finals: Finals): string[] {
  const again = new Set([...of(history, 'again').map(({ id }) => id), ...lostWithABackup(history, finals)]);
  // Officers answer several consultations at a time; their desk sees to the order.
  const kept = new Map(of(history, 'kept').map(({ text, id }) => [text, id]));
  const places = new Map([...finals.values()].flatMap(({ rows }) => rows.map(({ id, seq }) => [id, seq] as const)));
  const before = new Map<string, number>();
  return of(history, 'written').flatMap(({ writer, consultation, text }) => {
    const id = kept.get(text) ?? '';
    const seq = places.get(id);
    if (seq === undefined || again.has(id)) return [];
    const key = `${writer} ${consultation}`;
    const last = before.get(key) ?? 0;
    before.set(key, Math.max(last, seq));
    return seq < last ? [`${text} stands at ${seq}, what ${writer} wrote before it at ${last}`] : [];
  });
}

/** What has arrived has the files that were chosen for it: all of them, whole, once, in that order, and no others. */
function parcelsOf(history: readonly Fact[], rows: readonly Row[]) {
  const chosen = new Map(of(history, 'written').map(({ text, files = [] }) => [text, files]));
  const found = rows.map(({ id, text, files }) => ({ what: `${text} (${id})`, files, wanted: chosen.get(text) ?? [] }));
  const tell = (words: string, which: (files: readonly string[], wanted: readonly string[]) => readonly string[]): string[] =>
    found.flatMap(({ what, files, wanted }) => which(files, wanted).map((file) => `${what} ${words} ${file}`));
  return {
    lost: tell('arrived without', (files, wanted) => wanted.filter((file) => !files.includes(file))),
    duplicated: tell('has twice', (files) => files.filter((file, i) => files.indexOf(file) !== i)),
    disordered: tell('has in another place', (files, wanted) => files.filter((file, i) => wanted.includes(file) && files.length === wanted.length && wanted[i] !== file)),
    foreign: tell('has never been given', (files, wanted) => files.filter((file) => !wanted.includes(file))),
  };
}

/**
 * No answer may be refused, and no message with files that the endpoint could have had: only one whose files went with a restored backup, after
 * the endpoint had said that it has them and the browser had let go of them.
 */
function refused(history: readonly Fact[]): string[] {
  const restored = of(history, 'restored').length > 0;
  const again = new Set(restored ? of(history, 'again').map(({ id }) => id) : []);
  const parcels = new Map(of(history, 'written').map(({ text, files = [] }) => [text, files]));
  const kept = of(history, 'kept').filter(({ id, text }) => !again.has(id) && (parcels.get(text)?.length ?? 0) > 0);
  const shown = new Set([...lastViews(history).values()].flatMap(({ pending }) => pending.filter(([, state]) => state === 'refused').map(([id]) => id)));
  return [
    ...kept.filter(({ id }) => shown.has(id)).map(({ id, text }) => `${text} (${id}) was refused, and its files were there`),
    ...of(history, 'refused').map(({ writer, text, code }) => `${text} of ${writer} was refused (${code})`),
  ];
}

/** Every row was written by somebody, with that content, in that consultation. */
function foreign(history: readonly Fact[], finals: Finals): string[] {
  const written = new Set(of(history, 'written').map(({ consultation, text }) => `${consultation} ${text}`));
  const ids = new Map(of(history, 'kept').map(({ id, text, consultation }) => [id, `${consultation} ${text}`]));
  return [...finals].flatMap(([consultation, { rows }]) => rows.filter(({ id }) => id.includes('-')).flatMap(({ id, text }) => {
    const content = `${consultation} ${text}`;
    return written.has(content) && (ids.get(id) ?? content) === content ? [] : [`${text} (${id}) in ${consultation} was never written so`];
  }));
}

const holes = (finals: Finals): string[] =>
  [...finals].flatMap(([consultation, { rows }]) => (rows.every(({ seq }, i) => seq === i + 1) ? [] : [`the log of ${consultation} is not dense`]));

const shows = (row: Row | undefined, [, id, ...names]: Seen): boolean => row?.id === id && row.files.map((file) => file.split(' ')[0]).join() === names.join();

/** What a reader sees is always a part of the log without a hole or a repetition, and only ever grows. */
function views(history: readonly Fact[], finals: Finals): string[] {
  const before = new Map<string, View>();
  return of(history, 'view').flatMap((view) => {
    const { reader, consultation, epoch, events, read } = view;
    const wrong: string[] = [];
    const final = finals.get(consultation);
    const last = before.get(reader);
    before.set(reader, view);
    if (events.some(([seq], i) => seq !== (events[0]?.[0] ?? 1) + i)) wrong.push(`${reader} saw a log with a hole: ${events.map(([seq]) => seq).join()}`);
    if (new Set(events.map(([, id]) => id)).size < events.filter(([, id]) => id.includes('-')).length) wrong.push(`${reader} saw a message twice`);
    if (final?.epoch === epoch && events.some((event) => !shows(final?.rows[event[0] - 1], event))) wrong.push(`${reader} saw what is not in the log of ${consultation}`);
    if (last && last.epoch === epoch) {
      if ((events.at(-1)?.[0] ?? 0) < (last.events.at(-1)?.[0] ?? 0)) wrong.push(`${reader} saw the log shrink`);
      if (read.visitor < last.read.visitor || read.officer < last.read.officer) wrong.push(`${reader} saw a read mark sink`);
    }
    return wrong;
  });
}

/** Nothing that was shown as sent disappears while the same reader goes on looking. */
function vanished(history: readonly Fact[]): string[] {
  const sent = new Map<string, Set<string>>();
  return of(history, 'view').flatMap(({ reader, events, pending }) => {
    const shown = sent.get(reader) ?? new Set<string>();
    sent.set(reader, shown);
    const now = new Set([...events.map(([, id]) => id), ...pending.map(([id]) => id)]);
    // An officer's own view is not asked: officers have no outbox.
    const gone = reader.startsWith('officer') ? [] : [...shown].filter((id) => !now.has(id));
    for (const [id, state] of pending) if (state === 'sent') shown.add(id);
    return gone.map((id) => {
      shown.delete(id);
      return `${id} was shown as sent to ${reader} and disappeared`;
    });
  });
}

const lastViews = (history: readonly Fact[]): ReadonlyMap<string, View> => new Map(of(history, 'view').map((view) => [view.reader, view]));

const EQUAL_WITHIN_MS = 10_000;

/** In the end everyone sees the same, and soon. */
function unsettled(history: readonly Fact[], finals: Finals): string[] {
  const views_ = lastViews(history);
  return of(history, 'settled').flatMap(({ ms, readers }) => [
    ...(ms === undefined ? ['after the last fault not everyone became equal'] : []),
    ...((ms ?? 0) > EQUAL_WITHIN_MS ? [`everyone was equal only ${ms} ms after the last fault`] : []),
    ...readers.flatMap((reader) => {
      const view = views_.get(reader);
      const final = finals.get(view?.consultation ?? '');
      const same = view && final && view.epoch === final.epoch && (view.events.at(-1)?.[0] ?? 0) === final.rows.length;
      return same ? [] : [`${reader} ended with another log than the endpoint’s`];
    }),
  ]);
}
