/** The log of a running endpoint: one line of JSON for each thing worth knowing, made for a machine to collect. */
import type { Log, LogEntry } from '../http/log.ts';

export const LOG_LEVELS = ['all', 'errors', 'off'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Name, message and place. Our database says which rule was broken and never with which values. */
const explain = (error: unknown): string => (error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error));

export function createLog(level: LogLevel, write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  return ({ event, method, route, status, ms, request, outcome, office, kind, count, warning, error }: LogEntry) => {
    if (level === 'off' || (level === 'errors' && error === undefined && warning === undefined)) return;
    const line = {
      time: new Date().toISOString(), level: error !== undefined ? 'error' : warning === undefined ? 'info' : 'warning', event, method, route, status, ms, request, outcome, office, kind, count, warning,
      ...(error === undefined ? {} : { error: explain(error) }),
    };
    write(`${JSON.stringify(line)}\n`);
  };
}
