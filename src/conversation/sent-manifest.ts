import type { Approval, SignedReport } from '../domain/course/course.ts';
import type { Evidence } from '../domain/evidence/evidence.ts';
import { evidenceFor } from '../domain/evidence/proof.ts';
import type { ReceiptLine, ReceiptManifest } from '../domain/receipt/receipt-manifest.ts';
import type { Points } from '../domain/scaled.ts';
import { itemTotal } from './desk.ts';
import type { DeskContext } from './turn.ts';
import { personName } from './unit-people.ts';

/** What a receipt will testify, as far as the conversation knows it. */
export type SentManifest = Omit<ReceiptManifest, 'receiptId' | 'auditHead'>;

/** As far as a sending needs it: the scorecard, who sends it, and when (ms UTC). */
export type SendingContext = Pick<DeskContext, 'desk' | 'official'> & {
  readonly facts: Pick<DeskContext['facts'], 'sentAt'>;
};

/** The scorecard as it is sent now under this approval. `late`: what being late costs. */
export function manifestOf(
  context: SendingContext,
  approval: Approval,
  signedReport: SignedReport | null,
  late: Points,
): SentManifest {
  const { desk, official, facts } = context;
  const { work, totals } = desk;
  const { campaign, unitId, unitCode, unitName, set } = work;
  const { points, maximum, answered, toAnswer } = totals.overall;
  const { id, name, year, rehearsal } = campaign;
  return {
    kind: 'cchc-receipt',
    version: 1,
    campaign: { id, name, year, rehearsal },
    unit: { id: unitId, code: unitCode, name: unitName },
    criteriaSet: { slug: set.slug, version: set.version },
    contentHash: approval.contentHash,
    totals: { points, maximum, answered, toAnswer },
    lines: desk.placed.map(({ item }) => lineOf(context, item.key, item.code)),
    approver: { id: approval.by, name: personName(work, approval.by), approvedAt: approval.at },
    signedReport: { sha256: signedReport?.sha256 ?? null },
    submittedBy: { id: official.id, name: official.name },
    submittedAt: facts.sentAt,
    latePenalty: late,
  };
}

function lineOf({ desk }: SendingContext, key: string, code: string): ReceiptLine {
  const { points, state } = itemTotal(desk, key);
  return { key, code, points, state, evidence: evidenceFor(desk.work.evidence, key).flatMap(sentFiles) };
}

/** Files as they were received. */
function sentFiles({ body }: Evidence): readonly string[] {
  return body.kind === 'file' ? [body.file.sha256] : body.pages.map(({ original }) => original);
}
