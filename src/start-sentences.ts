import type { ChannelName } from './application/ports/messages.ts';
import type { ConfigFault } from './config/config.ts';

const channelNames: Readonly<Record<ChannelName, string>> = {
  web: 'trình duyệt',
  telegram: 'Telegram',
  zalo: 'Zalo OA',
  'zalo-bot': 'Zalo Bot',
};

/** What the operator reads in the terminal, in one place. */
export const startSentences = {
  faultyConfig: (faults: readonly ConfigFault[]): string =>
    [
      'Cấu hình chưa đúng, chương trình chưa chạy:',
      ...faults.map(({ setting, wanted }) => `  - ${setting}: ${wanted}`),
    ].join('\n'),
  fileLinkKeyUnusable: (folder: string, code: string): string =>
    `Không giữ được khóa liên kết tệp trong thư mục dữ liệu ${folder} (${code}). Kiểm tra quyền ghi, hoặc đặt FILE_LINK_SECRET rồi chạy lại.`,
  opening: 'Đang mở dữ liệu và cập nhật cấu trúc…',
  seeding: 'Đang tạo kỳ đánh giá mẫu…',
  portTaken: (port: number): string =>
    `Cổng ${port} đang có chương trình khác dùng. Tắt chương trình đó, hoặc chọn cổng khác: PORT=3001 npm start`,
  portForbidden: (port: number): string =>
    `Hệ điều hành không cho mở cổng ${port}. Chọn cổng từ 1024 trở lên: PORT=3001 npm start`,
  running: (address: string): string => `Trợ lý đang chạy tại ${address} (dừng bằng Ctrl+C)`,
  tryThese: (invitation: { readonly name: string; readonly code: string } | null): string =>
    [
      'Bốn việc thử ngay trong trình duyệt:',
      '  1. Chọn vai "Nguyễn Mẫu An", gõ: bắt đầu',
      '  2. Gõ: còn thiếu gì; rồi: nếu 3.1.1 được 90 % thì mấy điểm',
      invitation === null
        ? '  3. Chọn vai "Trần Thử Bình" cùng đơn vị, chấm lại mục vừa chấm và xem trợ lý hỏi giữ điểm của ai'
        : `  3. Chọn vai "${invitation.name}" (chưa liên kết), gõ mã mời: ${invitation.code}`,
      '  4. Chọn vai "Lương Mẫu Uyên" (kỳ đang thẩm định), gõ: thẩm định',
    ].join('\n'),
  channelUp: (name: ChannelName): string => `✓ Đã mở kênh ${channelNames[name]}`,
  alarm: (sentence: string): string => `⚠ ${sentence}`,
  unscanned:
    'Có tệp chưa quét được vi-rút vì trình quét không trả lời. Tệp vẫn được giữ. Kiểm tra CLAMD_ADDRESS và dịch vụ clamd.',
  stopping: 'Đang dừng, hoàn tất việc đang làm…',
} as const;
