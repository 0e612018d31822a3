/** One line of the table: what was measured, what it may be at most, and whether it is. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly ok: boolean;
}

/** `digits` behind the point, in the measure and the budget alike. */
export function row(what: string, measured: number, budget: number, unit: string, digits = 0): Row {
  const written = (value: number): string => `${value.toFixed(digits)}${unit && ` ${unit}`}`;
  return { what, measured: written(measured), budget: `≤ ${written(budget)}`, ok: measured <= budget };
}

/** Worth knowing, and nobody promised anything about it. */
export const note = (what: string, measured: string): Row => ({ what, measured, budget: '', ok: true });
