import type { ScoredItem } from '../criteria/criteria-set.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { judgeIssuedOn } from '../evidence/judge-issued-on.ts';
import { earnsUnproven, evidenceFor } from '../evidence/proof.ts';
import type { ScoreEntry } from '../scorecard/score-entry.ts';
import type { ItemTotal } from '../scorecard/scorecard-totals.ts';
import type { CheckedScorecard } from './checked-scorecard.ts';
import type { Finding } from './finding.ts';

/** What there is to look at about one item. */
export function checkItem(card: CheckedScorecard, item: ScoredItem, total: ItemTotal): readonly Finding[] {
  if (total.state === 'otherKind') return [];
  return [
    ...checkAnswer(card.entries.get(item.key), item, total),
    ...checkProof(card, total),
    ...evidenceFor(card.evidence, item.key).flatMap((document) => [
      ...checkYear(card, item, document),
      ...checkPages(item, document),
    ]),
    ...card.delegations.flatMap(({ itemKey, officialId, officialName, until }): Finding[] =>
      itemKey === item.key
        ? [
            {
              name: 'delegatedOpen',
              itemKey,
              severity: 'blocks',
              detail: { officialId, officialName, until },
            },
          ]
        : [],
    ),
  ];
}

/** Bonus and penalty may stay unanswered. */
function checkAnswer(
  entry: ScoreEntry | undefined,
  { key: itemKey, maxPoints, counts }: ScoredItem,
  { state, refusal, maximum }: ItemTotal,
): readonly Finding[] {
  const place = { itemKey, severity: 'blocks' } as const;
  if (refusal?.name === 'aboveMaxPoints')
    return [{ ...place, name: 'aboveMaximum', detail: { maximum: maxPoints } }];
  if (state === 'needsReanswer') return [{ ...place, name: 'needsReanswer', detail: { refusal } }];
  if (state === 'unanswered' && counts === 'regular')
    return [{ ...place, name: 'unanswered', detail: { maximum } }];
  // What is written on an exempt item earns nothing, so it misleads but does no harm.
  return state === 'exempt' && isFilled(entry)
    ? [{ name: 'exemptFilled', itemKey, severity: 'warns', detail: null }]
    : [];
}

/** An undo leaves a blank entry behind. */
function isFilled(entry: ScoreEntry | undefined): boolean {
  return [entry?.answer, entry?.notApplicable, entry?.explanation].some((part) => (part ?? null) !== null);
}

function checkProof({ campaign, entries, evidence }: CheckedScorecard, total: ItemTotal): readonly Finding[] {
  const { itemKey, points } = total;
  if (points === null || !earnsUnproven(total, entries.get(itemKey), evidence)) return [];
  const severity = campaign.missingEvidence === 'explanationRequired' ? 'blocks' : 'warns';
  return [{ name: 'noProofNoExplanation', itemKey, severity, detail: { points } }];
}

function checkYear(
  { campaign }: CheckedScorecard,
  { key: itemKey, evidenceYear }: ScoredItem,
  { id, fields }: Evidence,
): readonly Finding[] {
  const issuedOn = fields?.issuedOn ?? null;
  const missed = judgeIssuedOn(issuedOn, campaign.year, evidenceYear);
  if (issuedOn === null || missed === null) return [];
  const detail = { evidenceId: id, issuedOn, wantedYear: missed.wantedYear };
  return [{ name: 'evidenceOutsideYear', itemKey, severity: 'warns', detail }];
}

function checkPages({ key: itemKey }: ScoredItem, { id, body }: Evidence): readonly Finding[] {
  if (body.kind !== 'scan') return [];
  const pages = body.pages.flatMap(({ faults }, index) =>
    faults.length === 0 ? [] : [{ page: index + 1, faults }],
  );
  return pages.length === 0
    ? []
    : [{ name: 'evidencePoor', itemKey, severity: 'warns', detail: { evidenceId: id, pages } }];
}
