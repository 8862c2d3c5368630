import { type CampaignGrant, grantScopeSchema } from '../../domain/authority/grant.ts';
import { roleSchema } from '../../domain/people/role.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';

const GRANTS = `
  SELECT "campaignId", "unitId", role, "scopeJson", "validFrom", "validUntil", status
  FROM "RoleGrant" WHERE "officialId" = ? ORDER BY id`;

interface GrantRow {
  readonly campaignId: string;
  readonly unitId: string | null;
  readonly role: string;
  readonly scopeJson: string | null;
  readonly validFrom: Instant | null;
  readonly validUntil: Instant | null;
  readonly status: string;
}

/** Every role that the official was given, whether or not it holds now. */
export async function loadGrants(db: SqlTransaction, officialId: string): Promise<readonly CampaignGrant[]> {
  const rows = await db.all<GrantRow>(GRANTS, [officialId]);
  return rows.map(({ role, scopeJson, status, ...row }) => ({
    ...row,
    role: roleSchema.parse(role),
    scope: scopeJson === null ? null : grantScopeSchema.parse(JSON.parse(scopeJson)),
    status: status === 'active' ? 'active' : 'pending',
  }));
}
