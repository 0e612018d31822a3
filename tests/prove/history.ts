/** What happened in one run, in order, one JSON line each. The checker knows nothing else. */
export interface Row {
  readonly seq: number;
  /** Of the message; the type where it is none. */
  readonly id: string;
  readonly from: string;
  readonly text: string;
  /** What goes with it, in order: name and content of each, as the endpoint hands it out. */
  readonly files: readonly string[];
}

export type Seen = readonly [seq: number, id: string, ...files: string[]];

/** `at`: milliseconds since the run began; for whoever reads it. */
export type Fact = { readonly at?: number } & Happening;

type Happening =
  /** A person pressed the button. `writer` is one tab, or an officer: what one writer writes has an order. */
  | { readonly type: 'written'; readonly writer: string; readonly consultation: string; readonly text: string; readonly files?: readonly string[] }
  /** It is kept (or in the memory of a tab that said so), and shown. */
  | { readonly type: 'kept'; readonly writer: string; readonly consultation: string; readonly text: string; readonly id: string }
  /** What was kept is gone, as the person was told or because the person did it. */
  | { readonly type: 'dropped'; readonly ids: readonly string[] }
  /** Sent again by hand, so that its place is that of the second time. */
  | { readonly type: 'again'; readonly id: string }
  /** What a reader sees from now on: `events` as [seq, id, and the names of its files], `pending` as [id, state]. */
  | {
    readonly type: 'view'; readonly reader: string; readonly consultation: string; readonly epoch: string | undefined;
    readonly events: readonly Seen[]; readonly pending: readonly (readonly [string, string])[];
    readonly read: { readonly visitor: number; readonly officer: number };
  }
  /** The endpoint has answered an officer that it has it. */
  | { readonly type: 'acknowledged'; readonly id: string; readonly consultation: string; readonly epoch: string }
  /** The endpoint has told an officer that it will not have it. */
  | { readonly type: 'refused'; readonly writer: string; readonly text: string; readonly code: string }
  | { readonly type: 'fault'; readonly what: string }
  | { readonly type: 'restored' }
  /** How long it took after the last fault until everyone was equal; nothing: for ten seconds nothing arrived any more. */
  | { readonly type: 'settled'; readonly ms: number | undefined; readonly readers: readonly string[] }
  | { readonly type: 'final'; readonly consultation: string; readonly epoch: string; readonly rows: readonly Row[] };

export type View = Fact & { readonly type: 'view' };
