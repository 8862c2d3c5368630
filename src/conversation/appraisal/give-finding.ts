import { verdictOf } from '../../domain/appraisal/item-appraisal.ts';
import type { Round, Verdict } from '../../domain/appraisal/verdict.ts';
import type { CourseEvent } from '../../domain/course/course-event.ts';
import { scoreItem } from '../../domain/scoring/evaluate.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { scoringRefusal } from '../topics/scoring-refusal.ts';
import { afterOpenedCourse, type Move, type OfficeContext, show } from '../turn.ts';
import type { Finding, Seen, Target } from './appraisal-target.ts';
import { goOn } from './go-on.ts';
import { canAgree, isSeen, type JudgedPlace, judgedPlace, seenNow } from './judged-place.ts';
import { mayJudge } from './may-judge.ts';
import { newerCard } from './newer-card.ts';
import { type Found, findPlace, showItem } from './show-item.ts';
import { verdictSentence } from './verdict-sentence.ts';

type Place = Extract<Found, { ok: true }>;

/**
 * Records a verdict and goes on, unless something forbids it. Where the item is not as it was when the person decided,
 * what is there now is shown first.
 */
export function giveFinding(context: OfficeContext, target: Target, seen: Seen, finding: Finding): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  const { place } = found;
  const may = mayJudge(found.context, place);
  if (!may.ok) return showItem(found.context, target);
  const fault = faultOf(place, may.round, finding);
  if (fault !== null) return showItem(found.context, target, [fault]);
  if (!isSeen(place, seen)) return show(found.context, newerCard(found, target, seen, finding));
  return record(found, target, may.round, finding);
}

/** Why the finding cannot stand as the item is now. */
function faultOf(place: JudgedPlace, round: Round, finding: Finding): Sentence | null {
  const { item } = place.placed;
  if (finding.kind === 'asked') return round === 1 ? null : say('appraisal.askOnlyFirst');
  if (finding.kind === 'agreed')
    return canAgree(place) ? null : say('appraisal.nothingToAgree', { code: item.code });
  if (finding.points > item.maxPoints || finding.points < 0)
    return say('appraisal.aboveMaximum', {
      code: item.code,
      max: { points: item.maxPoints, digits: 2 },
      given: { points: finding.points },
    });
  if (finding.award.kind !== 'answer') return null;
  const { answer } = finding.award;
  const scored = scoreItem(item, answer, place.desk.evaluation);
  if (!scored.ok) return scoringRefusal(place.desk, item, answer, scored.refusal);
  return scored.points === finding.points ? null : say('appraisal.worthChanged', { code: item.code });
}

function record(found: Place, target: Target, round: Round, finding: Finding): Move {
  const { context, desk, place } = found;
  const verdict = verdictFrom(place, finding);
  const { code } = place.placed.item;
  const unit = desk.work.unitName;
  const current = verdictOf(place.appraisal.verdicts, round);
  if (current !== null && sameVerdict(current.verdict, verdict)) {
    const what = verdictSentence(place, current);
    return goOn(context, desk, target, {
      ...nothingRecorded,
      lead: [say('appraisal.same', { code, unit, what })],
    });
  }
  const event: CourseEvent = { kind: 'itemAppraised', itemKey: target.itemKey, round, verdict };
  const after = afterOpenedCourse(context, desk, event);
  const opened = after.opened;
  const now = opened === null ? null : judgedPlace(opened, target.itemKey);
  if (opened === null || now === null) throw new Error('the item went with its own verdict');
  const what = verdictSentence(now, { verdict });
  return goOn(after, opened, target, {
    lead: [say('appraisal.done', { code, unit, what }), ...fallen(place, now)],
    commands: [{ do: 'recordCourse', event }],
    takeBack: { do: 'takeBackVerdict', target, seen: seenNow(now), round },
  });
}

const nothingRecorded = { lead: [], commands: [], takeBack: null } as const;

function verdictFrom(place: JudgedPlace, finding: Finding): Verdict {
  const entryVersion = place.entry?.version ?? 0;
  switch (finding.kind) {
    case 'agreed':
      return { kind: 'agreed', entryVersion, points: place.own.points };
    case 'asked':
      return { kind: 'asked', entryVersion, text: finding.text };
    case 'changed': {
      const { award, points, reason } = finding;
      return { kind: 'changed', entryVersion, award, points, reason };
    }
  }
}

function sameVerdict(one: Verdict, other: Verdict): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Verdicts on other items that hold no longer, because the way they are scored follows from this one. */
function fallen(before: JudgedPlace, after: JudgedPlace): readonly Line[] {
  const codes = after.desk.placed.flatMap(({ item }) => {
    const was = before.whole.items.get(item.key)?.standing;
    const is = after.whole.items.get(item.key)?.standing;
    return was === 'settled' && is === 'waiting' ? [item.code] : [];
  });
  return codes.length === 0 ? [] : [say('appraisal.fallen', { count: codes.length, list: codes.join(', ') })];
}
