import { councilRound, roundAt } from '../../domain/appraisal/round-at.ts';
import type { Round } from '../../domain/appraisal/verdict.ts';
import { authorityOver, refusalSentence } from '../authority.ts';
import type { Workplace } from '../facts.ts';
import { type Sentence, say } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';
import type { JudgedPlace } from './judged-place.ts';

export type MayJudge =
  | { readonly ok: true; readonly round: Round }
  | { readonly ok: false; readonly refusal: Sentence };

/** In which round the person may judge the item now, or why not. */
export function mayJudge(
  { facts }: OfficeContext,
  { desk: { work }, placed, appraised }: JudgedPlace,
): MayJudge {
  const { key, code } = placed.item;
  if (appraised.standing === 'notNeeded')
    return { ok: false, refusal: say('appraisal.exempt', { unit: work.unitName, code }) };
  const judging = authorityOver(facts, work, 'appraise', key);
  if (judging.allowed) return { ok: true, round: roundAt(work.campaign, facts.sentAt) ?? 1 };
  if (authorityOver(facts, work, 'settle', key).allowed)
    return { ok: true, round: councilRound(work.campaign, facts.sentAt) };
  return { ok: false, refusal: refusalSentence(work, key, judging.refusal, 'appraise') };
}

/** Why nothing of a unit can be judged by the person now; null where something may be. */
export function unitRefusal({ facts }: OfficeContext, work: Workplace): Sentence | null {
  const judging = authorityOver(facts, work, 'appraise', null);
  if (judging.allowed || authorityOver(facts, work, 'settle', null).allowed) return null;
  return refusalSentence(work, null, judging.refusal, 'appraise');
}
