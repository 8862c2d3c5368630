import { domain, item, pts } from '../../../src/demo/authoring.ts';
import { yesNo } from '../../../src/demo/authoring-rules.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import type { ScoredItem } from '../../../src/domain/criteria/criteria-set.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import type { WorldSeed } from '../pure-world.ts';
import { TRANSCRIPT_START } from '../run-transcript.ts';

/**
 * A scorecard of three items, scored in a few lines: for what comes after scoring. Sở Mẫu has two scorers and two
 * heads, Sở Thử one of each and nobody to head Sở Vắng.
 */
export function smallSeed(): WorldSeed {
  const { campaign } = demoCampaign(TRANSCRIPT_START);
  const officials = [
    official('an', 'Nguyễn Mẫu An', 'scorer', 'so-mau'),
    official('binh', 'Trần Thử Bình', 'scorer', 'so-mau'),
    official('chi', 'Lê Mẫu Chi', 'head', 'so-mau'),
    official('dung', 'Phạm Thử Dung', 'head', 'so-mau'),
    official('giang', 'Hoàng Mẫu Giang', 'scorer', 'so-thu'),
    official('ha', 'Vũ Mẫu Hà', 'head', 'so-thu'),
    official('nam', 'Ngô Thử Nam', 'scorer', 'so-vang'),
    official('linh', 'Đặng Mẫu Linh', 'organiser', null),
  ];
  return {
    campaign: {
      campaign: { ...campaign, id: 'phieu-nho', name: 'Chỉ số CCHC 2026', demo: false },
      groups: [{ code: 'so', name: 'Sở, ban, ngành', criteriaSetSlug: 'phieu-nho', ranked: true }],
      units: [unit('so-mau', 'Sở Mẫu'), unit('so-thu', 'Sở Thử'), unit('so-vang', 'Sở Vắng')],
      officials,
    },
    criteriaSets: [
      {
        slug: 'phieu-nho',
        version: 1,
        name: 'Bộ tiêu chí ba mục',
        year: 2026,
        decision: null,
        maxPoints: pts('10'),
        domains: [
          domain('1', 'Chỉ đạo, điều hành', '6', [
            simple('1.1', 'Kế hoạch năm', '4'),
            simple('1.2', 'Báo cáo định kỳ', '2'),
          ]),
          domain('2', 'Hiện đại hóa', '4', [simple('2.1', 'Văn bản điện tử', '4')]),
        ],
      },
    ],
    linked: new Map(officials.map(({ id }) => [id, id])),
  };
}

function official(id: string, name: string, role: Role, unitId: string | null) {
  return { id, name, roles: [{ role, unitId }] };
}

function simple(code: string, name: string, max: string): ScoredItem {
  return item(code, name, max, yesNo(max, 'Đạt', 'Không đạt'), { evidence: ['báo cáo'] });
}

function unit(id: string, name: string) {
  return {
    id,
    code: id,
    name,
    groupCode: 'so',
    profile: { kind: 'so', exemptions: [], ranked: true },
  };
}
