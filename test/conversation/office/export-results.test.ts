import { expect, test } from 'vitest';
import { performExport, readExportWish } from '../../../src/conversation/office/export-results.ts';
import type { OfficeContext } from '../../../src/conversation/turn.ts';
import type { CampaignGrant } from '../../../src/domain/authority/grant.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import type { Publication } from '../../../src/domain/publication/publication.ts';
import { agency } from '../../contract/agency.ts';

test.each([
  ['xuất kết quả', 'exportResults'],
  ['xuat kq toan tinh', 'exportResults'],
  ['cho tôi xuất bảng xếp hạng', 'exportResults'],
  ['Kết xuất số liệu chênh lệch', 'exportResults'],
  ['tải về bảng điểm', 'exportResults'],
  ['xuất kết quả ra excel', 'xlsx'],
  ['xuất file xlsx', 'xlsx'],
  ['xuất phụ lục quyết định', 'docx'],
  ['tải xuống kết quả bản word', 'docx'],
  ['xuất json', 'json'],
  ['gửi anh file excel', 'xlsx'],
  ['cho chị xin bản word', 'docx'],
  ['gửi báo cáo word', null],
  ['cho anh xem biểu đồ', null],
  ['xuất báo cáo', null],
  ['xuất nhật ký', null],
  ['đơn vị nào xếp hạng xuất sắc', null],
  ['đề xuất khen thưởng theo kết quả', null],
  ['kiểm tra đột xuất có kết quả chưa', null],
  ['kết quả', null],
  ['xuất', null],
  [`xuất kết quả ${'a'.repeat(120)}`, null],
])('"%s" is read as %s', (typed, meaning) => {
  const wish = readExportWish(typed);
  expect(wish?.do === 'sendResults' ? wish.format : (wish?.do ?? null)).toBe(meaning);
});

const { campaign } = agency();
const published: Publication = { id: 'p', by: 'linh', at: 5000, decision: null };

function atOffice(role: Role, publication: Publication | null): OfficeContext {
  const grant: CampaignGrant = {
    campaignId: campaign.id,
    role,
    unitId: null,
    scope: null,
    validFrom: null,
    validUntil: null,
    status: 'active',
  };
  const office = {
    campaign,
    roles: [role],
    groups: [],
    sets: new Map(),
    units: [],
    contacts: [],
    lastSending: null,
    opened: null,
    publication,
  };
  const facts = { sentAt: 10_000, grants: [grant], memberships: [], offices: [] };
  const official = { id: 'linh', name: 'Linh', locale: 'vi' };
  return { office, facts, official } as unknown as OfficeContext;
}

function sent(role: Role, publication: Publication | null) {
  const { card } = performExport(atOffice(role, publication), { do: 'sendResults', format: 'docx' });
  const [first] = card.lines;
  return { says: first !== undefined && 'say' in first ? first.say : null, files: card.attached };
}

test.each(['organiser', 'appraisalLead'] as const)('%s takes provisional results along', (role) => {
  expect(sent(role, null)).toEqual({
    says: 'export.sentProvisional',
    files: [
      {
        kind: 'export',
        what: 'results',
        scope: 'k2026:provisional:docx',
        name: 'phu-luc-ket-qua-cchc-2026.docx',
      },
    ],
  });
});

test('leaders take results along once they are published, and not before', () => {
  expect(sent('leader', null)).toEqual({ says: 'refusal.authority.notPublished', files: [] });
  expect(sent('leader', published)).toMatchObject({
    says: 'export.sent',
    files: [{ scope: 'k2026:published:docx' }],
  });
});
