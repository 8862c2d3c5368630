import { documentsOf, findEvidence } from '../evidence-desk.ts';
import { say } from '../reply.ts';
import { evidenceFile } from '../topics/evidence/attached-files.ts';
import { titleOf } from '../topics/evidence/evidence-lines.ts';
import { card, type Move, type OfficeContext, option, show, withLead } from '../turn.ts';
import type { Target } from './appraisal-target.ts';
import { itemToJudge } from './item-to-judge.ts';
import { pageLine, pageOf, turning } from './pages.ts';
import { addedLater, headingOf } from './place-lines.ts';
import { findPlace, showItem } from './show-item.ts';

/** The documents of the item to choose from; a single one is sent at once. */
export function showDocuments(context: OfficeContext, target: Target, page: number): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  const { place, desk } = found;
  const documents = documentsOf(desk, target.itemKey);
  const [only] = documents;
  if (only === undefined) return showItem(found.context, target);
  if (documents.length === 1) return sendDocument(found.context, target, only.id);
  const list = pageOf(documents, page);
  const added = new Set(addedLater(place).map(({ id }) => id));
  return show(
    found.context,
    card({
      lines: [
        headingOf(place),
        say('appraisal.documents.which', { count: documents.length }),
        ...pageLine(list),
      ],
      options: [
        ...list.shown.map((document, index) =>
          option(
            index + 1,
            added.has(document.id)
              ? say('appraisal.documents.later', { title: titleOf(document) })
              : titleOf(document),
            { do: 'appraisalDocument', target, evidenceId: document.id },
          ),
        ),
        ...turning(list, (to) => ({ do: 'appraisalEvidence', target, page: to }), {
          do: 'appraiseItem',
          target,
        }),
      ],
    }),
  );
}

/** Sends a document of the item as it stands, with the card to go on from. */
export function sendDocument(context: OfficeContext, target: Target, evidenceId: string): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  const document = findEvidence(found.desk, evidenceId);
  const isOfItem = documentsOf(found.desk, target.itemKey).some(({ id }) => id === evidenceId);
  if (document === undefined || !isOfItem)
    return showItem(found.context, target, [say('appraisal.documents.gone')]);
  const lead = say('evidence.sent', { title: titleOf(document) });
  const next = withLead([lead], itemToJudge(found.context, found.desk, target));
  return show(found.context, { ...next, attached: [evidenceFile(document)] });
}
