import { closingOf, resumeWay } from '../../closed-items.ts';
import { evidenceOf } from '../../evidence-desk.ts';
import { say } from '../../reply.ts';
import { refuseExplanation } from '../../result/refuse-explanation.ts';
import { card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { refusalToFile } from '../may-write.ts';
import { numbered } from './evidence-card.ts';
import { titleOf } from './evidence-lines.ts';

const chip = { shape: 'chip' } as const;

/** The documents of one item beside those that the table asks for, and how to send more. */
export function showItemEvidence(context: DeskContext, itemKey: string): Move {
  const item = context.desk.byKey.get(itemKey)?.item;
  if (item === undefined) throw new Error(`no such item: ${itemKey}`);
  const mayExplain = closingOf(context, itemKey) === null || refuseExplanation(context, itemKey) === null;
  const documents = evidenceOf(context.desk, itemKey);
  return show(
    context,
    card({
      lines: [
        say('itemEvidence.heading', { code: item.code, name: item.name }),
        ...(item.evidence.length === 0
          ? []
          : [
              say(item.evidenceYear === 'previous' ? 'item.evidencePrevious' : 'item.evidence', {
                list: item.evidence.join('; '),
              }),
            ]),
        documents.length === 0
          ? say('itemEvidence.none')
          : say('itemEvidence.some', { count: documents.length }),
      ],
      options: [
        ...numbered([
          ...documents.map((document) =>
            option(0, titleOf(document), { do: 'showEvidence', evidenceId: document.id }),
          ),
          ...(mayExplain ? [option(0, say('way.explain'), { do: 'askExplanation', itemKey }, chip)] : []),
          ...resumeWay(context, 0),
        ]),
        option(0, say('way.back'), { do: 'open', itemKey }, chip),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
      notes: refusalToFile(context, [itemKey]) === null ? [say('itemEvidence.how')] : [],
      itemKey,
      seen: context.desk.work.entries.get(itemKey)?.version ?? 0,
    }),
  );
}
