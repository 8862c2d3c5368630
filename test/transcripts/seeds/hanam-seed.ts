import { domain, group, item, pts } from '../../../src/demo/authoring.ts';
import { yesNo } from '../../../src/demo/authoring-rules.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import type { ScoredItem } from '../../../src/domain/criteria/criteria-set.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import type { WorldSeed } from '../pure-world.ts';
import { TRANSCRIPT_START } from '../run-transcript.ts';

const WITHOUT_PROCEDURES = ['3', '7.3', '7.5', '8'];
const WITHOUT_LAW_MONITORING = ['2.1'];

/**
 * The exemptions of Hà Nam 2023: a set of 100 points in eight domains of which only the parts that the guidance letter
 * names are true to it (domain 3: 20, 7.3: 7, 7.5: 1, domain 8: 10, 2.1: 4), and the four kinds of units.
 */
export function hanamSeed(): WorldSeed {
  const { campaign } = demoCampaign(TRANSCRIPT_START);
  const units = [
    unit('vp-ubnd', 'Văn phòng UBND tỉnh', WITHOUT_PROCEDURES, false),
    unit('thanh-tra', 'Thanh tra tỉnh', WITHOUT_PROCEDURES, true),
    unit('bql-kcn', 'Ban Quản lý các Khu công nghiệp', WITHOUT_LAW_MONITORING, true),
    unit('bql-kdh', 'Ban Quản lý Khu đại học', [...WITHOUT_PROCEDURES, ...WITHOUT_LAW_MONITORING], true),
  ];
  const officials = units.map(({ id, name }) => ({
    id: `can-bo-${id}`,
    name: `Cán bộ ${name}`,
    roles: [{ role: 'scorer' as Role, unitId: id }],
  }));
  return {
    campaign: {
      campaign: { ...campaign, id: 'ha-nam-2023', name: 'Chỉ số CCHC 2023', demo: false },
      groups: [{ code: 'so', name: 'Sở, ban, ngành', criteriaSetSlug: 'ha-nam', ranked: true }],
      units,
      officials,
    },
    criteriaSets: [
      {
        slug: 'ha-nam',
        version: 1,
        name: 'Bộ tiêu chí rút gọn',
        year: 2023,
        decision: null,
        maxPoints: pts('100'),
        domains: [
          domain('1', 'Chỉ đạo, điều hành', '20', [simple('1.1', 'Kế hoạch năm', '20')]),
          domain('2', 'Văn bản quy phạm pháp luật', '10', [
            simple('2.1', 'Theo dõi thi hành pháp luật', '4'),
            simple('2.2', 'Rà soát văn bản', '6'),
          ]),
          domain('3', 'Cải cách thủ tục hành chính', '20', [
            group('3.1', 'Kiểm soát thủ tục', '20', [
              simple('3.1.1', 'Công khai thủ tục', '12'),
              simple('3.1.2', 'Giải quyết hồ sơ', '8'),
            ]),
          ]),
          domain('4', 'Tổ chức bộ máy', '8', [simple('4.1', 'Sắp xếp tổ chức', '8')]),
          domain('5', 'Cán bộ, công chức', '10', [simple('5.1', 'Vị trí việc làm', '10')]),
          domain('6', 'Tài chính công', '6', [simple('6.1', 'Tự chủ tài chính', '6')]),
          domain('7', 'Hiện đại hóa', '16', [
            simple('7.1', 'Văn bản điện tử', '8'),
            simple('7.3', 'Dịch vụ phục vụ người dân', '7'),
            simple('7.5', 'Áp dụng ISO 9001', '1'),
          ]),
          domain('8', 'Sự hài lòng', '10', [simple('8.1', 'Mức hài lòng', '10')]),
        ],
      },
    ],
    linked: new Map(officials.map(({ id }) => [id, id])),
  };
}

function simple(code: string, name: string, max: string): ScoredItem {
  return item(code, name, max, yesNo(max, 'Đạt', 'Không đạt'), { evidence: ['báo cáo'] });
}

function unit(id: string, name: string, exemptions: readonly string[], ranked: boolean) {
  return {
    id,
    code: id,
    name,
    groupCode: 'so',
    profile: { kind: null, exemptions: [...exemptions], ranked },
  };
}
