import type { UnitWork } from '../../domain/appraisal/unit-work.ts';
import { placedItems } from '../../domain/criteria/criteria-set.ts';
import { say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show, want } from '../turn.ts';
import { myWork, settledOf } from './my-work.ts';
import { pageLine, pageOf, turning } from './pages.ts';
import { shortName } from './place-lines.ts';
import { roundLines } from './round-lines.ts';

/** Theo đơn vị: every unit with how much of the person's is judged there. */
export function showUnitsToJudge(context: OfficeContext, page: number): Move {
  const work = myWork(context);
  if (work === null) return want(context, { what: 'work' });
  const list = pageOf(work.units, page);
  return show(
    context,
    card({
      lines: [
        work.units.length === 0
          ? say('appraisal.desk.nothing')
          : say('appraisal.units.heading', { count: work.units.length }),
        ...work.own.map(({ name }) => say('appraisal.ownUnit', { unit: name })),
        ...pageLine(list),
      ],
      options: [
        ...list.shown.map(({ scorecardId, name, items }, index) =>
          option(
            index + 1,
            say('appraisal.units.unit', { unit: name, done: settledOf(items), all: items.length }),
            { do: 'appraisalUnit', scorecardId, page: 0, near: null },
          ),
        ),
        ...turning(list, (to) => ({ do: 'appraisalUnits', page: to }), { do: 'appraisalDesk' }),
      ],
      footer: roundLines(context),
    }),
  );
}

interface CountedItem {
  readonly groupCode: string;
  readonly itemKey: string;
  readonly code: string;
  readonly name: string;
  readonly done: number;
  readonly all: number;
}

/** Theo tiêu chí: every item of the person's with in how many units it is judged. */
export function showItemsToJudge(context: OfficeContext, page: number): Move {
  const work = myWork(context);
  if (work === null) return want(context, { what: 'work' });
  const items = countItems(context, work.units);
  const list = pageOf(items, page);
  const { groups } = context.office;
  return show(
    context,
    card({
      lines: [
        items.length === 0
          ? say('appraisal.desk.nothing')
          : say('appraisal.items.heading', { count: items.length }),
        ...pageLine(list),
      ],
      options: [
        ...list.shown.map(({ groupCode, itemKey, code, name, done, all }, index) => {
          const group = groups.length > 1 ? groups.find((each) => each.code === groupCode) : undefined;
          const counts = { code, name: shortName(name), done, all };
          return option(
            index + 1,
            group === undefined
              ? say('appraisal.items.item', counts)
              : say('appraisal.items.itemOfGroup', { ...counts, group: group.name }),
            { do: 'appraisalAcross', groupCode, itemKey, page: 0, near: null },
          );
        }),
        ...turning(list, (to) => ({ do: 'appraisalItems', page: to }), { do: 'appraisalDesk' }),
      ],
      footer: roundLines(context),
    }),
  );
}

/** By group, in the order of its table. */
function countItems({ office }: OfficeContext, units: readonly UnitWork[]): readonly CountedItem[] {
  return office.groups.flatMap(({ code: groupCode }) => {
    const set = office.sets.get(groupCode);
    const states = new Map<string, { done: number; all: number }>();
    for (const { items } of units.filter((unit) => unit.groupCode === groupCode)) {
      for (const { itemKey, state } of items) {
        const { done, all } = states.get(itemKey) ?? { done: 0, all: 0 };
        states.set(itemKey, { done: done + (state === 'settled' ? 1 : 0), all: all + 1 });
      }
    }
    return (set === undefined ? [] : placedItems(set)).flatMap(({ item }): CountedItem[] => {
      const counts = states.get(item.key);
      if (counts === undefined) return [];
      return [{ groupCode, itemKey: item.key, code: item.code, name: item.name, ...counts }];
    });
  });
}
