import type { AppraisedItem } from '../../domain/appraisal/appraised-item.ts';
import type { AppraisedScorecard } from '../../domain/appraisal/appraised-scorecard.ts';
import { type ItemAppraisal, NOT_APPRAISED } from '../../domain/appraisal/item-appraisal.ts';
import { appraise } from '../../domain/appraisal/result-standing.ts';
import type { PlacedItem } from '../../domain/criteria/criteria-set.ts';
import type { PlainRule } from '../../domain/criteria/scoring-rule.ts';
import type { Points } from '../../domain/scaled.ts';
import { decisivePoints, type ItemTotal } from '../../domain/scorecard/item-totals.ts';
import type { RecordedEntry } from '../../domain/scorecard/score-entry.ts';
import { effectiveRule } from '../../domain/scoring/evaluate.ts';
import type { Desk } from '../desk.ts';
import type { Seen } from './appraisal-target.ts';

/** One item of one unit with all that an appraiser goes by. */
export interface JudgedPlace {
  /** Its evaluation takes other items as they were judged, else as the unit answered them. */
  readonly desk: Desk;
  readonly placed: PlacedItem;
  readonly whole: AppraisedScorecard;
  readonly appraised: AppraisedItem;
  readonly appraisal: ItemAppraisal;
  readonly entry: RecordedEntry | null;
  /** What the unit's own answer is worth by that evaluation. */
  readonly own: ItemTotal;
  /** The rule that applies by that evaluation; null while the item that decides it is open. */
  readonly rule: PlainRule | null;
  readonly caseLabel: string | null;
}

/** Null where the set has no such item, or it is for other kinds of unit. */
export function judgedPlace(desk: Desk, itemKey: string): JudgedPlace | null {
  const { work } = desk;
  const placed = desk.byKey.get(itemKey);
  const whole = appraise(work);
  const appraised = whole.items.get(itemKey);
  if (placed === undefined || appraised === undefined) return null;
  const evaluation = {
    ...desk.evaluation,
    pointsOf(key: string): Points | null {
      const found = whole.items.get(key)?.found;
      return found === undefined ? null : decisivePoints(found);
    },
  };
  const effective = effectiveRule(placed.item.rule, evaluation);
  return {
    desk: { ...desk, evaluation },
    placed,
    whole,
    appraised,
    appraisal: work.course.appraisals.get(itemKey) ?? NOT_APPRAISED,
    entry: work.entries.get(itemKey) ?? null,
    own: ownTotal(desk, itemKey),
    rule: effective.ok ? effective.rule : null,
    caseLabel: effective.ok ? effective.caseLabel : null,
  };
}

/** The item as if nothing had been found of it alone. */
function ownTotal({ work }: Desk, itemKey: string): ItemTotal {
  const appraisals = new Map(work.course.appraisals);
  appraisals.delete(itemKey);
  const total = appraise({ ...work, course: { ...work.course, appraisals } }).items.get(itemKey)?.found;
  if (total === undefined) throw new Error(`no such item: ${itemKey}`);
  return total;
}

/** Whether there is a self-score, or a claim that the item does not apply, to agree with. */
export function canAgree({ own }: JudgedPlace): boolean {
  return own.state === 'answered' || own.state === 'notApplicable';
}

/** Whether only the council or a survey gives points. */
export function isNotSelfScored({ rule }: JudgedPlace): boolean {
  return rule?.kind === 'notSelfScored';
}

export function seenNow({ desk, entry, own, appraisal: { verdicts, explanations } }: JudgedPlace): Seen {
  const last = verdicts.at(-1);
  const explained = explanations.at(-1);
  return {
    entry: entry?.version ?? 0,
    verdict: [verdicts.length, last?.at ?? 0, last?.by ?? ''].join(' '),
    explanations: explanations.length,
    lastExplanation: explained === undefined ? '' : [explained.at, explained.by].join(' '),
    worth: own.points,
    set: desk.work.set.version,
  };
}

export function isSeen(place: JudgedPlace, seen: Seen): boolean {
  const now = seenNow(place);
  return (
    now.entry === seen.entry &&
    now.verdict === seen.verdict &&
    now.explanations === seen.explanations &&
    now.lastExplanation === seen.lastExplanation &&
    now.worth === seen.worth &&
    now.set === seen.set
  );
}
