import { type Line, say } from '../reply.ts';
import { deadlineLine, progressLine } from '../standing.ts';
import { type Card, card, type DeskContext, option } from '../turn.ts';

/** Every item is answered: where the unit stands, and what may still be looked at. */
export function allDoneCard(context: DeskContext): Card {
  const { desk } = context;
  const { heldByOthers } = desk.totals.overall;
  const held: readonly Line[] =
    heldByOthers > 0 ? [say('done.heldByOthers', { points: { points: heldByOthers } })] : [];
  return card({
    lines: [
      say('done.heading', { unit: desk.work.unitName }),
      progressLine(desk),
      say('done.provisional'),
      ...held,
    ],
    options: [
      option(1, say('way.score'), { do: 'score' }),
      option(2, say('way.tasks'), { do: 'tasks' }),
      option(3, say('way.nextClass'), { do: 'nextClass' }),
      option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
    ],
    footer: [deadlineLine(context)],
  });
}
