import type { UnitProfile } from '../domain/campaign/campaign.ts';

export interface DemoUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly groupCode: string;
  readonly profile: UnitProfile;
}

/** Agencies without thủ tục hành chính are not assessed on lĩnh vực 3, online services and ISO 9001. */
const withoutProcedures = ['3', '7.3', '7.4'];
/** Management boards that do not monitor how laws are carried out. */
const withoutLawMonitoring = ['2.1'];

export const demoUnits: readonly DemoUnit[] = [
  agency('vp-ubnd-tinh', 'VPUB', 'Văn phòng UBND tỉnh', { exemptions: withoutProcedures, ranked: false }),
  agency('so-noi-vu', 'SNV', 'Sở Nội vụ'),
  agency('so-tu-phap', 'STP', 'Sở Tư pháp'),
  agency('so-tai-chinh', 'STC', 'Sở Tài chính'),
  agency('so-cong-thuong', 'SCT', 'Sở Công Thương'),
  agency('so-nong-nghiep-moi-truong', 'SNNMT', 'Sở Nông nghiệp và Môi trường'),
  agency('so-xay-dung', 'SXD', 'Sở Xây dựng'),
  agency('so-khoa-hoc-cong-nghe', 'SKHCN', 'Sở Khoa học và Công nghệ'),
  agency('so-van-hoa-the-thao-du-lich', 'SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'),
  agency('so-giao-duc-dao-tao', 'SGDĐT', 'Sở Giáo dục và Đào tạo'),
  agency('so-y-te', 'SYT', 'Sở Y tế'),
  agency('so-dan-toc-ton-giao', 'SDTTG', 'Sở Dân tộc và Tôn giáo'),
  agency('so-ngoai-vu', 'SNGV', 'Sở Ngoại vụ'),
  agency('thanh-tra-tinh', 'TTT', 'Thanh tra tỉnh', { exemptions: withoutProcedures, ranked: false }),
  agency('bql-khu-cong-nghiep', 'BQLKCN', 'Ban Quản lý các khu công nghiệp', {
    exemptions: withoutLawMonitoring,
  }),
  agency('bql-khu-dai-hoc', 'BQLKĐH', 'Ban Quản lý Khu đại học Đồng Sim', {
    exemptions: [...withoutLawMonitoring, ...withoutProcedures],
  }),
  agency('bql-khu-cong-nghe-cao', 'BQLKCNC', 'Ban Quản lý Khu công nghệ cao Núi Vọng'),
  agency(
    'bql-khu-nong-nghiep-cong-nghe-cao',
    'BQLKNN',
    'Ban Quản lý Khu nông nghiệp công nghệ cao Bãi Trăng',
  ),
  agency('bql-khu-du-lich', 'BQLKDL', 'Ban Quản lý Khu du lịch Hồ Súng'),
  agency('bql-khu-kinh-te', 'BQLKKT', 'Ban Quản lý Khu kinh tế Cửa Lụa'),
  rural('bai-trang', 'XBT', 'Bãi Trăng'),
  rural('khe-nua', 'XKN', 'Khe Nứa'),
  rural('go-nep', 'XGN', 'Gò Nếp'),
  rural('doi-sim', 'XĐS', 'Đồi Sim'),
  rural('dong-vong', 'XĐV', 'Đồng Vọng'),
  urban('ben-lua', 'PBL', 'Bến Lụa'),
  urban('ho-sung', 'PHS', 'Hồ Súng'),
  urban('lo-gom', 'PLG', 'Lò Gốm'),
  urban('vuon-tram', 'PVT', 'Vườn Trám'),
  urban('ga-thuong', 'PGT', 'Ga Thương'),
];

function agency(
  id: string,
  code: string,
  name: string,
  apart: { exemptions?: readonly string[]; ranked?: boolean } = {},
): DemoUnit {
  const profile = {
    kind: null,
    exemptions: [...(apart.exemptions ?? [])],
    ranked: apart.ranked ?? true,
  };
  return { id, code, name, groupCode: 'so', profile };
}

function rural(slug: string, code: string, name: string): DemoUnit {
  return commune(`xa-${slug}`, code, `UBND xã ${name}`, 'xa');
}

function urban(slug: string, code: string, name: string): DemoUnit {
  return commune(`phuong-${slug}`, code, `UBND phường ${name}`, 'phuong');
}

function commune(id: string, code: string, name: string, kind: 'xa' | 'phuong'): DemoUnit {
  return { id, code, name, groupCode: 'xa', profile: { kind, exemptions: [], ranked: true } };
}
