import { approvalState } from '../../approval-desk.ts';
import { resumeWay } from '../../closed-items.ts';
import { type Line, say } from '../../reply.ts';
import { deadlineLine, progressLine } from '../../standing.ts';
import { card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { findingsOf } from './findings.ts';
import { standingLines } from './standing-lines.ts';
import { waysOn } from './ways-on.ts';

/** Trình duyệt và gửi: where the scorecard stands on its way, and what leads on. */
export function showSending(context: DeskContext, lead: readonly Line[] = []): Move {
  const { desk } = context;
  const findings = findingsOf(context);
  const approval = approvalState(desk.work);
  const ways = waysOn(context, findings, approval);
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
        ...resumeWay(context, ways.length + 1),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
      footer: [deadlineLine(context)],
    }),
  );
}
