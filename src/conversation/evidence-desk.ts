import type { Evidence, RecordedEvidence } from '../domain/evidence/evidence.ts';
import {
  earnsUnproven,
  evidenceFor,
  inUse,
  placedNowhere,
  provenOf,
  supplementsFor,
} from '../domain/evidence/proof.ts';
import { type Desk, itemTotal, layDesk } from './desk.ts';
import type { DeskContext } from './turn.ts';

/** A document of the scorecard, removed or not. */
export function findEvidence({ work }: Desk, id: string | null): RecordedEvidence | undefined {
  return work.evidence.find((each) => each.id === id);
}

/** Documents of the scorecard that are in use. */
export function usedEvidence({ work }: Desk): readonly RecordedEvidence[] {
  return inUse(work.evidence);
}

/** Documents that prove the item. */
export function evidenceOf({ work }: Desk, itemKey: string): readonly RecordedEvidence[] {
  return evidenceFor(work.evidence, itemKey);
}

/** What whoever appraises the item looks at: what proves it, then what the unit added to its explanation of it. */
export function documentsOf(desk: Desk, itemKey: string): readonly RecordedEvidence[] {
  return [...evidenceOf(desk, itemKey), ...supplementsFor(desk.work.evidence, itemKey)];
}

/** Whether the unit added documents to its explanation of the item. */
export function hasSupplement({ work }: Desk, itemKey: string): boolean {
  return supplementsFor(work.evidence, itemKey).length > 0;
}

/** The items that the document proves, without those that a newer version of the criteria set no longer has. */
export function provenItems({ byKey }: Desk, document: Evidence): readonly string[] {
  return provenOf(document, (key) => byKey.has(key));
}

/** Documents for which nobody has said yet what they prove, or whose items are gone. */
export function unplacedEvidence({ work, byKey }: Desk): readonly RecordedEvidence[] {
  return placedNowhere(work.evidence, (key) => byKey.has(key));
}

/**
 * Whether the campaign asks for an explanation because the item has earned points without any document (S0, S1, S2:
 * giải trình is mandatory). Campaigns that leave it to the appraisers ask for nothing.
 */
export function lacksProof(desk: Desk, itemKey: string): boolean {
  const { campaign, entries, evidence } = desk.work;
  return (
    campaign.missingEvidence === 'explanationRequired' &&
    earnsUnproven(itemTotal(desk, itemKey), entries.get(itemKey), evidence)
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
