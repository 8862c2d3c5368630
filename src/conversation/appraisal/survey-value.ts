import { pointsOfGrades, pointsOfShare } from '../../domain/appraisal/survey-points.ts';
import { parsePoints } from '../../domain/points.ts';
import { parsePercent } from '../../domain/quantities.ts';
import { type Points, percent } from '../../domain/scaled.ts';
import { foldVietnamese } from '../../domain/text.ts';
import { type Sentence, say } from '../reply.ts';
import type { Value } from './appraisal-target.ts';

export type SurveyValue =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Sentence };

const GRADE = /(?<![\p{L}\d])([abcd])\s*[:=]?\s*(\d{1,7})(?!\d|[.,]\d)/gu;
const GRADES_ONLY = /^(?:[abcd]\s*[:=]?\s*\d{1,7}[\s,;]*){1,4}$/u;

/**
 * What was typed for an item that only the council or a survey gives points for: "1,5", "87,5 %", or counts of answers
 * as "A 40 B 10 C 5 D 1". Null where it is none of them.
 */
export function readSurveyValue(text: string, maximum: Points): SurveyValue | null {
  const folded = foldVietnamese(text).trim();
  if (GRADES_ONLY.test(folded)) return gradesValue(folded, maximum);
  if (/(?:%|phan tram)$/u.test(folded)) return shareValue(folded.replace(/\s*phan tram$/u, ' %'), maximum);
  const parsed = parsePoints(folded);
  if (!parsed.ok) return null;
  return { ok: true, value: { award: { kind: 'points' }, points: parsed.points } };
}

function gradesValue(folded: string, maximum: Points): SurveyValue | null {
  const said = [...folded.matchAll(GRADE)].map(
    ([, grade = '', count = '']) => [grade, Number(count)] as const,
  );
  const counts = new Map(said);
  if (counts.size !== said.length) return { ok: false, refusal: say('appraisal.survey.gradeTwice') };
  const grades = {
    a: counts.get('a') ?? 0,
    b: counts.get('b') ?? 0,
    c: counts.get('c') ?? 0,
    d: counts.get('d') ?? 0,
  };
  const points = pointsOfGrades(maximum, grades);
  if (points === null) return { ok: false, refusal: say('appraisal.survey.nobody') };
  return { ok: true, value: { award: { kind: 'grades', ...grades }, points } };
}

function shareValue(folded: string, maximum: Points): SurveyValue | null {
  const parsed = parsePercent(folded);
  if (!parsed.ok) return null;
  const points = pointsOfShare(maximum, percent(parsed.percent));
  if (points === null) return { ok: false, refusal: say('fault.percentAbove100') };
  return { ok: true, value: { award: { kind: 'share', percent: parsed.percent }, points } };
}
