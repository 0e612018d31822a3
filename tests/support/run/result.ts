/** What one part of `npm test` found. Each failure is a line that tells where to look. */
export interface Result {
  passed: number;
  skipped: number;
  failures: string[];
}

export const success = (): Result => ({ passed: 1, skipped: 0, failures: [] });

export const failure = (line: string): Result => ({ passed: 0, skipped: 0, failures: [line] });

export const together = (results: readonly Result[]): Result => ({
  passed: results.reduce((sum, { passed }) => sum + passed, 0),
  skipped: results.reduce((sum, { skipped }) => sum + skipped, 0),
  failures: results.flatMap(({ failures }) => failures),
});

/** The first line of a message, for the list at the end; the whole of it stands where it happened. */
export const firstLine = (message: string): string => message.trim().split('\n', 1)[0] ?? '';
