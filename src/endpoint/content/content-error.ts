/** What is wrong in a file that office staff wrote, said so that they can repair it without a programmer. */

export interface Place {
  /** Relative to the folder of all offices. */
  readonly file: string;
  /** Counted from 1, as editors do; absent when it is the file itself that is wrong. */
  readonly line?: number;
  readonly column?: number;
}

export interface Fault {
  readonly found: string;
  readonly expected: string;
  readonly repair: string;
}

export class ContentError extends Error {
  readonly place: Place;
  readonly fault: Fault;

  constructor(place: Place, fault: Fault) {
    const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
    super(`${where}: found ${fault.found}, expected ${fault.expected}; ${fault.repair}.`);
    this.name = 'ContentError';
    this.place = place;
    this.fault = fault;
  }
}

/** Every error of every file: an editor who repairs three mistakes should not have to start the endpoint three times. */
export class ContentErrors extends Error {
  readonly errors: readonly ContentError[];

  constructor(errors: readonly ContentError[]) {
    super(errors.map((error) => error.message).join('\n'));
    this.name = 'ContentErrors';
    this.errors = errors;
  }
}

/** Takes note of an error; reading goes on to find the next one. */
export type Report = (place: Place, fault: Fault) => void;
