/** Everything an office has written about itself, as the endpoint holds it in memory after reading its files. */
import type { Office } from '../../contract/office.ts';
import type { Policy } from '../../contract/policy.ts';
import type { ServiceStandard } from '../../contract/service-standard.ts';
import type { Whistleblowing } from '../../contract/whistleblowing.ts';

export interface OfficeContent {
  readonly office: Office;
  readonly policy: Policy;
  readonly serviceStandards: readonly ServiceStandard[];
  /** Absent where none of its pages gives the rights of reporter, reported and examination. */
  readonly whistleblowing?: Whistleblowing;
  /** Sites that may embed this office's widgets: exact origins (`https://semarangkota.bps.go.id`); the endpoint's own always may. */
  readonly origins: readonly string[];
}

/** One file of the office's folder; `path` is relative to the folder of all offices and named in errors. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}
