import { z } from 'zod';
import { campaignSchema, unitProfileSchema } from '../../domain/campaign/campaign.ts';
import type { CampaignImport } from '../../domain/campaign/campaign-import.ts';
import { roleSchema } from '../../domain/people/role.ts';

const name = z.string().min(1);

const group = z.object({ code: name, name, criteriaSetSlug: name, ranked: z.boolean() });
const unit = z.object({ id: name, code: name, name, groupCode: name, profile: unitProfileSchema });
const role = z.object({
  role: roleSchema,
  unitId: name.nullable(),
  scope: z.array(name).min(1).exactOptional(),
  validFrom: z.number().int().exactOptional(),
  validUntil: z.number().int().exactOptional(),
});
const official = z.object({
  id: name,
  name,
  phone: name.exactOptional(),
  roles: z.array(role).min(1),
});

/** A whole campaign; what refers to what is checked apart. */
export const campaignImportSchema: z.ZodType<CampaignImport> = z.object({
  campaign: campaignSchema,
  groups: z.array(group).min(1),
  units: z.array(unit).min(1),
  officials: z.array(official),
});
