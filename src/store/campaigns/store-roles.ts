import { campaignStream } from '../../domain/audit/audit-record.ts';
import type { GrantScope } from '../../domain/authority/grant.ts';
import { scopeOfKeys } from '../../domain/authority/scope-of-keys.ts';
import type { CampaignImport, ImportedRole } from '../../domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { Instant } from '../../domain/scaled.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { difference } from './difference.ts';
import type { SetsByGroup } from './store-campaign.ts';
import type { PrismaTransaction } from './wholly.ts';

/** A role as stored; everything about it makes it what it is, so that any change is another role. */
interface RoleRow {
  readonly officialId: string;
  readonly campaignId: string;
  readonly unitId: string | null;
  readonly role: string;
  readonly scopeJson: string | null;
  readonly validFrom: bigint | null;
  readonly validUntil: bigint | null;
}

/** Roles become those of the import; those given in a chat are not its own and stay. */
export async function storeRoles(
  db: PrismaTransaction,
  trail: AuditTrail,
  imported: CampaignImport,
  sets: SetsByGroup,
  at: Instant,
): Promise<boolean> {
  const campaignId = imported.campaign.id;
  const stored = await db.roleGrant.findMany({
    where: { campaignId, origin: 'import' },
    select: {
      id: true,
      officialId: true,
      campaignId: true,
      unitId: true,
      role: true,
      scopeJson: true,
      validFrom: true,
      validUntil: true,
    },
  });
  const ids = new Map(stored.map((row) => [keyOf(row), row.id]));
  const { create, remove } = difference(
    stored.map(({ id: _, ...row }): RoleRow => row),
    wantedRoles(imported, sets),
    keyOf,
  );
  if (create.length + remove.length > 0) {
    const listed = (rows: readonly RoleRow[]) => JSON.stringify(rows.map(saidOf));
    const stream = campaignStream(campaignId);
    await trail.add(
      administrationDraft('changeRoles', at, { stream, before: listed(remove), after: listed(create) }),
    );
  }
  const removed = remove.flatMap((row) => ids.get(keyOf(row)) ?? []);
  if (removed.length > 0) await db.roleGrant.deleteMany({ where: { id: { in: removed } } });
  if (create.length > 0) await db.roleGrant.createMany({ data: [...create] });
  return create.length + removed.length > 0;
}

function wantedRoles({ campaign, officials, units }: CampaignImport, sets: SetsByGroup): readonly RoleRow[] {
  const setsOf = ({ unitId }: ImportedRole): readonly CriteriaSet[] => {
    const group = units.find(({ id }) => id === unitId)?.groupCode;
    return [...sets].flatMap(([code, { set }]) => (unitId === null || code === group ? [set] : []));
  };
  return officials.flatMap(({ id: officialId, roles }) =>
    roles.map((each) => ({
      officialId,
      campaignId: campaign.id,
      unitId: each.unitId,
      role: each.role,
      scopeJson: each.scope === undefined ? null : JSON.stringify(scopeOfKeys(each.scope, setsOf(each))),
      validFrom: each.validFrom === undefined ? null : BigInt(each.validFrom),
      validUntil: each.validUntil === undefined ? null : BigInt(each.validUntil),
    })),
  );
}

function keyOf(row: RoleRow): string {
  const { officialId, unitId, role, scopeJson, validFrom, validUntil } = row;
  return JSON.stringify([officialId, unitId, role, scopeJson, `${validFrom}`, `${validUntil}`]);
}

/** What the trail says of a role: what limits it only where something does. */
function saidOf({ officialId, unitId, role, scopeJson, validFrom, validUntil }: RoleRow): object {
  return {
    officialId,
    unitId,
    role,
    ...(scopeJson === null ? {} : { scope: JSON.parse(scopeJson) as GrantScope }),
    ...(validFrom === null ? {} : { validFrom: Number(validFrom) }),
    ...(validUntil === null ? {} : { validUntil: Number(validUntil) }),
  };
}
