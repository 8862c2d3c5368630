import { hashPhone } from '../../application/invitation-code.ts';
import type { CampaignOutcome } from '../../application/ports/campaign-store.ts';
import { campaignStream } from '../../domain/audit/audit-record.ts';
import { campaignSchema } from '../../domain/campaign/campaign.ts';
import type { CampaignImport, ImportedGroup } from '../../domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { Instant } from '../../domain/scaled.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { campaignContentHash } from './campaign-content.ts';
import { latestCriteriaSet } from './criteria-sets.ts';
import { difference } from './difference.ts';
import { isPublished } from './is-published.ts';
import { changesResults, holdEveryScorecard } from './rescoring-import.ts';
import { storeRoles } from './store-roles.ts';
import { storeScorecards } from './store-scorecards.ts';
import type { PrismaTransaction } from './wholly.ts';

/** The set that a group refers to, by the group's code. */
export type SetsByGroup = ReadonlyMap<string, { readonly id: string; readonly set: CriteriaSet }>;

/**
 * Writes what differs from what is stored. Roles become those of the import and those given in a chat; a unit, group or official that
 * the import no longer names stays, so that nothing recorded is lost. Refused whole where results stand published and
 * would follow from something else.
 */
export async function storeCampaign(
  db: PrismaTransaction,
  trail: AuditTrail,
  imported: CampaignImport,
  at: Instant,
): Promise<CampaignOutcome> {
  const sets = await setsByGroup(db, imported.groups);
  if (await changesResults(db, imported, sets)) {
    if (await isPublished(db, imported.campaign.id)) return { kind: 'published' };
    await holdEveryScorecard(db, imported.campaign.id);
  }
  const before = await campaignContentHash(db, imported.campaign.id);
  const changed = [
    await storeDocument(db, imported, at),
    await storeUnits(db, imported),
    await storeGroups(db, imported, sets),
    await storeOfficials(db, trail, imported, at),
    await storeScorecards(db, trail, imported, sets, at),
    await storeRoles(db, trail, imported, sets, at),
  ];
  const after = await campaignContentHash(db, imported.campaign.id);
  if (after !== before) {
    await trail.add(
      administrationDraft('importCampaign', at, {
        stream: campaignStream(imported.campaign.id),
        before: before === null ? null : JSON.stringify({ contentHash: before }),
        after: JSON.stringify({ contentHash: after }),
      }),
    );
  }
  return { kind: changed.includes(true) ? 'stored' : 'unchanged' };
}

async function setsByGroup(db: PrismaTransaction, groups: readonly ImportedGroup[]): Promise<SetsByGroup> {
  const bySlug = new Map<string, { readonly id: string; readonly set: CriteriaSet }>();
  for (const slug of new Set(groups.map(({ criteriaSetSlug }) => criteriaSetSlug))) {
    const set = await latestCriteriaSet(db, slug);
    if (set === null) throw new Error(`no criteria set is stored as ${slug}`);
    bySlug.set(slug, { id: `${slug}:${set.version}`, set });
  }
  return new Map(
    groups.flatMap(({ code, criteriaSetSlug }) => {
      const found = bySlug.get(criteriaSetSlug);
      return found === undefined ? [] : [[code, found] as const];
    }),
  );
}

async function storeDocument(db: PrismaTransaction, imported: CampaignImport, at: Instant): Promise<boolean> {
  const campaign = campaignSchema.parse(imported.campaign);
  const document = JSON.stringify(campaign);
  const { id, name, year } = campaign;
  const stored = await db.campaign.findUnique({ where: { id } });
  if (stored?.document === document) return false;
  const windows = { opensAt: BigInt(campaign.opensAt), locksAt: BigInt(campaign.locksAt) };
  const data = { name, year, ...windows, document, storedAt: BigInt(at) };
  await db.campaign.upsert({ where: { id }, create: { id, ...data }, update: data });
  return true;
}

async function storeUnits(db: PrismaTransaction, { units }: CampaignImport): Promise<boolean> {
  const wanted = units.map(({ id, code, name }) => ({ id, code, name }));
  const stored = await db.unit.findMany({ where: { id: { in: wanted.map(({ id }) => id) } } });
  const { create, update } = difference(stored, wanted, ({ id }) => id);
  if (create.length > 0) await db.unit.createMany({ data: [...create] });
  for (const { id, code, name } of update) await db.unit.update({ where: { id }, data: { code, name } });
  return create.length + update.length > 0;
}

async function storeGroups(
  db: PrismaTransaction,
  { campaign, groups }: CampaignImport,
  sets: SetsByGroup,
): Promise<boolean> {
  const wanted = groups.map(({ code, name, ranked }) => {
    const criteriaSetId = sets.get(code)?.id ?? '';
    return { campaignId: campaign.id, code, name, criteriaSetId, ranked };
  });
  const stored = await db.unitGroup.findMany({ where: { campaignId: campaign.id } });
  const { create, update } = difference(stored, wanted, ({ code }) => code);
  if (create.length > 0) await db.unitGroup.createMany({ data: [...create] });
  for (const { campaignId, code, ...data } of update) {
    await db.unitGroup.update({ where: { campaignId_code: { campaignId, code } }, data });
  }
  return create.length + update.length > 0;
}

async function storeOfficials(
  db: PrismaTransaction,
  trail: AuditTrail,
  { campaign, officials }: CampaignImport,
  at: Instant,
): Promise<boolean> {
  const stored = await db.official.findMany({
    where: { id: { in: officials.map(({ id }) => id) } },
    select: { id: true, name: true, phoneHash: true },
  });
  const phones = new Map(stored.map(({ id, phoneHash }) => [id, phoneHash]));
  const wanted = officials.map(({ id, name, phone }) => ({
    id,
    name,
    phoneHash: phone === undefined ? (phones.get(id) ?? null) : hashPhone(phone),
  }));
  const { create, update } = difference(stored, wanted, ({ id }) => id);
  if (create.length + update.length > 0) {
    // Only who: names and telephone numbers are not the trail's to keep.
    const idsOf = (rows: typeof create) => rows.map(({ id }) => id);
    const newPhone = update.filter(({ id, phoneHash }) => phones.get(id) !== phoneHash);
    const after = { added: idsOf(create), changed: idsOf(update), newPhone: idsOf(newPhone) };
    const stream = campaignStream(campaign.id);
    await trail.add(administrationDraft('changeOfficials', at, { stream, after: JSON.stringify(after) }));
  }
  if (create.length > 0) await db.official.createMany({ data: [...create] });
  for (const { id, ...data } of update) await db.official.update({ where: { id }, data });
  return create.length + update.length > 0;
}
