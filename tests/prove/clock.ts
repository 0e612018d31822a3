/** The clock of the visitors' devices, which may be wrong. The endpoint has its own, in a process of its own. */
const Real = Date;
let wrong = 0;

class DeviceDate extends Real {
  constructor(from: string | number = Real.now() + wrong) {
    super(from);
  }

  static override now(): number {
    return Real.now() + wrong;
  }
}

/** By so many milliseconds from now on. */
export function setWrong(ms: number): void {
  wrong = ms;
  globalThis.Date = DeviceDate as DateConstructor;
}
