import type { AppraisedItem } from '../../domain/appraisal/appraised-item.ts';
import { type GivenVerdict, lastVerdict } from '../../domain/appraisal/item-appraisal.ts';
import type { Award, Reason, Verdict } from '../../domain/appraisal/verdict.ts';
import { isWithin } from '../../domain/campaign/phase-at.ts';
import type { PlacedItem, ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { supplementsFor } from '../../domain/evidence/proof.ts';
import { percent } from '../../domain/scaled.ts';
import { answerSentence } from '../answer-sentence.ts';
import { itemTotal } from '../desk.ts';
import { entrySentence, excerpt, nameOf } from '../item-card/recorded-lines.ts';
import { untilSaid } from '../more-time.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import { titleOf } from '../topics/evidence/evidence-lines.ts';
import type { DeskContext } from '../turn.ts';
import { changeSaid, sidesOf } from './change-said.ts';
import type { OwnResult } from './own-result.ts';
import { isConfirmed } from './phase-now.ts';
import { stageLine } from './result-lines.ts';

/** Everything there is to say of one item's appraisal. */
export function differenceLines(
  context: DeskContext,
  result: OwnResult,
  { item }: PlacedItem,
): readonly Line[] {
  const appraised = result.appraised.items.get(item.key);
  if (appraised === undefined) throw new Error(`no such item: ${item.key}`);
  const given = lastVerdict(result.appraisalOf(item.key));
  return [
    headingOf(item),
    changeLine(result, item, appraised),
    ...deniedLines(result, item.key),
    ...inputLines(context, item, given),
    ...whyLines(context, given, appraised.self.state === 'notSelfScored'),
    ...explanationLines(context, result, item.key),
    ...supplementLines(context, item.key),
    { gap: true },
    stageLine(context.desk.work, result),
    ...outlookLines(context, result, appraised),
  ];
}

function headingOf({ code, name, maxPoints, counts }: ScoredItem): Sentence {
  const keys = {
    regular: 'item.heading',
    bonus: 'item.headingBonus',
    penalty: 'item.headingPenalty',
  } as const;
  return say(keys[counts], { code, name, max: { points: maxPoints, digits: 2 } });
}

function changeLine(result: OwnResult, item: ScoredItem, appraised: AppraisedItem): Sentence {
  const difference = result.differences.items.find(({ itemKey }) => itemKey === item.key);
  if (difference?.kind === 'awarded')
    return say('result.item.awarded', { points: changeSaid(difference, item.maxPoints) });
  if (difference !== undefined) return say('result.item.change', { ...sidesOf(difference) });
  if (appraised.standing === 'notNeeded') return say('result.item.notNeeded');
  if (appraised.standing === 'settled' && appraised.points !== null)
    return say('result.item.same', { points: { points: appraised.points, digits: 2 } });
  return say(appraised.standing === 'settled' ? 'result.item.agreedClaim' : 'result.item.waiting');
}

/** A claim that was denied also puts the item back into the maximum. */
function deniedLines({ appraised, differences }: OwnResult, itemKey: string): readonly Line[] {
  const isDenied = differences.items.some((each) => each.itemKey === itemKey && each.kind === 'denied');
  const maximum = appraised.totals.items.get(itemKey)?.maximum ?? null;
  return isDenied && maximum !== null
    ? [say('result.item.denied', { maximum: { points: maximum, digits: 2 } })]
    : [];
}

/** What the unit entered and what was found instead, where more than the points were changed. */
function inputLines(context: DeskContext, item: ScoredItem, given: GivenVerdict | null): readonly Line[] {
  const verdict = given?.verdict;
  if (verdict?.kind !== 'changed') return [];
  const entry = context.desk.work.entries.get(item.key) ?? null;
  const { points } = itemTotal(context.desk, item.key);
  const found = awardSentence(context, item, verdict.award);
  return found === null
    ? []
    : [
        ...(verdict.award.kind === 'answer'
          ? [
              say('result.item.own', {
                what: entrySentence(context, item.key, entry && { ...entry, points }),
              }),
            ]
          : []),
        say('result.item.found', { what: found }),
      ];
}

function awardSentence({ desk }: DeskContext, item: ScoredItem, award: Award): Sentence | null {
  switch (award.kind) {
    case 'points':
      return null;
    case 'answer':
      return answerSentence(desk, item, award.answer, award.underCase);
    case 'share':
      return say('result.item.share', { percent: { percent: percent(award.percent) } });
    case 'grades': {
      const { a, b, c, d } = award;
      return say('result.item.grades', { a, b, c, d });
    }
  }
}

const reasonKeys: Readonly<Record<Reason['code'], SentenceKey>> = {
  evidenceMissing: 'result.reason.evidenceMissing',
  evidenceUnfit: 'result.reason.evidenceUnfit',
  figuresDiffer: 'result.reason.figuresDiffer',
  belowLevel: 'result.reason.belowLevel',
  ruleMisread: 'result.reason.ruleMisread',
  inspection: 'result.reason.inspection',
  other: 'result.reason.other',
};

/** Of what the unit does not score, the reason says how the points came about. */
function whyLines(context: DeskContext, given: GivenVerdict | null, isAwarded: boolean): readonly Line[] {
  if (given === null) return [];
  const { by, at, round, verdict } = given;
  return [
    ...reasonLines(verdict, isAwarded),
    say('result.item.by', { who: nameOf(context, by), round, at: { moment: at } }),
  ];
}

function reasonLines(verdict: Verdict, isAwarded: boolean): readonly Line[] {
  if (verdict.kind === 'agreed') return [];
  if (verdict.kind === 'asked') return [say('result.item.asked', { text: verdict.text })];
  const { code, text } = verdict.reason;
  if (isAwarded) return [say('result.item.how', { text })];
  return [say('result.item.reason', { reason: say(reasonKeys[code]), text })];
}

function explanationLines(context: DeskContext, result: OwnResult, itemKey: string): readonly Line[] {
  return result.appraisalOf(itemKey).explanations.map(({ by, at, text }) =>
    say('result.item.explained', {
      who: nameOf(context, by),
      at: { moment: at },
      text: excerpt(text),
    }),
  );
}

function supplementLines({ desk }: DeskContext, itemKey: string): readonly Line[] {
  const documents = supplementsFor(desk.work.evidence, itemKey);
  return documents.length === 0
    ? []
    : [say('result.item.supplements', { count: documents.length, list: documents.map(titleOf) })];
}

/** What would change it, and until when. */
function outlookLines(
  { desk, facts }: DeskContext,
  { stage }: OwnResult,
  { flagged, explained }: AppraisedItem,
): readonly Line[] {
  const { phases, timeZone } = desk.work.campaign;
  const window = phases.explanation;
  if (stage === 'final') return [say('result.outlook.final')];
  if (isConfirmed(desk.work)) return [say('result.outlook.confirmed')];
  if (!flagged || window === null) return [say('result.outlook.notAsked')];
  if (!isWithin(window, facts.sentAt))
    return [say('result.outlook.closed', { lock: { closedAt: window.closesAt } })];
  const until = untilSaid(window.closesAt, timeZone);
  const next = say(phases.secondAppraisal === null ? 'result.next.council' : 'result.next.second');
  return [say(explained ? 'result.outlook.explained' : 'result.outlook.open', { until, next })];
}
