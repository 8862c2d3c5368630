import { hasCouncil } from '../council/council-menu.ts';
import { showOfficeMenu } from '../office/office-menu.ts';
import { readTyped } from '../read-typed.ts';
import { gap, type Line, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import type { State } from '../state.ts';
import type { Move, OfficeContext } from '../turn.ts';
import type { Intent } from '../understanding/intent.ts';
import { answerWords } from './answer-words.ts';
import type { AppraisalAction } from './appraisal-action.ts';
import type { Seen, Target } from './appraisal-target.ts';
import { judgePoints } from './change-value.ts';
import { isAppraiser, onlyAppraises } from './my-work.ts';
import { performAppraisal } from './perform-appraisal.ts';
import { readAppraisalWords } from './read-appraisal-words.ts';
import { findPlace, showItem } from './show-item.ts';
import { startAppraisal } from './start-appraisal.ts';
import { readShareText, readValueText, stayOnValue } from './value-text.ts';

/** A typed line of an appraiser: about appraisal by its words, a value that was asked for, or short for the card in view. */
export function followAppraisalText(context: OfficeContext, text: string): Move | null {
  if (!isAppraiser(context)) return null;
  const { officeAsking } = context.state;
  const asked = officeAsking?.for === 'appraisalValue' ? officeAsking : null;
  const words = readAppraisalWords(text, context.office);
  if (words !== null) return answerWords(context, words);
  const value = asked === null ? null : readValueText(context, asked.target, asked.seen, text);
  return value ?? onCard(context, text);
}

/** What wishes that name no item mean on a card of the appraiser's. */
const ON_CARD: Partial<Readonly<Record<Intent['kind'], (action: AppraisalAction) => boolean>>> = {
  next: (action) => action.do === 'appraiseNext' && !action.postpone,
  skip: (action) => action.do === 'appraiseNext' && action.postpone,
  history: (action) => action.do === 'appraisalHistory',
  undo: (action) => action.do === 'takeBackVerdict',
  evidence: (action) => action.do === 'appraisalEvidence',
};

function onCard(context: OfficeContext, text: string): Move | null {
  const judging = judgedHere(context.state);
  const [intent] = readTyped(context, text, context.office.campaign, new Set());
  if (judging !== null && intent?.kind === 'value' && intent.value.kind === 'points') {
    const found = findPlace(context, judging.target);
    return found.ok ? judgePoints(found, judging.target, judging.seen, intent.value.points) : found.move;
  }
  const isOnItem = context.state.options.some(({ action }) => action.do === 'appraiseNext');
  const share =
    isOnItem && judging !== null ? readShareText(context, judging.target, judging.seen, text) : null;
  if (share !== null) return share;
  const means = intent === undefined ? undefined : ON_CARD[intent.kind];
  const option = context.state.options.find(({ action }) => means?.(action as AppraisalAction) === true);
  if (option !== undefined) return performAppraisal(context, option.action as AppraisalAction);
  if (!isOnItem && intent?.kind === 'undo' && context.state.officeAsking === null)
    return showOfficeMenu(context, [
      say(hasCouncil(context) ? 'nothingThere.undoConfirmed' : 'nothingThere.undoWhere'),
      gap,
    ]);
  if (intent?.kind === 'next' && onlyAppraises(context)) return startAppraisal(context);
  const nothing = intent === undefined || !isOnItem ? undefined : NOTHING_THERE[intent.kind];
  return nothing === undefined ? null : stayOnItem(context, say(nothing));
}

/** What is said where the item in view has nothing of the kind. */
const NOTHING_THERE: Partial<Readonly<Record<Intent['kind'], SentenceKey>>> = {
  history: 'appraisal.history.none',
  undo: 'nothingThere.undo',
  evidence: 'nothingThere.documents',
};

/** The card in view once more, with a line before it; null where no item is in view. */
export function stayOnItem(context: OfficeContext, lead: Line): Move | null {
  const judging = isAppraiser(context) ? judgedHere(context.state) : null;
  if (judging === null) return null;
  return context.state.officeAsking?.for === 'appraisalValue'
    ? stayOnValue(context, judging.target, judging.seen, lead)
    : showItem(context, judging.target, [lead]);
}

/** The item whose card is in view, as far as it can be judged there. */
function judgedHere({
  options,
  officeAsking,
}: State): { readonly target: Target; readonly seen: Seen } | null {
  for (const { action } of options) {
    if (action.do === 'changeItem') return action;
  }
  return officeAsking?.for === 'appraisalValue' ? officeAsking : null;
}
