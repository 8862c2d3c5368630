import { z } from 'zod';

/** What `.env.example` and the faults say about a setting, in Vietnamese. */
interface SettingNotes {
  readonly group: SettingGroup;
  /** What it is for: lines of a comment. */
  readonly about: readonly string[];
  /** What it takes, said after its name when the value is something else. */
  readonly wanted: string;
}

/** The groups in the order in which `.env.example` shows them, with their headings. */
export const settingGroups = {
  server: 'Máy chủ và dữ liệu',
  vault: 'Kho tài liệu (để trống VAULT_S3_ENDPOINT: thư mục vault trong thư mục dữ liệu)',
  evidence: 'Tài liệu kiểm chứng',
  address: 'Địa chỉ công khai và trang trò chuyện trong trình duyệt',
  telegram: 'Telegram (để trống TELEGRAM_TOKEN: không dùng) · hướng dẫn: docs/telegram.md',
  zalo: 'Zalo Official Account (để trống cả nhóm: không dùng) · hướng dẫn: docs/zalo-oa.md',
  zaloBot: 'Zalo Bot (để trống ZALO_BOT_TOKEN: không dùng)',
  trial: 'Chỉ để thử nghiệm với máy chủ giả; khi chạy thật giữ nguyên',
} as const;
export type SettingGroup = keyof typeof settingGroups;

export const settingNotes = z.registry<SettingNotes>();

/** The notes of one setting. */
export const note = (group: SettingGroup, wanted: string, ...about: readonly string[]): SettingNotes => ({
  group,
  about,
  wanted,
});

/** What an address takes. */
export const HTTPS_WANTED = 'cần một địa chỉ bắt đầu bằng https://';
