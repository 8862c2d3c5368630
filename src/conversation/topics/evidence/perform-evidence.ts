import type { DeskContext, Move } from '../../turn.ts';
import { askPlace, moveEvidence, placeEvidence, removeEvidence, restoreEvidence } from './change-evidence.ts';
import type { EvidenceAction } from './evidence-action.ts';
import { showEvidence, viewEvidence } from './evidence-card.ts';
import { showItemEvidence } from './item-evidence.ts';
import { keepPage, keepPages, movePage, removePage, showPage, showPages, turnPage } from './page-cards.ts';

type Perform<Do extends EvidenceAction['do']> = (
  context: DeskContext,
  action: Extract<EvidenceAction, { do: Do }>,
) => Move;

/** What each option does with documents. A total record: a new action without a line here does not compile. */
const performers: { readonly [Do in EvidenceAction['do']]: Perform<Do> } = {
  itemEvidence: (context, { itemKey }) => showItemEvidence(context, itemKey),
  showEvidence: (context, { evidenceId }) => showEvidence(context, evidenceId),
  viewEvidence: (context, { evidenceId }) => viewEvidence(context, evidenceId),
  askPlace: (context, { evidenceId }) => askPlace(context, evidenceId),
  placeEvidence: (context, { evidenceId, itemKey }) => placeEvidence(context, evidenceId, [itemKey]),
  moveEvidence: (context, { evidenceId, from, itemKey }) => moveEvidence(context, evidenceId, from, itemKey),
  removeEvidence: (context, { evidenceId }) => removeEvidence(context, evidenceId),
  restoreEvidence: (context, { evidenceId }) => restoreEvidence(context, evidenceId),
  evidencePages: (context, { evidenceId, page }) => showPages(context, evidenceId, page),
  evidencePage: (context, { evidenceId, photo }) => showPage(context, evidenceId, photo),
  turnPage: (context, { evidenceId, photo }) => turnPage(context, evidenceId, photo),
  keepPage: (context, { evidenceId, photo }) => keepPage(context, evidenceId, photo),
  keepPages: (context, { evidenceId }) => keepPages(context, evidenceId),
  movePage: (context, { evidenceId, photo, by }) => movePage(context, evidenceId, photo, by),
  removePage: (context, { evidenceId, photo }) => removePage(context, evidenceId, photo),
};

export function performEvidence(context: DeskContext, action: EvidenceAction): Move {
  const perform = performers[action.do] as Perform<EvidenceAction['do']>;
  return perform(context, action as never);
}
