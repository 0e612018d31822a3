/** Who is writing an answer just now. Known to this process only, for seconds: losing it loses nothing. */
export interface Typist {
  readonly name: string;
  /** By `performance.now()`. */
  readonly at: number;
}

const HOLDS_MS = 6_000;
/** Once a second says it often enough. */
const EVERY_MS = 1_000;

export class Typists {
  readonly #byConsultation = new Map<string, Typist>();

  /** Whether it is news; saying the same again at once is none. */
  note(consultation: string, name: string, at = performance.now()): boolean {
    const known = this.#byConsultation.get(consultation);
    if (known?.name === name && at - known.at < EVERY_MS) return false;
    for (const [other, typist] of this.#byConsultation) if (at - typist.at >= HOLDS_MS) this.#byConsultation.delete(other);
    this.#byConsultation.set(consultation, { name, at });
    return true;
  }

  of(consultation: string, at = performance.now()): Typist | undefined {
    const typist = this.#byConsultation.get(consultation);
    return typist && at - typist.at < HOLDS_MS ? typist : undefined;
  }
}
