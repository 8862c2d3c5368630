import type { Role } from '../people/role.ts';
import type { Campaign, UnitProfile } from './campaign.ts';

/** A whole campaign as imported: from the Excel template, from JSON, or the demo. */
export interface CampaignImport {
  readonly campaign: Campaign;
  readonly groups: readonly ImportedGroup[];
  readonly units: readonly ImportedUnit[];
  readonly officials: readonly ImportedOfficial[];
}

/** Nhóm đơn vị: units that share a criteria set and a ranking. */
export interface ImportedGroup {
  readonly code: string;
  readonly name: string;
  readonly criteriaSetSlug: string;
  readonly ranked: boolean;
}

export interface ImportedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly groupCode: string;
  readonly profile: UnitProfile;
}

export interface ImportedOfficial {
  readonly id: string;
  readonly name: string;
  /** Vietnamese telephone number as written, to recognise a shared contact. Left out: what is stored stays. */
  readonly phone?: string;
  /** A role with no unit is held for the whole campaign. */
  readonly roles: readonly { readonly role: Role; readonly unitId: string | null }[];
}
