import { say } from '../reply.ts';
import type { Move, OfficeContext } from '../turn.ts';
import { spaced } from './end-question.ts';
import { showOfficeMenu } from './office-menu.ts';
import { officeRefusal } from './office-refusal.ts';
import { showOfficeUnits } from './office-units.ts';
import { isWaiting } from './unit-lines.ts';

/** "Gia hạn" without a unit: which one, out of those that have not sent, or of all where every one has. */
export function askWhoGetsTime(context: OfficeContext): Move {
  const refusal = officeRefusal(context, 'extendDeadline');
  if (refusal !== null) return showOfficeMenu(context, spaced(refusal));
  const move = showOfficeUnits(context, context.office.units.some(isWaiting) ? 'notSubmitted' : 'all', 0);
  return { ...move, card: { ...move.card, lines: [say('extension.whichUnit'), ...move.card.lines] } };
}
