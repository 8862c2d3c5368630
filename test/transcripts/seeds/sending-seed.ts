import { DateTime } from 'luxon';
import { domain, group, item, pts } from '../../../src/demo/authoring.ts';
import { yesNo } from '../../../src/demo/authoring-rules.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import type { ScoredItem } from '../../../src/domain/criteria/criteria-set.ts';
import type { WorldSeed } from '../pure-world.ts';
import { TRANSCRIPT_START } from '../run-transcript.ts';

/**
 * Sở Nội vụ of the demo with three items, so that a story can go from the first answer to the receipt: the signed
 * report is required, sending late costs points from 10 November, and the lock is the end of 16 November.
 */
export function sendingSeed(): WorldSeed {
  const { campaign, units, officials: everybody } = demoCampaign(TRANSCRIPT_START);
  const officials = everybody.filter(({ roles }) =>
    roles.some(({ unitId }) => unitId === 'so-noi-vu' || unitId === null),
  );
  const dueAt = DateTime.fromISO('2026-11-10', { zone: campaign.timeZone }).toMillis();
  return {
    campaign: {
      campaign: {
        ...campaign,
        id: 'gui-di-2026',
        name: 'Chỉ số CCHC 2026',
        demo: false,
        missingEvidence: 'leftToAppraisers',
        signedReport: 'required',
        lateSubmission: { dueAt, flatDays: 2, flatPoints: pts('1'), pointsPerFurtherDay: pts('0,5') },
      },
      groups: [{ code: 'so', name: 'Sở, ban, ngành', criteriaSetSlug: 'gui-di', ranked: true }],
      units: units
        .filter(({ id }) => id === 'so-noi-vu')
        .map((unit) => ({ ...unit, groupCode: 'so', profile: { ...unit.profile, exemptions: [] } })),
      officials,
    },
    criteriaSets: [
      {
        slug: 'gui-di',
        version: 1,
        name: 'Bộ tiêu chí rút gọn',
        year: 2026,
        decision: null,
        maxPoints: pts('70'),
        domains: [
          domain('1', 'Chỉ đạo, điều hành', '40', [
            group('1.1', 'Kế hoạch', '40', [
              simple('1.1.1', 'Ban hành kế hoạch', '22,5'),
              simple('1.1.2', 'Báo cáo định kỳ', '17,5'),
            ]),
          ]),
          domain('2', 'Thủ tục hành chính', '30', [simple('2.1', 'Công khai thủ tục', '30')]),
        ],
      },
    ],
    linked: new Map(officials.filter(({ linked }) => linked).map(({ id }) => [id, id])),
  };
}

function simple(code: string, name: string, max: string): ScoredItem {
  return item(code, name, max, yesNo(max, 'Đạt', 'Không đạt'), { evidence: ['báo cáo'] });
}
