import type { Campaign, UnitProfile } from '../campaign/campaign.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Entries } from '../scorecard/scorecard-totals.ts';
import type { OpenDelegation } from './finding.ts';

/** A scorecard as it would be sent. */
export interface CheckedScorecard {
  readonly set: CriteriaSet;
  readonly profile: UnitProfile;
  readonly campaign: Pick<Campaign, 'bonusCap' | 'penaltyCap' | 'referenceDays' | 'missingEvidence' | 'year'>;
  readonly entries: Entries;
  readonly evidence: readonly Evidence[];
  /** Those that still hold. */
  readonly delegations: readonly (OpenDelegation & { readonly itemKey: string })[];
  readonly meetingHeld: boolean;
  /** Null where none were written. */
  readonly remarks: { readonly difficulties: string | null; readonly recommendations: string | null } | null;
}
