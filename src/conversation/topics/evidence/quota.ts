import { evidenceBytes } from '../../../domain/evidence/evidence.ts';
import type { AcceptedFile } from '../../../domain/evidence/examined-file.ts';
import type { DeskContext } from '../../turn.ts';

/** Bytes of documents that one unit may keep in one campaign. */
const QUOTA = 2 * 1024 ** 3;

/** Whether these files do not fit into what the unit may keep. */
export function isQuotaUsed(context: DeskContext, files: readonly AcceptedFile[]): boolean {
  const more = files.reduce((sum, { size, page }) => sum + size + (page?.size ?? 0), 0);
  return evidenceBytes(context.desk.work.evidence) + more > QUOTA;
}
