import { refusalOf } from '../authority.ts';
import { closingOf } from '../closed-items.ts';
import { findEvidence } from '../evidence-desk.ts';
import { itemCard } from '../item-card/item-card.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { differenceCard } from '../result/difference-card.ts';
import { resultInView } from '../result/result-in-view.ts';
import type { SentenceKey } from '../sentence-key.ts';
import { card, type DeskContext, type Move, show, withLead } from '../turn.ts';
import type { Intent, LaterWish, ValueFault } from '../understanding/intent.ts';
import { cardOf } from './evidence/evidence-card.ts';
import { showMenu } from './menu.ts';
import { askWhichItem, isAskingItem } from './unplaced-text.ts';

/** Draws again what was in view, with a line before it. */
export function stay(context: DeskContext, lead: readonly Line[]): Move {
  if (context.isBeside === true) return show(context, card({ lines: lead }));
  const { itemKey, draft, evidence } = context.state;
  const document = findEvidence(context.desk, evidence?.id ?? null);
  if (document !== undefined) return show(context, withLead(lead, cardOf(context, document)));
  if (isAskingItem(context.state))
    return askWhichItem(context, lead.length === 0 ? [] : [...lead, { gap: true }]);
  const result = resultInView(context.state);
  const difference = result === null ? null : differenceCard(context, result);
  if (difference !== null) return show(context, withLead(lead, difference));
  if (itemKey !== null && context.desk.byKey.has(itemKey))
    return show(context, withLead(lead, itemCard(context, itemKey, draft, 'brief')));
  return show(context, withLead(lead, showMenu(context).card));
}

const laterSentences: { readonly [Wish in LaterWish]: SentenceKey } = {
  progress: 'later.progress',
  notSubmitted: 'later.notSubmitted',
  switchYear: 'later.switchYear',
  reportText: 'later.reportText',
};

/** A wish that a later part opens: understood, and said honestly. */
export function laterSentence(wish: LaterWish, organiser: Sentence | string): Sentence {
  return say(laterSentences[wish], { organiser });
}

export function notYet(context: DeskContext, wish: LaterWish): Move {
  return stay(context, [laterSentence(wish, context.desk.work.campaign.organiser)]);
}

export const faultSentences: { readonly [Fault in ValueFault]: SentenceKey } = {
  notANumber: 'fault.notANumber',
  negative: 'fault.negative',
  tooPrecise: 'fault.tooPrecise',
  tooLarge: 'fault.tooLarge',
  partAboveWhole: 'fault.partAboveWhole',
  wholeZero: 'fault.wholeZero',
  percentAbove100: 'fault.percentAbove100',
  noSuchDay: 'fault.noSuchDay',
  notWhole: 'fault.notWhole',
  shareUnclear: 'fault.shareUnclear',
};

/** A figure that cannot be one. */
export function impossibleValue(context: DeskContext, fault: ValueFault): Move {
  return stay(context, [say(faultSentences[fault])]);
}

const likelySentences: Partial<Record<Intent['kind'], SentenceKey>> = {
  resume: 'way.resume',
  tasks: 'way.tasks',
  missing: 'way.missing',
  score: 'way.score',
  nextClass: 'way.nextClass',
  class: 'way.nextClass',
  deadline: 'way.deadline',
  help: 'way.help',
  undo: 'way.undo',
  skip: 'way.skip',
  explain: 'way.explain',
  notApplicable: 'way.notApplicable',
  history: 'way.history',
  evidence: 'way.evidence',
  askRule: 'way.askRule',
  whatIf: 'way.whatIf',
  open: 'way.jump',
  ownResult: 'result.way.result',
  whyCut: 'result.way.result',
};

/** One helpful line with the likeliest wishes; what was in view stays. */
export function notUnderstood(context: DeskContext, likely: readonly Intent['kind'][]): Move {
  const refusal = likely[0] === 'option' ? refusalInView(context) : null;
  if (refusal !== null) return stay(context, [refusal]);
  const keys = new Set(likely.flatMap((kind) => likelySentences[kind] ?? []));
  // A share or a number that no option has, on a card of options, is no question about an assumption.
  const isOption = likely[0] === 'option' && likely.every((kind) => kind === 'option' || kind === 'whatIf');
  if (isOption && context.state.itemKey !== null) return stay(context, [say('unknown.option')]);
  return stay(context, [
    keys.size === 0
      ? say('unknown.plain')
      : say('unknown.likely', { list: [...keys].map((key) => say(key)) }),
  ]);
}

/** Whoever types a figure beside an item that is closed means its answer, so it is refused as one. */
function refusalInView(context: DeskContext): Sentence | null {
  const { itemKey, evidence } = context.state;
  if (itemKey === null || evidence !== null || !context.desk.byKey.has(itemKey)) return null;
  return closingOf(context, itemKey) === null ? null : refusalOf(context, 'score', itemKey);
}
