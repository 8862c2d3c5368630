import { isWithin } from '../../domain/campaign/phase-at.ts';
import type { RecordedEvidence } from '../../domain/evidence/evidence.ts';
import { refusalOf } from '../authority.ts';
import { documentsOf, findEvidence } from '../evidence-desk.ts';
import { type Line, say } from '../reply.ts';
import { titleOf } from '../topics/evidence/evidence-lines.ts';
import { stay } from '../topics/plain-answers.ts';
import { card, type DeskContext, type Move, option, show } from '../turn.ts';
import { ownResultOf } from './own-result.ts';
import { refuseExplanation } from './refuse-explanation.ts';

const chip = { shape: 'chip' } as const;

/**
 * The items whose explanation a document sent now belongs to (tài liệu bổ sung): those that its caption names, else the
 * one in view. Null where it is evidence of the self-score, because nothing may be seen yet or the items are open.
 */
export function supplementItems(context: DeskContext, named: readonly string[]): readonly string[] | null {
  const { itemKey, evidence } = context.state;
  if (ownResultOf(context.desk.work, context.facts.sentAt) === null) return null;
  const shown = findEvidence(context.desk, evidence?.id ?? null);
  const inView = shown?.purpose === 'supplement' ? shown.itemKeys : itemKey === null ? [] : [itemKey];
  const itemKeys = (named.length > 0 ? named : inView).filter((key) => context.desk.byKey.has(key));
  const isSent = itemKeys.every((key) => refusalOf(context, 'addEvidence', key) !== null);
  return itemKeys.length > 0 && isSent ? itemKeys : null;
}

/** While units may explain, where a document belongs that came without an item. */
export function supplementHint(
  { desk: { work }, facts: { sentAt } }: DeskContext,
  { itemKeys }: { readonly itemKeys: readonly string[] },
): readonly Line[] {
  const { explanation } = work.campaign.phases;
  const result = ownResultOf(work, sentAt);
  const isOpen = explanation !== null && isWithin(explanation, sentAt);
  return isOpen && result !== null && result.stage !== 'final' && itemKeys.length === 0
    ? [say('supplement.where')]
    : [];
}

/** How a document is added. */
export function askSupplement(context: DeskContext, itemKey: string): Move {
  const refusal = refuseExplanation(context, itemKey);
  if (refusal !== null) return stay(context, [refusal]);
  const item = context.desk.byKey.get(itemKey)?.item;
  return show(
    context,
    card({
      lines: [say('result.supplement.ask', { code: item?.code ?? '', name: item?.name ?? '' })],
      options: [
        option(1, say('way.explain'), { do: 'askItemExplanation', itemKey }),
        option(0, say('way.back'), { do: 'difference', itemKey }, chip),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
      itemKey,
      asking: { for: 'difference', itemKey },
    }),
  );
}

/** Documents of one item: those that were sent with the self-score, and those that came after it. */
export function showDifferenceDocuments(context: DeskContext, itemKey: string): Move {
  const { desk } = context;
  const item = desk.byKey.get(itemKey)?.item;
  const documents = documentsOf(desk, itemKey);
  const added = documents.filter(({ purpose }) => purpose === 'supplement').length;
  const toOption = (document: RecordedEvidence, index: number) =>
    option(
      index + 1,
      document.purpose === 'supplement'
        ? say('result.supplement.title', { title: titleOf(document) })
        : titleOf(document),
      { do: 'showEvidence', evidenceId: document.id },
    );
  return show(
    context,
    card({
      lines: [
        say('itemEvidence.heading', { code: item?.code ?? '', name: item?.name ?? '' }),
        say('result.supplement.count', { sent: documents.length - added, added }),
      ],
      options: [
        ...documents.map(toOption),
        option(0, say('way.back'), { do: 'difference', itemKey }, chip),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
      itemKey,
      asking: { for: 'difference', itemKey },
    }),
  );
}
