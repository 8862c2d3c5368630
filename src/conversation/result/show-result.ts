import { type ItemDifference, toExplain } from '../../domain/appraisal/differences.ts';
import { points } from '../../domain/scaled.ts';
import { untilSaid } from '../more-time.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { deadlineLine } from '../standing.ts';
import { stay } from '../topics/plain-answers.ts';
import { type CardOption, card, type DeskContext, type Move, option, show } from '../turn.ts';
import { changeSaid } from './change-said.ts';
import { DIFFERENCES_PER_PAGE, hiddenSentence, type OwnResult, ownResultOf } from './own-result.ts';
import { dueSentence, explanationOpen } from './phase-now.ts';
import { partLines, resultLines, stageLine } from './result-lines.ts';

const chip = { shape: 'chip' } as const;

/** Mất điểm ở đâu: the result in short, and its differences to look into, on the first screen of a phone. */
export function showOwnResult(context: DeskContext, lead: readonly Line[] = []): Move {
  return showDifferences(context, 0, lead);
}

/** Further pages hold nothing but the differences. */
export function showDifferences(context: DeskContext, page: number, lead: readonly Line[] = []): Move {
  const { work } = context.desk;
  const result = ownResultOf(work, context.facts.sentAt);
  if (result === null) return stay(context, [hiddenSentence(work)]);
  const { items } = result.differences;
  const pages = Math.max(1, Math.ceil(items.length / DIFFERENCES_PER_PAGE));
  const at = Math.min(page, pages - 1);
  const shown = items.slice(at * DIFFERENCES_PER_PAGE, (at + 1) * DIFFERENCES_PER_PAGE);
  const heading =
    at === 0
      ? [...resultLines(work, result), ...explanationLines(context, result)]
      : [say('result.heading', { unit: work.unitName }), stageLine(work, result)];
  const listed = shown.map((each, index) => differenceOption(context, each, index + 1));
  const ways = turning(at, pages, listed.length + 1);
  return show(
    context,
    card({
      lines: [
        ...lead,
        ...heading,
        { gap: true },
        items.length === 0 ? say('result.noneDiffers') : listLine(items),
        ...(pages > 1 ? [say('tasks.page', { page: at + 1, pages })] : []),
      ],
      options: [
        ...listed,
        ...ways,
        ...(at === 0 ? [partsOption(listed.length + ways.length + 1)] : []),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
      footer: at === 0 ? [deadlineLine(context)] : [],
    }),
  );
}

function partsOption(choice: number): CardOption {
  return option(choice, say('result.way.parts'), { do: 'resultParts' }, { ...chip, word: 'theo linh vuc' });
}

/** The result by domain, with bonus, penalties and what sending late cost. */
export function showResultParts(context: DeskContext): Move {
  const { work } = context.desk;
  const result = ownResultOf(work, context.facts.sentAt);
  if (result === null) return stay(context, [hiddenSentence(work)]);
  return show(
    context,
    card({
      lines: [
        say('result.heading', { unit: work.unitName }),
        stageLine(work, result),
        { gap: true },
        ...partLines(work, result),
      ],
      options: [
        option(0, say('way.back'), { do: 'ownResult' }, chip),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
    }),
  );
}

function turning(at: number, pages: number, first: number): readonly CardOption[] {
  const back = at > 0 ? [at - 1] : [];
  const on = at + 1 < pages ? [at + 1] : [];
  const turnTo = (page: number, index: number) =>
    option(
      first + index,
      say(page < at ? 'way.previousPage' : 'way.nextPage'),
      { do: 'differences', page },
      { ...chip, word: page < at ? 'trang truoc' : 'trang sau' },
    );
  return [...back, ...on].map(turnTo);
}

function explanationLines({ desk, facts }: DeskContext, { differences }: OwnResult): readonly Line[] {
  const explanation = explanationOpen(desk.work, facts.sentAt);
  if (explanation === null) return [];
  const due = toExplain(differences);
  return due.length === 0
    ? []
    : [{ gap: true }, dueSentence(due, untilSaid(explanation.closesAt, desk.work.campaign.timeZone))];
}

function differenceOption(context: DeskContext, difference: ItemDifference, choice: number): CardOption {
  const { itemKey } = difference;
  const item = context.desk.byKey.get(itemKey)?.item;
  const named = { code: item?.code ?? itemKey, name: item?.name ?? '' };
  const trailing = changeSaid(difference, item?.maxPoints ?? points(0));
  return option(choice, markOf(context, difference, named), { do: 'difference', itemKey }, { trailing });
}

function markOf(
  { desk, facts }: DeskContext,
  { asked, explained }: ItemDifference,
  named: { readonly code: string; readonly name: string },
): Sentence {
  if (explained) return say('result.mark.explained', named);
  return asked && explanationOpen(desk.work, facts.sentAt) !== null
    ? say('result.mark.toExplain', named)
    : say('mark.unanswered', named);
}

/** What others score differs from no self-score. */
function listLine(items: readonly ItemDifference[]): Line {
  const hasAwarded = items.some(({ kind }) => kind === 'awarded');
  return say(hasAwarded ? 'result.listWithAwarded' : 'result.list', { count: items.length });
}
