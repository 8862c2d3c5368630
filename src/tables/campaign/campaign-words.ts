import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Role } from '../../domain/people/role.ts';

export const CAMPAIGN_MARK = 'cchc-ky-danh-gia/1';

export const campaignSheets = {
  help: 'Hướng dẫn',
  campaign: 'Kỳ đánh giá',
  times: 'Mốc thời gian',
  holidays: 'Ngày nghỉ',
  bands: 'Xếp loại',
  groups: 'Nhóm đơn vị',
  awards: 'Khen thưởng',
  units: 'Đơn vị',
  officials: 'Cán bộ',
} as const;
export type CampaignSheet = Exclude<keyof typeof campaignSheets, 'help'>;

export const campaignRows = {
  mark: 'Mẫu',
  id: 'Mã kỳ',
  name: 'Tên kỳ',
  year: 'Năm đánh giá',
  timeZone: 'Múi giờ',
  basis: 'Xếp loại theo',
  bonusCap: 'Điểm thưởng tối đa',
  penaltyCap: 'Điểm phạt tối đa',
  missingEvidence: 'Khi thiếu tài liệu kiểm chứng',
  organiser: 'Đầu mối hỗ trợ',
  lateFlatDays: 'Gửi chậm: số ngày đầu',
  lateFlatPoints: 'Gửi chậm: điểm trừ cho các ngày đầu',
  latePointsPerDay: 'Gửi chậm: điểm trừ thêm mỗi ngày sau đó',
  withdrawal: 'Rút lại phiếu đã gửi',
  signedReport: 'Báo cáo có chữ ký',
  lateArrivalMinutes: 'Số phút chờ tin đến chậm',
  ties: 'Xếp hạng khi bằng nhau',
  leadersSee: 'Lãnh đạo xem kết quả',
  morningCard: 'Thẻ tình hình 7 giờ sáng',
  rehearsal: 'Kỳ chạy thử nghiệp vụ (THỬ)',
  demo: 'Kỳ chạy thử',
} as const;

export const timeColumns = { name: 'Mốc', at: 'Thời gian' } as const;
export const holidayColumns = { day: 'Ngày', kind: 'Loại', note: 'Ghi chú' } as const;
export const holidayWords = { holidays: 'Nghỉ', extraWorkingDays: 'Làm bù' } as const;

export const bandColumns = { name: 'Tên loại', from: 'Từ' } as const;
export const groupColumns = {
  code: 'Mã nhóm',
  name: 'Tên nhóm',
  set: 'Bộ tiêu chí',
  ranked: 'Xếp hạng',
} as const;
export const awardColumns = { group: 'Nhóm', atMost: 'Số lượng tối đa', from: 'Từ (%)' } as const;
export const unitColumns = {
  code: 'Mã đơn vị',
  name: 'Tên đơn vị',
  group: 'Nhóm',
  kind: 'Loại đơn vị',
  ranked: 'Xếp hạng',
  exemptions: 'Không đánh giá',
  id: 'Khóa',
} as const;
export const officialColumns = {
  id: 'Mã cán bộ',
  name: 'Họ và tên',
  role: 'Vai trò',
  unit: 'Đơn vị',
  phone: 'Điện thoại',
  scope: 'Phạm vi',
  from: 'Từ ngày',
  until: 'Đến ngày',
} as const;

export const roleWords: Record<Role, string> = {
  scorer: 'Chấm điểm',
  head: 'Thủ trưởng',
  appraiser: 'Thẩm định',
  appraisalLead: 'Tổ trưởng thẩm định',
  leader: 'Lãnh đạo',
  organiser: 'Đầu mối',
  respondent: 'Trả lời khảo sát',
};
export const basisWords: Record<Campaign['classification']['basis'], string> = {
  index: 'Chỉ số %',
  points: 'Điểm',
};
export const missingEvidenceWords: Record<Campaign['missingEvidence'], string> = {
  explanationRequired: 'Phải giải trình',
  leftToAppraisers: 'Để thẩm định xem xét',
};
export const withdrawalWords: Record<Campaign['withdrawal'], string> = {
  untilAppraisal: 'Được, trước khi thẩm định',
  notAllowed: 'Không',
};
export const signedReportWords: Record<Campaign['signedReport'], string> = {
  required: 'Bắt buộc',
  optional: 'Không bắt buộc',
};
export const tiesWords: Record<Campaign['ranking']['ties'], string> = {
  standard: 'Cách hạng (1, 1, 3)',
  dense: 'Liền hạng (1, 1, 2)',
};
export const leadersSeeWords: Record<Campaign['leadersSee'], string> = {
  published: 'Khi đã công bố',
  provisional: 'Cả khi tạm tính',
};
export const yesNoWords: Record<'yes' | 'no', string> = { yes: 'Có', no: 'Không' };
