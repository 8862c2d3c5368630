import { closingOf } from '../closed-items.ts';
import { itemTotal } from '../desk.ts';
import { lacksProof } from '../evidence-desk.ts';
import { type Line, say } from '../reply.ts';
import { deadlineLine, progressLine } from '../standing.ts';
import { type Card, card, type DeskContext, option } from '../turn.ts';

/** Every item is answered: where the unit stands, what bonus may still be claimed, what may be looked at. */
export function allDoneCard(context: DeskContext): Card {
  const { desk } = context;
  const { heldByOthers } = desk.totals.overall;
  const bonus = desk.placed.filter(
    ({ item }) =>
      item.counts === 'bonus' &&
      itemTotal(desk, item.key).state === 'unanswered' &&
      closingOf(context, item.key) === null,
  );
  const lacking = desk.placed.filter(({ item }) => lacksProof(desk, item.key)).length;
  const first = bonus.length + 1;
  const held: readonly Line[] =
    heldByOthers > 0 ? [say('done.heldByOthers', { points: { points: heldByOthers } })] : [];
  return card({
    lines: [
      say('done.heading', { unit: desk.work.unitName }),
      progressLine(desk),
      say('done.provisional'),
      ...held,
      ...(lacking === 0 ? [] : [say('done.noProof', { count: lacking })]),
      ...(bonus.length === 0 ? [] : [say('done.bonusOpen')]),
    ],
    options: [
      ...bonus.map(({ item }, index) =>
        option(index + 1, say('mark.unanswered', { code: item.code, name: item.name }), {
          do: 'open',
          itemKey: item.key,
        }),
      ),
      option(first, say('way.sending'), { do: 'sending' }),
      option(first + 1, say('way.score'), { do: 'score' }),
      option(first + 2, say('way.tasks'), { do: 'tasks' }),
      option(first + 3, say('way.nextClass'), { do: 'nextClass' }),
      ...(lacking === 0 ? [] : [option(first + 4, say('way.missing'), { do: 'missing', page: 0 })]),
      option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
    ],
    footer: [deadlineLine(context)],
  });
}
