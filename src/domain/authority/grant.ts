import { z } from 'zod';
import type { roleSchema } from '../people/role.ts';
import type { Instant } from '../scaled.ts';

/** Which part of the criteria an appraiser answers for (phạm vi); null: all of it. */
export const grantScopeSchema = z
  .object({ domainKeys: z.array(z.string()), itemKeys: z.array(z.string()) })
  .nullable();
export type GrantScope = z.infer<typeof grantScopeSchema>;

export const grantStatusSchema = z.enum(['active', 'pending']);

/** A role that a person holds (vai trò được giao), for one unit or, with null, for the whole campaign. */
export interface Grant {
  readonly role: z.infer<typeof roleSchema>;
  readonly campaignId: string;
  readonly unitId: string | null;
  readonly scope: GrantScope;
  /** First instant (ms UTC) at which it holds; null: from the start. */
  readonly validFrom: Instant | null;
  /** First instant at which it no longer holds; null: to the end. */
  readonly validUntil: Instant | null;
  /** `pending`: the head has not confirmed it yet. */
  readonly status: z.infer<typeof grantStatusSchema>;
}
