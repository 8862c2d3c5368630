import type { AccountAddress } from '../../src/application/ports/messages.ts';
import type { CampaignImport, ImportedOfficial } from '../../src/domain/campaign/campaign-import.ts';
import { NO_PHASES } from '../../src/domain/campaign/phases.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import type { Store } from '../../src/store/open-store.ts';
import { campaign, flatSet, item, unit, yesNo } from '../domain/build.ts';

/** An agency of three units and four officials, small enough to check by eye. */
export const agencySet: CriteriaSet = flatSet([
  item('a', 1, yesNo(1), { code: '1.1' }),
  item('b', 2, yesNo(2), { code: '1.2' }),
]);

export const agencyOfficials: readonly ImportedOfficial[] = [
  { id: 'an', name: 'Nguyễn An', roles: [{ role: 'scorer', unitId: 'u1' }] },
  {
    id: 'binh',
    name: 'Trần Bình',
    roles: [
      { role: 'scorer', unitId: 'u1' },
      { role: 'head', unitId: 'u1' },
      { role: 'scorer', unitId: 'u2' },
    ],
  },
  { id: 'chi', name: 'Lê Chi', roles: [{ role: 'leader', unitId: null }] },
  { id: 'dung', name: 'Phạm Dũng', roles: [{ role: 'respondent', unitId: 'u2' }] },
];

export function agency(changes: Partial<CampaignImport> = {}): CampaignImport {
  return {
    campaign: {
      ...campaign,
      id: 'k2026',
      name: 'Kỳ 2026',
      year: 2026,
      timeZone: 'Asia/Ho_Chi_Minh',
      opensAt: 1_000,
      locksAt: 9_000_000_000_000,
      missingEvidence: 'leftToAppraisers',
      organiser: 'Sở Nội vụ',
      demo: false,
      phases: NO_PHASES,
      holidays: [],
      extraWorkingDays: [],
      lateSubmission: null,
      withdrawal: 'notAllowed',
      signedReport: 'optional',
      lateArrivalMinutes: 5,
      rehearsal: false,
      ranking: { ties: 'standard' },
      awards: [],
      leadersSee: 'published',
      morningCard: true,
    },
    groups: [{ code: 'so', name: 'Các sở', criteriaSetSlug: 'bo-thu', ranked: true }],
    units: ['u1', 'u2', 'u3'].map((id) => ({
      id,
      code: id.toUpperCase(),
      name: `Đơn vị ${id}`,
      groupCode: 'so',
      profile: unit,
    })),
    officials: agencyOfficials,
    ...changes,
  };
}

/** The account that an official of the agency chats from. */
export function accountOf(officialId: string): AccountAddress {
  return { channel: 'telegram', botId: 'bot', externalId: `chat-${officialId}` };
}

/** Stores the agency and links every official to an account. */
export async function openAgency({ campaigns }: Store): Promise<void> {
  await campaigns.storeCriteriaSet(agencySet, 1);
  await campaigns.storeCampaign(agency(), 1);
  for (const { id } of agencyOfficials) await campaigns.linkAccount(accountOf(id), id, 1);
}
