import type { Role } from '../people/role.ts';
import type { Instant } from '../scaled.ts';
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
  readonly roles: readonly ImportedRole[];
}

export interface ImportedRole {
  readonly role: Role;
  /** Null: for the whole campaign. */
  readonly unitId: string | null;
  /** Phạm vi: keys of domains, criteria and items that it is limited to. Left out: everything. */
  readonly scope?: readonly string[];
  /** The first instant (ms UTC) at which it holds. Left out: always so far. */
  readonly validFrom?: Instant;
  /** The first instant at which it holds no longer. Left out: open end. */
  readonly validUntil?: Instant;
}
