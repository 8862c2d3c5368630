import type { AmendmentOutcome, AmendmentReading } from '../../application/ports/campaign-store.ts';
import { previewAmendment } from '../../domain/amendment/preview-amendment.ts';
import { campaignStream } from '../../domain/audit/audit-record.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { Instant } from '../../domain/scaled.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { loadAmendable, loadUsedSets, type UsedSets } from './amendable-campaign.ts';
import { hashedSet, latestCriteriaSet, storeCriteriaSet } from './criteria-sets.ts';
import { holdScorecards, moveScorecards } from './move-scorecards.ts';
import { tellAmendment } from './tell-amendment.ts';
import type { PrismaTransaction } from './wholly.ts';

/** What the set would change, by what is stored in this transaction. */
export async function readAmendment(
  db: PrismaTransaction,
  campaignId: string,
  set: CriteriaSet,
  at: Instant,
): Promise<AmendmentReading> {
  const used = await loadUsedSets(db, campaignId, set.slug);
  if (used.kind !== 'used') return used;
  const same = versionInUse(used, set);
  if (same !== null) return { kind: 'unchanged', version: same };
  const loaded = await loadAmendable(db, used, at);
  const latest = await latestCriteriaSet(db, set.slug);
  const version = latest === null ? 1 : isSame(latest, set) ? latest.version : latest.version + 1;
  return { kind: 'previewed', preview: previewAmendment({ ...set, version }, loaded) };
}

/** Moves the campaign to the set; entries stay, whatever became of their items. */
export async function amendCriteria(
  db: PrismaTransaction,
  trail: AuditTrail,
  campaignId: string,
  set: CriteriaSet,
  { reason, at }: { readonly reason: string; readonly at: Instant },
): Promise<AmendmentOutcome> {
  const used = await loadUsedSets(db, campaignId, set.slug);
  if (used.kind !== 'used') return used;
  const same = versionInUse(used, set);
  if (same !== null) return { kind: 'unchanged', version: same };
  await holdScorecards(db, used);
  const loaded = await loadAmendable(db, used, at);
  const { version } = await storeCriteriaSet(db, trail, set, at);
  const newer = { ...set, version };
  const id = `${set.slug}:${version}`;
  const older = used.inUse.map((each) => each.id).sort();
  const preview = previewAmendment(newer, loaded);
  await trail.add(
    administrationDraft('amendCriteria', at, {
      stream: campaignStream(campaignId),
      subject: set.slug,
      before: JSON.stringify({ criteriaSetIds: older }),
      after: JSON.stringify({ criteriaSetId: id, reason, units: preview.units.length }),
    }),
  );
  await moveScorecards(db, trail, loaded, older, { id, set: newer });
  await db.unitGroup.updateMany({
    where: { campaignId, criteriaSetId: { in: older } },
    data: { criteriaSetId: id },
  });
  const { campaign } = loaded;
  const told = await tellAmendment(db, trail, { id, campaign, reason, at }, preview.units);
  return { kind: 'amended', preview, told };
}

/** The version that everybody in the campaign is at, where it is this content; null otherwise. */
function versionInUse({ inUse }: UsedSets, set: CriteriaSet): number | null {
  const [only, more] = inUse;
  if (only === undefined || more !== undefined) return null;
  return only.contentHash === hashedSet(set).contentHash ? only.set.version : null;
}

function isSame(one: CriteriaSet, other: CriteriaSet): boolean {
  return hashedSet(one).contentHash === hashedSet(other).contentHash;
}
