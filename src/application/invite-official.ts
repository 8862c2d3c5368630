import type { Instant } from '../domain/scaled.ts';
import { hashInvitationCode, newInvitationCode } from './invitation-code.ts';
import type { CampaignStore } from './ports/campaign-store.ts';

const DAY = 24 * 3_600_000;
/** How long an invitation can be used. */
const VALID_FOR = 7 * DAY;

/** Makes a one-time invitation for an official; earlier unused ones stop working. The code is shown only here. */
export async function inviteOfficial(
  campaigns: CampaignStore,
  officialId: string,
  at: Instant,
): Promise<{ readonly code: string; readonly expiresAt: Instant }> {
  const code = newInvitationCode();
  const expiresAt = at + VALID_FOR;
  await campaigns.storeInvitation(officialId, hashInvitationCode(code), expiresAt, at);
  return { code, expiresAt };
}
