/** What is worth a line. Never a body, a query, an address, a name or an id: the route is its pattern. */
export interface LogEntry {
  readonly event: 'request' | 'background' | 'mail' | 'settings' | 'erased';
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  /** Also in the answer's `X-Request-Id`, so that a complaint can be looked up without knowing who complains. */
  readonly request?: string;
  /** What became of a letter, and of no particular one. */
  readonly outcome?: 'sent' | 'postponed' | 'refused' | 'given-up';
  /** Whose records of which kind came to the end of their time, and how many. */
  readonly office?: string;
  readonly kind?: string;
  readonly count?: number;
  /** What its operator should look at. */
  readonly warning?: string;
  /** Something unexpected, for the one who repairs it; the client never sees it. */
  readonly error?: unknown;
}

export type Log = (entry: LogEntry) => void;
