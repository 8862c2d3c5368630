import { findEvidence } from '../../evidence-desk.ts';
import { say } from '../../reply.ts';
import { type DeskContext, type Move, show, withLead } from '../../turn.ts';
import { removeEvidence, restoreEvidence } from './change-evidence.ts';
import { evidenceCard, withDocument } from './evidence-card.ts';

/**
 * "Hoàn tác" while a document is in view: a new one is taken out, one that was taken out comes back. What was changed
 * within it has its own ways back on its card, so no score is touched by mistake.
 */
export function undoEvidence(context: DeskContext, evidenceId: string): Move {
  const document = findEvidence(context.desk, evidenceId);
  if (document?.removed === true) return restoreEvidence(context, evidenceId);
  if (document?.version === 1) return removeEvidence(context, evidenceId);
  return withDocument(context, evidenceId, (found) =>
    show(context, withLead([say('undo.document')], evidenceCard(context, found))),
  );
}
