import type { Evidence, RecordedEvidence } from '../domain/evidence/evidence.ts';
import { type Desk, itemTotal, layDesk } from './desk.ts';
import type { DeskContext } from './turn.ts';

/** A document of the scorecard, removed or not. */
export function findEvidence({ work }: Desk, id: string | null): RecordedEvidence | undefined {
  return work.evidence.find((each) => each.id === id);
}

/** Documents of the scorecard that are in use. */
export function usedEvidence(desk: Desk): readonly RecordedEvidence[] {
  return desk.work.evidence.filter(({ removed }) => !removed);
}

/** Documents that prove the item. */
export function evidenceOf(desk: Desk, itemKey: string): readonly RecordedEvidence[] {
  return usedEvidence(desk).filter(({ itemKeys }) => itemKeys.includes(itemKey));
}

/** The items that the document proves, without those that a newer version of the criteria set no longer has. */
export function provenItems(desk: Desk, { itemKeys }: Evidence): readonly string[] {
  return itemKeys.filter((key) => desk.byKey.has(key));
}

/** Documents for which nobody has said yet what they prove, or whose items are gone. */
export function unplacedEvidence(desk: Desk): readonly RecordedEvidence[] {
  return usedEvidence(desk).filter((document) => provenItems(desk, document).length === 0);
}

/**
 * Whether the campaign asks for an explanation because the item has earned points without any document (S0, S1, S2:
 * giải trình is mandatory). Campaigns that leave it to the appraisers ask for nothing.
 */
export function lacksProof(desk: Desk, itemKey: string): boolean {
  const { work } = desk;
  if (work.campaign.missingEvidence !== 'explanationRequired') return false;
  const { state, points } = itemTotal(desk, itemKey);
  const explanation = work.entries.get(itemKey)?.explanation ?? null;
  return (
    state === 'answered' &&
    points !== null &&
    points > 0 &&
    explanation === null &&
    evidenceOf(desk, itemKey).length === 0
  );
}

/** The context after the person of this turn saved a document. */
export function afterEvidence(context: DeskContext, evidence: Evidence): DeskContext {
  const { work } = context.desk;
  const known = findEvidence(context.desk, evidence.id);
  const recorded: RecordedEvidence = {
    ...evidence,
    version: (known?.version ?? 0) + 1,
    addedBy: known?.addedBy ?? context.official.id,
    addedAt: known?.addedAt ?? context.facts.sentAt,
  };
  const desk = layDesk({
    ...work,
    evidence:
      known === undefined
        ? [...work.evidence, recorded]
        : work.evidence.map((each) => (each.id === evidence.id ? recorded : each)),
  });
  return { ...context, desk, facts: { ...context.facts, workplace: desk.work } };
}
