import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { showOfficeMenu } from '../office/office-menu.ts';
import { gap, type Sentence, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { acrossNow, type JudgedRow } from './across-now.ts';
import type { AppraisalAction } from './appraisal-action.ts';
import { pageHolding, pageLine, pageOf, turning } from './pages.ts';
import { standingWords } from './state-words.ts';

type Across = Extract<AppraisalAction, { do: 'appraisalAcross' }>;

/** One item side by side in the units of a group, each a way to its card. */
export function showAcross(context: OfficeContext, { groupCode, itemKey, page, near }: Across): Move {
  const found = acrossNow(context, groupCode, itemKey);
  if (found === 'unknown') return showOfficeMenu(context, [say('item.gone'), gap]);
  if ('move' in found) return found.move;
  const { placed, rows } = found;
  const own = rows.filter((row) => row.own);
  const others = rows.filter((row) => !row.own);
  const at = near === null ? page : pageHolding(others, ({ row }) => row.scorecardId === near);
  const list = pageOf(others, at);
  const { code, name, maxPoints } = placed.item;
  const mine = others.filter(({ mine, row }) => mine && row.appraised.standing !== 'optional');
  const judged = mine.filter(({ row }) => row.appraised.standing === 'settled').length;
  return show(
    context,
    card({
      lines: [
        say('appraisal.across.heading', { code, name, max: { points: maxPoints, digits: 2 } }),
        ...(others.length === 0 ? [say('appraisal.across.none')] : []),
        ...(mine.length === 0
          ? []
          : [
              {
                progress: { done: judged, all: mine.length },
                words: say('appraisal.across.progress', { done: judged, all: mine.length }),
              },
            ]),
        ...own.map(({ row }) => say('appraisal.ownUnit', { unit: row.name })),
        ...pageLine(list),
      ],
      options: [
        ...list.shown.map(({ row }, index) =>
          option(
            index + 1,
            unitLabel(placed.item, row),
            { do: 'appraiseItem', target: { scorecardId: row.scorecardId, itemKey, walk: 'item' } },
            { trailing: standingWords(row.appraised, placed.item.counts) },
          ),
        ),
        ...turning(list, (to) => ({ do: 'appraisalAcross', groupCode, itemKey, page: to, near: null }), {
          do: 'appraisalItems',
          page: 0,
        }),
      ],
    }),
  );
}

function unitLabel({ rule }: ScoredItem, row: JudgedRow['row']): Sentence {
  const { name: unit, documents } = row;
  return rule.kind === 'notSelfScored'
    ? say('text.verbatim', { text: unit })
    : say('appraisal.across.unit', { unit, self: selfWords(row), documents });
}

function selfWords({ appraised: { self } }: JudgedRow['row']): Sentence {
  switch (self.state) {
    case 'notApplicable':
      return say('appraisal.selfShort.notApplicable');
    case 'needsReanswer':
      return say('appraisal.selfShort.needsReanswer');
    default:
      return self.points === null
        ? say('appraisal.selfShort.none')
        : say('appraisal.selfShort', { points: { points: self.points, digits: 2 } });
  }
}
