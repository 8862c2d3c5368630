import type { UnitProgress } from '../office.ts';
import { say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { officeRefusal } from './office-refusal.ts';
import { isWaiting, unitState } from './unit-lines.ts';

export type UnitSelection = 'all' | 'notSubmitted' | 'asking';

const PER_PAGE = 8;

const selections: {
  readonly [Only in UnitSelection]: {
    readonly heading: SentenceKey;
    readonly none: SentenceKey;
    readonly has: (unit: UnitProgress) => boolean;
  };
} = {
  all: { heading: 'office.units.all', none: 'office.units.none', has: () => true },
  notSubmitted: { heading: 'office.units.waiting', none: 'office.units.allSent', has: isWaiting },
  asking: {
    heading: 'office.units.asking',
    none: 'office.units.noneAsks',
    has: ({ openRequests }) => openRequests > 0,
  },
};

/** Units a page at a time, each a way to its own card. */
export function showOfficeUnits(context: OfficeContext, only: UnitSelection, page: number): Move {
  const { heading, none, has } = selections[only];
  const chosen = context.office.units.filter(has);
  const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });
  if (chosen.length === 0) return show(context, card({ lines: [say(none)], options: [menu] }));
  const pages = Math.ceil(chosen.length / PER_PAGE);
  const at = Math.min(page, pages - 1);
  const shown = chosen.slice(at * PER_PAGE, (at + 1) * PER_PAGE);
  const turnTo = (to: number) => ({ do: 'officeUnits', only, page: to }) as const;
  return show(
    context,
    card({
      lines: [
        say(heading, { count: chosen.length }),
        ...(pages > 1 ? [say('page.of', { page: at + 1, pages })] : []),
      ],
      options: [
        ...shown.map((unit, index) =>
          option(index + 1, say('office.unitLine', { unit: unit.name, state: unitState(unit) }), {
            do: 'officeUnit',
            scorecardId: unit.scorecardId,
          }),
        ),
        ...(at + 1 < pages ? [option(9, say('way.more'), turnTo(at + 1), { shape: 'chip' })] : []),
        ...(at > 0 ? [option(0, say('way.back'), turnTo(at - 1), { shape: 'chip' })] : []),
        ...(only === 'notSubmitted' && officeRefusal(context, 'extendDeadline') === null
          ? [option('gia hạn', say('extension.way.all'), { do: 'extendWaiting' }, { shape: 'chip' })]
          : []),
        menu,
      ],
    }),
  );
}
