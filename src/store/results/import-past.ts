import { isDeepStrictEqual } from 'node:util';
import type { PastImportOutcome } from '../../application/ports/results-store.ts';
import { campaignStream } from '../../domain/audit/audit-record.ts';
import { matchPast, type PastMatch } from '../../domain/results/match-past.ts';
import { pastResultSchema } from '../../domain/results/past-result.ts';
import type { PastSource } from '../../domain/results/past-source.ts';
import type { Instant } from '../../domain/scaled.ts';
import { sha256 } from '../../domain/sha256.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { PrismaTransaction } from '../campaigns/wholly.ts';

/** Writes what differs from what is stored; where nothing does, nothing is written and nothing recorded. */
export async function importPast(
  db: PrismaTransaction,
  trail: AuditTrail,
  campaignId: string,
  source: PastSource,
  at: Instant,
): Promise<PastImportOutcome | null> {
  if ((await db.campaign.count({ where: { id: campaignId } })) === 0) return null;
  const scorecards = await db.scorecard.findMany({
    where: { campaignId },
    select: { unit: { select: { id: true, code: true, name: true } } },
  });
  const units = scorecards.map(({ unit: { id, code, name } }) => ({ unitId: id, code, name })).sort(byCode);
  const match = matchPast(units, source);
  const changed = await changedResults(db, campaignId, match);
  if (changed.length > 0) {
    const after = {
      from: source.campaignId,
      year: source.year,
      units: changed.map(({ unitId, resultJson }) => ({ unitId, resultHash: sha256(resultJson) })),
    };
    const stream = campaignStream(campaignId);
    await trail.add(administrationDraft('importPastResults', at, { stream, after: JSON.stringify(after) }));
  }
  for (const { unitId, resultJson } of changed) {
    const values = { year: source.year, resultJson, storedAt: BigInt(at) };
    await db.pastResult.upsert({
      where: { campaignId_unitId: { campaignId, unitId } },
      create: { campaignId, unitId, ...values },
      update: values,
    });
  }
  return { changed: changed.length, match };
}

async function changedResults(
  db: PrismaTransaction,
  campaignId: string,
  { matched }: PastMatch,
): Promise<readonly { readonly unitId: string; readonly resultJson: string }[]> {
  const rows = await db.pastResult.findMany({ where: { campaignId } });
  const stored = new Map(rows.map(({ unitId, resultJson }) => [unitId, JSON.parse(resultJson)]));
  return matched.flatMap(({ unitId, result }) => {
    const checked = pastResultSchema.parse(result);
    return isDeepStrictEqual(stored.get(unitId), checked)
      ? []
      : [{ unitId, resultJson: JSON.stringify(checked) }];
  });
}

/** By code unit, because databases sort text each in its own way. */
function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1;
}
