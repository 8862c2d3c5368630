import { approvalState } from '../../approval-desk.ts';
import type { Command } from '../../command.ts';
import type { Workplace } from '../../facts.ts';
import { nameOf } from '../../item-card/recorded-lines.ts';
import { say } from '../../reply.ts';
import { type DeskContext, type Move, withLead } from '../../turn.ts';
import { headsBeside, voidedNotice } from './approval-notices.ts';

/** Says at once when what a turn changes takes the approval's content away, or brings it back. */
export function watchApproval(before: Workplace | null, move: Move): Move {
  const { desk } = move.context;
  const { official } = move.context.facts;
  const approval = before?.course.approval ?? null;
  if (before === null || approval === null || desk === null || official === null) return move;
  if (desk.work.course.approval !== approval || !move.commands.some(changesContent)) return move;
  const context: DeskContext = { ...move.context, desk, official };
  const [was, is] = [approvalState(before), approvalState(desk.work)];
  if (was.kind === 'changed' && is.kind === 'stands')
    return { ...move, card: withLead([say('approval.restored')], move.card) };
  if (was.kind !== 'stands' || is.kind !== 'changed') return move;
  return {
    ...move,
    card: withLead([say('approval.voided', { who: nameOf(context, approval.by) })], move.card),
    commands: [
      ...move.commands,
      ...headsBeside(context).map(({ officialId }) => voidedNotice(context, officialId, approval, is.lines)),
    ],
  };
}

function changesContent(command: Command): boolean {
  return command.do === 'recordEntry' || command.do === 'saveEvidence' || command.do === 'recordCourse';
}
