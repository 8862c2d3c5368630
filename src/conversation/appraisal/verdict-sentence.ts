import type { GivenVerdict } from '../../domain/appraisal/item-appraisal.ts';
import type { Award } from '../../domain/appraisal/verdict.ts';
import { type Percent, type Points, percent } from '../../domain/scaled.ts';
import { answerSentence } from '../answer-sentence.ts';
import { excerpt } from '../item-card/recorded-lines.ts';
import { type Sentence, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import type { Finding, ReasonCode } from './appraisal-target.ts';
import type { JudgedPlace } from './judged-place.ts';

export const reasonKeys: Readonly<Record<ReasonCode, SentenceKey>> = {
  evidenceMissing: 'appraisal.reason.evidenceMissing',
  evidenceUnfit: 'appraisal.reason.evidenceUnfit',
  figuresDiffer: 'appraisal.reason.figuresDiffer',
  belowLevel: 'appraisal.reason.belowLevel',
  ruleMisread: 'appraisal.reason.ruleMisread',
  inspection: 'appraisal.reason.inspection',
  other: 'appraisal.reason.other',
};

/** A verdict as given, in words. */
export function verdictSentence(place: JudgedPlace, { verdict }: Pick<GivenVerdict, 'verdict'>): Sentence {
  if (verdict.kind === 'agreed') return agreedSentence(place, verdict.points);
  return findingSentence(place, verdict);
}

/** The same before it is recorded. */
export function findingSentence(place: JudgedPlace, finding: Finding): Sentence {
  switch (finding.kind) {
    case 'agreed':
      return agreedSentence(place, place.own.points);
    case 'asked':
      return say('appraisal.said.asked', { text: inside(finding.text) });
    case 'changed': {
      const value = valueSentence(place, finding.award, finding.points);
      const text = inside(finding.reason.text);
      const isSource = finding.award.kind === 'share' || finding.award.kind === 'grades';
      return isSource || place.rule?.kind === 'notSelfScored'
        ? say('appraisal.said.entered', { value, text })
        : say('appraisal.said.changed', { value, reason: say(reasonKeys[finding.reason.code]), text });
    }
  }
}

/** What was put in the place of the self-score, with its points of the maximum. */
export function valueSentence(place: JudgedPlace, award: Award, points: Points): Sentence {
  const { item } = place.placed;
  const sum = ofMaximum(place, points);
  const isPenalty = item.counts === 'penalty';
  switch (award.kind) {
    case 'points':
      return say(isPenalty ? 'penalty.value.points' : 'appraisal.value.points', { sum });
    case 'answer':
      if (award.answer.kind === 'points')
        return say(isPenalty ? 'penalty.value.points' : 'appraisal.value.points', { sum });
      return say(isPenalty ? 'penalty.value.answer' : 'appraisal.value.answer', {
        answer: answerSentence(place.desk, item, award.answer, award.underCase),
        sum,
      });
    case 'share':
      return say(isPenalty ? 'penalty.value.share' : 'appraisal.value.share', {
        share: { percent: shareOf(award.percent) },
        sum,
      });
    case 'grades': {
      const { a, b, c, d } = award;
      return say(isPenalty ? 'penalty.value.grades' : 'appraisal.value.grades', { a, b, c, d, sum });
    }
  }
}

export function ofMaximum({ placed }: JudgedPlace, points: Points): Sentence {
  return say('appraisal.ofMaximum', {
    points: { points, digits: 2 },
    max: { points: placed.item.maxPoints, digits: 2 },
  });
}

function agreedSentence(place: JudgedPlace, points: Points | null): Sentence {
  return points === null
    ? say('appraisal.said.agreedNotApplicable')
    : say('appraisal.said.agreed', { sum: ofMaximum(place, points) });
}

/** A text inside a sentence that has a full stop of its own. */
function inside(text: string): string {
  return excerpt(text).replace(/\.+$/u, '');
}

function shareOf(scaled: number): Percent {
  return percent(scaled);
}
