import type { Action } from '../../action.ts';
import { approvalState } from '../../approval-desk.ts';
import { type Line, type Sentence, say } from '../../reply.ts';
import { deadlineLine, progressLine } from '../../standing.ts';
import { card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { findingsOf } from './findings.ts';
import { standingLines } from './standing-lines.ts';

interface Way {
  readonly label: Sentence;
  readonly action: Action;
}

/** Trình duyệt và gửi: where the scorecard stands on its way, and what leads on. */
export function showSending(context: DeskContext, lead: readonly Line[] = []): Move {
  const { desk } = context;
  const findings = findingsOf(context);
  const approval = approvalState(desk.work);
  const ways: readonly Way[] = [{ label: say('way.remarks'), action: { do: 'askDifficulties' } }];
  return show(
    context,
    card({
      lines: [
        ...lead,
        say('sending.heading', { unit: desk.work.unitName }),
        progressLine(desk),
        ...standingLines(context, findings, approval),
        { gap: true },
      ],
      options: [
        ...ways.map(({ label, action }, index) => option(index + 1, label, action)),
        option(ways.length + 1, say('way.resume'), { do: 'resume' }, { shape: 'chip' }),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
      footer: [deadlineLine(context)],
    }),
  );
}
