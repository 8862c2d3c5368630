import { describe, expect, test } from 'vitest';
import { mayAct } from '../../src/domain/authority/authority.ts';
import type { CampaignImport } from '../../src/domain/campaign/campaign-import.ts';
import { exampleCampaign } from '../../src/tables/campaign/example-campaign.ts';
import { campaignToJson, readCampaignFile } from '../../src/tables/campaign/read-campaign-file.ts';
import { writeCampaignTemplate } from '../../src/tables/campaign/write-campaign-template.ts';
import { exampleCriteriaSet } from '../../src/tables/template/example-criteria-set.ts';
import { buildWorkbook } from './build-workbook.ts';

const setOf = (slug: string) => Promise.resolve(slug === exampleCriteriaSet.slug ? exampleCriteriaSet : null);

/** The sheet of officials under every column, in a campaign of two units. */
function officialsRead(...rows: readonly (string | null)[][]) {
  return readCampaignFile(
    buildWorkbook({
      'Kỳ đánh giá': [
        ['Mẫu', 'cchc-ky-danh-gia/1'],
        ['Mã kỳ', 'k'],
        ['Tên kỳ', 'Kỳ thử'],
        ['Năm đánh giá', '2026'],
        ['Xếp loại theo', 'Điểm'],
        ['Đầu mối hỗ trợ', 'Sở Nội vụ'],
      ],
      'Mốc thời gian': [
        ['Mốc', 'Thời gian'],
        ['Mở tự chấm', '09/10/2026'],
        ['Khóa tự chấm', '07/11/2026'],
      ],
      'Xếp loại': [
        ['Tên loại', 'Từ'],
        ['Đạt', null],
      ],
      'Nhóm đơn vị': [
        ['Mã nhóm', 'Tên nhóm', 'Bộ tiêu chí'],
        ['so', 'Các sở', exampleCriteriaSet.slug],
      ],
      'Đơn vị': [
        ['Mã đơn vị', 'Tên đơn vị', 'Nhóm'],
        ['SA', 'Sở A', 'so'],
        ['SB', 'Sở B', 'so'],
      ],
      'Cán bộ': [['Mã cán bộ', 'Họ và tên', 'Vai trò', 'Đơn vị', 'Phạm vi', 'Từ ngày', 'Đến ngày'], ...rows],
    }),
    setOf,
  );
}

const [domain, other] = exampleCriteriaSet.domains;
if (domain === undefined || other === undefined) throw new Error('the example has two domains');
const itemIn = ({ criteria }: typeof domain) => {
  const [first] = criteria;
  return first?.kind === 'group' ? first.items[0] : first;
};
const item = itemIn(domain);
const elsewhere = itemIn(other);
if (item === undefined || elsewhere === undefined) throw new Error('the example has items');

test('a scope is read by codes, and validity to the end of its last day', async () => {
  const reading = await officialsRead(
    ['a', 'Người Một', 'Thẩm định', null, `${domain.code}, ${elsewhere.code}`, '09/10/2026', '07/11/2026'],
    ['b', 'Người Hai', 'Thẩm định', null, null, null, null],
  );
  expect(reading.ok ? reading.campaign.officials.map(({ roles }) => roles) : reading.faults).toEqual([
    [
      {
        role: 'appraiser',
        unitId: null,
        scope: [domain.key, elsewhere.key],
        validFrom: Date.parse('2026-10-09T00:00+07:00'),
        validUntil: Date.parse('2026-11-08T00:00+07:00'),
      },
    ],
    [{ role: 'appraiser', unitId: null }],
  ]);
});

test('every fault stands at the cell of its own row', async () => {
  const reading = await officialsRead(
    ['a', 'Người Một', 'Thẩm định', null, domain.code, null, null],
    ['a', 'Người Một', 'Thẩm định', null, '9.9.9', null, null],
    ['b', 'Người Hai', 'Chấm điểm', 'SA', null, 'hôm nào', null],
    ['c', 'Người Ba', 'Thủ trưởng', 'SA', domain.code, null, null],
    ['d', 'Người Bốn', 'Thẩm định', null, null, '07/11/2026', '06/11/2026'],
    ['d', 'Người Bốn', 'Chấm điểm', null, null, null, null],
  );
  expect(reading.ok ? [] : reading.faults.map(({ row, column }) => `${column}${row}`)).toEqual([
    'E3',
    'F4',
    'E5',
    'G6',
    'D7',
  ]);
});

test('scopes and validity go through the template and through JSON and come back exactly', async () => {
  const [first, ...others] = exampleCampaign.officials;
  if (first === undefined) throw new Error('the example has no officials');
  const limited = {
    role: 'appraiser',
    unitId: null,
    scope: [domain.key, elsewhere.key],
    validFrom: Date.parse('2026-10-09T08:30+07:00'),
    validUntil: Date.parse('2026-11-08T00:00+07:00'),
  } as const;
  const campaign: CampaignImport = {
    ...exampleCampaign,
    officials: [{ ...first, roles: [...first.roles, limited] }, ...others],
  };
  const excel = await readCampaignFile(await writeCampaignTemplate(campaign), setOf);
  expect(excel).toEqual({ ok: true, campaign });
  expect(await readCampaignFile(Buffer.from(campaignToJson(campaign)), setOf)).toEqual({
    ok: true,
    campaign,
  });
});

describe('who appraises', () => {
  const scopes = {
    one: { domainKeys: [domain.key], itemKeys: [] },
    two: { domainKeys: [domain.key], itemKeys: [] },
    agency: { domainKeys: [], itemKeys: [item.key] },
  };
  const may = (who: keyof typeof scopes, itemKey: string, domainKey: string) =>
    mayAct({
      act: 'appraise',
      at: 0,
      officialId: who,
      grants: [
        {
          role: 'appraiser',
          unitId: null,
          scope: scopes[who],
          validFrom: null,
          validUntil: null,
          status: 'active',
        },
      ],
      target: { unitId: 'so-a', itemKey, domainKey },
      course: {
        window: 'open',
        submitted: true,
        appraisalStarted: true,
        published: false,
        confirmed: false,
        delegations: [],
      },
      options: { withdrawal: false, provisional: false },
    }).allowed;

  test('may be two people for one domain, and another agency for a single item of it', () => {
    const inDomain = (['one', 'two', 'agency'] as const).map((who) => may(who, item.key, domain.key));
    expect(inDomain).toEqual([true, true, true]);
    const outside = (['one', 'two', 'agency'] as const).map((who) => may(who, elsewhere.key, other.key));
    expect(outside).toEqual([false, false, false]);
    expect(may('agency', 'khac', domain.key)).toBe(false);
  });
});
