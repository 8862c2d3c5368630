import type { ItemStanding } from '../../domain/appraisal/appraised-item.ts';
import { appraise } from '../../domain/appraisal/result-standing.ts';
import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import type { Desk } from '../desk.ts';
import { type Line, say } from '../reply.ts';
import { type CardOption, card, type Move, type OfficeContext, option, show, want } from '../turn.ts';
import { showAppraisalDesk } from './appraisal-desk.ts';
import { unitRefusal } from './may-judge.ts';
import { atUnit, lookBeside } from './opened-unit.ts';
import { chip, pageHolding, pageLine, pageOf, turning } from './pages.ts';
import { shortName } from './place-lines.ts';
import { roundLines } from './round-lines.ts';
import { standingWords } from './state-words.ts';
import { itemsReached, itemsWaiting, unitProgress } from './unit-progress.ts';

/** The person's items of one unit, each a way to its card. `near`: the page that holds this item. */
export function showUnitItems(
  context: OfficeContext,
  scorecardId: string,
  page: number,
  near: string | null,
): Move {
  const unit = context.office.units.find((each) => each.scorecardId === scorecardId);
  if (unit === undefined) return showAppraisalDesk(context, [say('units.gone')]);
  const desk = lookBeside(context, scorecardId);
  if (desk === null) return want(context, { what: 'beside', scorecardId });
  const here = atUnit(context, scorecardId);
  const items = mayLook(context, desk) ? itemsReached(here, desk) : [];
  const standings = appraise(desk.work).items;
  const list = pageOf(items, near === null ? page : pageHolding(items, ({ item }) => item.key === near));
  const next = itemsWaiting(here, desk)[0];
  const closed = closedLines(here, desk, items.length);
  return show(
    here,
    card({
      lines: [
        say('appraisal.unit.heading', { unit: unit.name }),
        ...unitProgress(here, desk),
        ...closed,
        ...pageLine(list),
      ],
      options: [
        ...list.shown.map(({ item }, index) =>
          option(
            index + 1,
            say('appraisal.unit.item', { code: item.code, name: shortName(item.name) }),
            { do: 'appraiseItem', target: { scorecardId, itemKey: item.key, walk: 'unit' } },
            trailing(standings.get(item.key), item),
          ),
        ),
        ...(items.length === 0 ? [] : [nextOption(scorecardId, next?.item ?? null)]),
        ...turning(list, (to) => ({ do: 'appraisalUnit', scorecardId, page: to, near: null }), {
          do: 'appraisalUnits',
          page: 0,
        }),
      ],
      footer: roundLines(context).filter((line) => !closed.some((each) => isSame(each, line))),
    }),
  );
}

/** The next of this unit, or where nothing of it waits, of the person's in all. */
function nextOption(scorecardId: string, item: ScoredItem | null): CardOption {
  if (item === null) return option('tiếp', say('appraisal.way.nextUnit'), { do: 'appraisalStart' }, chip);
  const target = { scorecardId, itemKey: item.key, walk: 'unit' } as const;
  return option(
    'tiếp',
    say('appraisal.way.nextWaiting', { code: item.code }),
    { do: 'appraiseItem', target },
    chip,
  );
}

/** Nothing of the own unit is shown here, and nothing before it is sent. */
function mayLook(context: OfficeContext, { work }: Desk): boolean {
  return unitRefusal(context, work) === null || work.course.submission !== null;
}

function closedLines(context: OfficeContext, { work }: Desk, items: number): readonly Line[] {
  const refusal = unitRefusal(context, work);
  if (refusal !== null) return [refusal];
  return items === 0 ? [say('appraisal.unit.nothing')] : [];
}

function trailing(standing: ItemStanding | undefined, { counts }: ScoredItem) {
  return standing === undefined ? {} : { trailing: standingWords(standing, counts) };
}

/** Why nothing can be judged may be that no round runs, which is said once. */
function isSame(one: Line, other: Line): boolean {
  return 'say' in one && 'say' in other && one.say === other.say;
}
