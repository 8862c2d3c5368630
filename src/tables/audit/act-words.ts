import type { AuditAct } from '../../domain/audit/audit-record.ts';

/** What each act is called in a list that people read. */
export const actWords: Readonly<Record<AuditAct, string>> = {
  began: 'Bắt đầu ghi nhật ký',
  saveEntry: 'Ghi điểm',
  saveEvidence: 'Ghi tài liệu kiểm chứng',
  appendCourse: 'Ghi diễn biến phiếu chấm',
  extendUnits: 'Gia hạn cho đơn vị',
  deleteRehearsal: 'Xóa kỳ thử',
  addNotice: 'Gửi thông báo',
  storeReceipt: 'Cấp biên nhận',
  withdrawReceipt: 'Thu hồi biên nhận',
  useInvitation: 'Dùng mã mời',
  linkAccount: 'Liên kết tài khoản chat',
  recordGuess: 'Nhập sai mã mời',
  setLocale: 'Đổi ngôn ngữ',
  setReminders: 'Đổi tùy chọn nhắc hạn',
  issueInvitation: 'Tạo mã mời',
  unlinkOfficial: 'Gỡ tài khoản chat',
  noteReachability: 'Mở hoặc chặn trợ lý',
  erasePerson: 'Xóa dữ liệu cá nhân',
  importCriteriaSet: 'Nhập bộ tiêu chí',
  importCampaign: 'Nhập kỳ đánh giá',
  changeScorecard: 'Đổi hồ sơ đơn vị',
  changeOfficials: 'Thêm hoặc đổi cán bộ',
  changeRoles: 'Đổi vai trò',
};
