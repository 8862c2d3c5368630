import { type GivenExplanation, NOT_APPRAISED, verdictOf } from '../../domain/appraisal/item-appraisal.ts';
import type { Action } from '../action.ts';
import { type Sentence, say } from '../reply.ts';
import type { DeskContext } from '../turn.ts';
import { refuseExplanation } from './refuse-explanation.ts';

export type TakeBackExplanation = Extract<Action, { do: 'takeBackExplanation' }>;

/** The last explanation of an item, or why it cannot be taken back. */
export type LastExplanation =
  | { readonly ok: true; readonly given: GivenExplanation }
  | { readonly ok: false; readonly refusal: Sentence };

/** Whoever may explain now may take back what was explained, until the second round has judged the item. */
export function lastExplanation(context: DeskContext, itemKey: string): LastExplanation {
  const refusal = refuseExplanation(context, itemKey);
  if (refusal !== null) return { ok: false, refusal };
  const { desk } = context;
  const code = desk.byKey.get(itemKey)?.item.code ?? '';
  const { verdicts, explanations } = desk.work.course.appraisals.get(itemKey) ?? NOT_APPRAISED;
  const given = explanations.at(-1);
  if (given === undefined) return { ok: false, refusal: say('result.takeBack.none', { code }) };
  return verdictOf(verdicts, 2) === null
    ? { ok: true, given }
    : { ok: false, refusal: say('result.takeBack.judged', { code }) };
}

/** Takes back this very explanation and no later one. */
export function takeBackAction(
  itemKey: string,
  { by, at }: GivenExplanation,
  confirmed = false,
): TakeBackExplanation {
  return { do: 'takeBackExplanation', itemKey, given: { by, at }, confirmed };
}
