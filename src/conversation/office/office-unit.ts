import type { Action } from '../action.ts';
import { type Sentence, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { showOfficeMenu } from './office-menu.ts';
import { officeRefusal } from './office-refusal.ts';
import { provisionalPoints } from './provisional-points.ts';
import { unitState } from './unit-lines.ts';

/** One unit: how far it is. What can be done about it needs its scorecard, which is read with the next message. */
export function showOfficeUnit(context: OfficeContext, scorecardId: string): Move {
  const unit = context.office.units.find((each) => each.scorecardId === scorecardId);
  if (unit === undefined) return showOfficeMenu(context, [say('units.gone')]);
  const ways: readonly { readonly label: Sentence; readonly action: Action }[] = [
    ...(unit.openRequests > 0
      ? [
          {
            label: say('office.way.requests', { count: unit.openRequests }),
            action: { do: 'unitRequests' } as const,
          },
        ]
      : []),
    ...(officeRefusal(context, 'extendDeadline') === null
      ? [
          { label: say('extension.way.whole'), action: { do: 'extendUnit', whole: true } as const },
          { label: say('extension.way.items'), action: { do: 'extendUnit', whole: false } as const },
        ]
      : []),
    { label: say('extension.way.list'), action: { do: 'unitExtensions' } },
  ];
  return show(
    { ...context, state: { ...context.state, scorecardId } },
    card({
      lines: [
        say('office.unit.heading', { unit: unit.name, code: unit.code }),
        {
          progress: { done: unit.answered, all: unit.toAnswer },
          words: unitState(unit),
        },
        ...provisionalPoints(context, unit),
        ...(unit.linked ? [] : [say('office.unit.nobody')]),
      ],
      options: [
        ...ways.map(({ label, action }, index) => option(index + 1, label, action)),
        option(0, say('way.back'), { do: 'officeUnits', only: 'all', page: 0 }, { shape: 'chip' }),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
    }),
  );
}
