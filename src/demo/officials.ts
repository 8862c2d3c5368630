import type { Role } from '../domain/people/role.ts';

export interface DemoRole {
  readonly role: Role;
  /** Null for a role that covers the whole campaign. */
  readonly unitId: string | null;
  /** Keys of domains and items that it is limited to; left out: everything. */
  readonly scope?: readonly string[];
}

export interface DemoOfficial {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly DemoRole[];
  /** False for someone who has not linked a chat account yet and must be invited. */
  readonly linked: boolean;
}

/** Invented people; "Mẫu" and "Thử" in their names say so. */
export const demoOfficials: readonly DemoOfficial[] = [
  official('nguyen-mau-an', 'Nguyễn Mẫu An', 'scorer', 'so-noi-vu'),
  official('tran-thu-binh', 'Trần Thử Bình', 'scorer', 'so-noi-vu'),
  official('le-mau-chi', 'Lê Mẫu Chi', 'head', 'so-noi-vu'),
  official('pham-thu-dung', 'Phạm Thử Dung', 'scorer', 'thanh-tra-tinh'),
  {
    id: 'bui-thu-lan',
    name: 'Bùi Thử Lan',
    roles: [
      { role: 'scorer', unitId: 'bql-khu-cong-nghiep' },
      { role: 'scorer', unitId: 'bql-khu-dai-hoc' },
    ],
    linked: true,
  },
  official('hoang-mau-giang', 'Hoàng Mẫu Giang', 'scorer', 'xa-bai-trang'),
  official('ngo-thu-nam', 'Ngô Thử Nam', 'scorer', 'phuong-ben-lua'),
  official('vu-mau-ha', 'Vũ Mẫu Hà', 'appraiser', null),
  official('ly-mau-oanh', 'Lý Mẫu Oanh', 'appraisalLead', null),
  official('do-thu-khoa', 'Đỗ Thử Khoa', 'leader', null),
  official('dang-mau-linh', 'Đặng Mẫu Linh', 'organiser', null),
  official('ho-thu-mai', 'Hồ Thử Mai', 'respondent', 'so-tai-chinh'),
  { ...official('duong-mau-nga', 'Dương Mẫu Nga', 'scorer', 'so-y-te'), linked: false },
];

function official(id: string, name: string, role: Role, unitId: string | null): DemoOfficial {
  return { id, name, roles: [{ role, unitId }], linked: true };
}
