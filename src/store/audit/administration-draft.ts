import { type AuditAct, type AuditDraft, SYSTEM_STREAM } from '../../domain/audit/audit-record.ts';
import type { Instant } from '../../domain/scaled.ts';

/** What the operator does at the command line: the program knows no name for them. */
export function administrationDraft(act: AuditAct, at: Instant, more: Partial<AuditDraft>): AuditDraft {
  return {
    stream: SYSTEM_STREAM,
    at,
    officialId: null,
    onBehalfOf: null,
    act,
    subject: null,
    before: null,
    after: null,
    ...more,
  };
}
