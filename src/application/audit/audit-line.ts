import type { AuditAct } from '../../domain/audit/audit-record.ts';
import type { Instant } from '../../domain/scaled.ts';

/** One record as people read it: names and printed codes instead of ids. */
export interface AuditLine {
  readonly at: Instant;
  /** The unit's code and name; null: the whole campaign. */
  readonly unit: string | null;
  /** Null: nobody by name, such as the operator. */
  readonly who: string | null;
  readonly onBehalfOf: string | null;
  readonly act: AuditAct;
  readonly subject: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly sequence: number;
  readonly hash: string;
}
