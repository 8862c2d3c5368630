import { z } from 'zod';
import type { Role } from '../people/role.ts';
import type { Instant } from '../scaled.ts';

/** A role that somebody was given in one campaign (phân công). */
export interface Grant {
  readonly role: Role;
  /** The unit it is for; null for the whole campaign. */
  readonly unitId: string | null;
  /** The domains and single items it is limited to; null for everything. */
  readonly scope: GrantScope | null;
  /** The first instant at which it holds; null for always so far. */
  readonly validFrom: Instant | null;
  /** The first instant at which it holds no longer; null for open end. */
  readonly validUntil: Instant | null;
  /** `pending`: proposed, and not yet confirmed by the head of the unit. */
  readonly status: 'active' | 'pending';
}

export const grantScopeSchema = z.object({ domainKeys: z.array(z.string()), itemKeys: z.array(z.string()) });
export type GrantScope = Readonly<z.infer<typeof grantScopeSchema>>;

/** A grant with the campaign it belongs to. */
export interface CampaignGrant extends Grant {
  readonly campaignId: string;
}

/** Why a grant gives nothing at this instant; null where it holds. */
export function grantFault(
  { status, validFrom, validUntil }: Grant,
  at: Instant,
): 'pendingMember' | 'expiredGrant' | 'futureGrant' | null {
  if (validUntil !== null && at >= validUntil) return 'expiredGrant';
  if (status === 'pending') return 'pendingMember';
  return validFrom !== null && at < validFrom ? 'futureGrant' : null;
}

/** Roles that make somebody a member of a unit. */
export const unitRoles: readonly Role[] = ['scorer', 'head'];

/** A role for the whole campaign makes nobody a member of a unit, so scorers and heads need a grant in it. */
export function isPlaced({ role, unitId }: Grant, target: { readonly unitId: string | null }): boolean {
  return unitRoles.includes(role)
    ? unitId !== null && unitId === target.unitId
    : unitId === null || unitId === target.unitId;
}

/** Whether the grant reaches the item; without an item, whether it reaches the scorecard at all. */
export function reaches(
  { scope }: Grant,
  { itemKey, domainKey }: { readonly itemKey: string | null; readonly domainKey: string | null },
): boolean {
  if (scope === null || itemKey === null) return true;
  return scope.itemKeys.includes(itemKey) || (domainKey !== null && scope.domainKeys.includes(domainKey));
}
