import { placedItems } from '../../domain/criteria/criteria-set.ts';
import { type Line, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show, want } from '../turn.ts';
import type { Target } from './appraisal-target.ts';
import { type MyWork, myWork } from './my-work.ts';
import { pageLine, pageOf, turning } from './pages.ts';
import { shortName } from './place-lines.ts';
import { roundLines } from './round-lines.ts';
import { openWords } from './state-words.ts';

interface WaitingAnswer {
  readonly target: Target;
  readonly unit: string;
  readonly groupCode: string;
  readonly state: 'asked' | 'explained';
}

/** What units were asked to explain: first what they answered. */
export function waitingAnswers({ units }: MyWork): readonly WaitingAnswer[] {
  const all = units.flatMap(({ scorecardId, name: unit, groupCode, items }) =>
    items.flatMap(({ itemKey, state }): WaitingAnswer[] => {
      if (state !== 'asked' && state !== 'explained') return [];
      return [{ target: { scorecardId, itemKey, walk: 'answers' }, unit, groupCode, state }];
    }),
  );
  return [
    ...all.filter(({ state }) => state === 'explained'),
    ...all.filter(({ state }) => state === 'asked'),
  ];
}

export function showAnswers(context: OfficeContext, page: number): Move {
  const work = myWork(context);
  if (work === null) return want(context, { what: 'work' });
  const all = waitingAnswers(work);
  const list = pageOf(all, page);
  const explained = all.filter(({ state }) => state === 'explained').length;
  const heading: Line =
    all.length === 0
      ? say('appraisal.answers.none')
      : say('appraisal.answers.heading', { explained, open: all.length - explained });
  return show(
    context,
    card({
      lines: [heading, ...pageLine(list)],
      options: [
        ...list.shown.map(({ target, unit, groupCode, state }, index) => {
          const item = itemOf(context, groupCode, target.itemKey);
          return option(
            index + 1,
            say('appraisal.answers.item', {
              unit,
              code: item?.code ?? '',
              name: shortName(item?.name ?? ''),
            }),
            { do: 'appraiseItem', target },
            { trailing: openWords(state) },
          );
        }),
        ...turning(list, (to) => ({ do: 'appraisalAnswers', page: to }), { do: 'appraisalDesk' }),
      ],
      footer: roundLines(context),
    }),
  );
}

/** An item of a group's criteria set. */
function itemOf({ office }: OfficeContext, groupCode: string, itemKey: string) {
  const set = office.sets.get(groupCode);
  return set === undefined ? undefined : placedItems(set).find(({ item }) => item.key === itemKey)?.item;
}
