import { documentsOf } from '../evidence-desk.ts';
import { say } from '../reply.ts';
import { type Card, type CardOption, card, type DeskContext, option } from '../turn.ts';
import { differenceLines } from './difference-lines.ts';
import { lastExplanation, takeBackAction } from './last-explanation.ts';
import { type OwnResult, ownResultOf } from './own-result.ts';
import { refuseExplanation } from './refuse-explanation.ts';

const chip = { shape: 'chip' } as const;

/**
 * One item as it was appraised: the change, why, what would change it and until when. Photographs sent while it is in
 * view are documents for the explanation. Null where nothing may be seen.
 */
export function differenceCard(context: DeskContext, itemKey: string): Card | null {
  const { desk, facts } = context;
  const result = ownResultOf(desk.work, facts.sentAt);
  const placed = desk.byKey.get(itemKey);
  if (result === null || placed === undefined) return null;
  const mayExplain = refuseExplanation(context, itemKey) === null;
  return card({
    lines: differenceLines(context, result, placed),
    options: [
      ...numbered([
        ...(mayExplain ? explainOptions(result, itemKey) : []),
        ...documentsOption(context, itemKey),
        ...nextOption(result, itemKey),
        // Last, so that the numbers of the others stay what they were.
        ...takeBackOption(context, itemKey),
      ]),
      option(0, say('way.back'), { do: 'differences', page: result.pageOf(itemKey) }, chip),
      option('#', say('way.menu'), { do: 'menu' }, chip),
    ],
    notes: mayExplain ? [say('result.sendDocuments', { code: placed.item.code })] : [],
    itemKey,
    asking: { for: 'difference', itemKey },
  });
}

function explainOptions(result: OwnResult, itemKey: string): readonly CardOption[] {
  const again = result.appraisalOf(itemKey).explanations.length > 0;
  return [
    option(0, say(again ? 'result.way.explainMore' : 'way.explain'), { do: 'askItemExplanation', itemKey }),
    option(
      0,
      say('result.way.supplement'),
      { do: 'askSupplement', itemKey },
      { word: 'gui tai lieu bo sung' },
    ),
  ];
}

function documentsOption({ desk }: DeskContext, itemKey: string): readonly CardOption[] {
  const count = documentsOf(desk, itemKey).length;
  return count === 0
    ? []
    : [
        option(
          0,
          say('result.way.documents', { count }),
          { do: 'differenceDocuments', itemKey },
          { word: 'xem tai lieu' },
        ),
      ];
}

/** The one that follows in the list of differences. */
function nextOption({ differences }: OwnResult, itemKey: string): readonly CardOption[] {
  const at = differences.items.findIndex((each) => each.itemKey === itemKey);
  const next = at < 0 ? undefined : differences.items[at + 1];
  return next === undefined
    ? []
    : [
        option(
          0,
          say('result.way.next'),
          { do: 'difference', itemKey: next.itemKey },
          { ...chip, word: 'muc sau' },
        ),
      ];
}

function takeBackOption(context: DeskContext, itemKey: string): readonly CardOption[] {
  const last = lastExplanation(context, itemKey);
  return last.ok
    ? [
        option(0, say('result.way.takeBack'), takeBackAction(itemKey, last.given), {
          ...chip,
          word: 'lay lai giai trinh',
        }),
      ]
    : [];
}

function numbered(options: readonly CardOption[]): readonly CardOption[] {
  return options.map((each, index) => ({ ...each, choice: String(index + 1) }));
}
