import type { AppraisedScorecard } from '../appraisal/appraised-scorecard.ts';
import { type GivenVerdict, NOT_APPRAISED } from '../appraisal/item-appraisal.ts';
import type { Course } from '../course/course.ts';
import { type CriteriaSet, placedItems } from '../criteria/criteria-set.ts';
import { evidenceFor } from '../evidence/proof.ts';
import type { ItemResult } from './campaign-results.ts';
import type { ScorecardRecord } from './results-input.ts';

/** Every item of one unit, in the order of the table. */
export function itemResults(
  set: CriteriaSet,
  appraised: AppraisedScorecard,
  { entries, evidence }: Pick<ScorecardRecord, 'entries' | 'evidence'>,
  { appraisals }: Pick<Course, 'appraisals'>,
): readonly ItemResult[] {
  return placedItems(set).flatMap(({ item, domain }): ItemResult[] => {
    const { key, code, name, counts, maxPoints } = item;
    const found = appraised.items.get(key);
    if (found === undefined) return [];
    const { self, standing, verdict } = found;
    const entry = entries.get(key);
    const isHeld = standing !== 'waiting' && standing !== 'notNeeded' && standing !== 'optional';
    return [
      {
        key,
        code,
        name,
        domainKey: domain.key,
        counts,
        maxPoints,
        self: { state: self.state, points: self.points, maximum: self.maximum },
        appraised: {
          standing,
          points: found.points,
          maximum: appraised.totals.items.get(key)?.maximum ?? self.maximum,
        },
        verdict: isHeld && verdict !== null ? verdictOf(verdict) : null,
        notApplicable: entry?.notApplicable?.reason ?? null,
        explanation: entry?.explanation ?? null,
        answers: (appraisals.get(key) ?? NOT_APPRAISED).explanations.map(({ text }) => text),
        documents: evidenceFor(evidence, key).length,
      },
    ];
  });
}

function verdictOf({ round, verdict }: GivenVerdict): ItemResult['verdict'] {
  return {
    round,
    kind: verdict.kind,
    reason: verdict.kind === 'changed' ? verdict.reason : null,
    question: verdict.kind === 'asked' ? verdict.text : null,
  };
}
