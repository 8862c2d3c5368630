import { z } from 'zod';
import {
  apiRoot,
  hostAndPort,
  hostNames,
  proxyAddress,
  publicAddress,
  secret,
  whole,
} from './setting-kinds.ts';

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

const note = (group: SettingGroup, wanted: string, ...about: readonly string[]): SettingNotes => ({
  group,
  about,
  wanted,
});

const onOffAuto = z.enum(['on', 'off', 'auto']);
const address = 'cần một địa chỉ bắt đầu bằng https://';
const idOfDigits = () => z.string().regex(/^\d+$/).optional();

/** The whole environment of the program. Every setting may be left out: the program starts without any. */
export const environmentSchema = z.object({
  PORT: whole(0, 65_535)
    .default(3000)
    .register(settingNotes, note('server', 'cần một số từ 0 đến 65535', 'Cổng mà trợ lý lắng nghe.')),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .register(
      settingNotes,
      note(
        'server',
        'cần địa chỉ để mở cổng, ví dụ 127.0.0.1',
        'Địa chỉ để mở cổng. 127.0.0.1: chỉ máy này và máy chủ trung gian đặt trên máy này.',
      ),
    ),
  DATABASE_URL: secret(/^postgres(ql)?:\/\//)
    .optional()
    .register(
      settingNotes,
      note(
        'server',
        'cần dạng postgresql://máy-chủ/tên, hoặc bỏ trống để dùng SQLite',
        'PostgreSQL: postgresql://tên:mật-khẩu@máy-chủ/cơ-sở-dữ-liệu. Để trống: SQLite trong thư mục dữ liệu.',
      ),
    ),
  DATA_FOLDER: z
    .string()
    .min(1)
    .default('data')
    .register(settingNotes, note('server', 'cần đường dẫn thư mục dữ liệu', 'Thư mục dữ liệu.')),
  TRUST_ANCHORS_FOLDER: z
    .string()
    .min(1)
    .optional()
    .register(
      settingNotes,
      note(
        'server',
        'cần đường dẫn thư mục chứa chứng thư gốc',
        'Thư mục chứng thư gốc (tệp .pem, .crt, .cer hoặc .der) để kiểm tra chữ ký số trên tài liệu.',
        'Để trống: chỉ kiểm tra nội dung có bị sửa sau khi ký không, không kiểm tra chứng thư.',
      ),
    ),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .register(
      settingNotes,
      note(
        'server',
        'cần silent, error, warn, info hoặc debug',
        'Nhật ký ghi đến mức nào: silent, error, warn, info hoặc debug.',
      ),
    ),
  DEMO: onOffAuto
    .default('auto')
    .register(
      settingNotes,
      note(
        'server',
        'cần on, off hoặc auto',
        'Bản dùng thử với các vai mẫu: on, off hoặc auto.',
        'auto: bật khi chưa có kỳ đánh giá thật và chưa nối kênh nào bên dưới.',
      ),
    ),
  OCR: z
    .enum(['on', 'off'])
    .default('on')
    .register(
      settingNotes,
      note(
        'evidence',
        'cần on hoặc off',
        'Nhận dạng chữ trong ảnh chụp văn bản, ngay trên máy này: on hoặc off. Cần thêm khoảng 200 MB bộ nhớ.',
      ),
    ),
  CLAMD_ADDRESS: hostAndPort()
    .optional()
    .register(
      settingNotes,
      note(
        'evidence',
        'cần dạng máy-chủ:cổng, ví dụ 127.0.0.1:3310',
        'Trình quét vi-rút ClamAV (clamd), dạng máy-chủ:cổng. Để trống: không quét.',
      ),
    ),
  VAULT_S3_ENDPOINT: apiRoot()
    .optional()
    .register(
      settingNotes,
      note(
        'vault',
        address,
        'Địa chỉ kho theo chuẩn S3, để giữ tài liệu kiểm chứng ngoài máy này.',
        'Để trống: tài liệu nằm trong thư mục dữ liệu.',
      ),
    ),
  VAULT_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional()
    .register(
      settingNotes,
      note(
        'vault',
        'cần từ 3 đến 63 chữ thường, số, dấu . hoặc -',
        'Tên ngăn chứa (bucket) đã tạo sẵn trong kho, chỉ dùng cho trợ lý này.',
      ),
    ),
  VAULT_S3_REGION: z
    .string()
    .regex(/^[\w-]+$/)
    .default('us-east-1')
    .register(
      settingNotes,
      note('vault', 'cần tên vùng của kho, ví dụ us-east-1', 'Vùng của kho; nhiều kho trong nước không cần.'),
    ),
  VAULT_S3_ACCESS_KEY: z
    .string()
    .regex(/^\S+$/)
    .optional()
    .register(settingNotes, note('vault', 'cần mã khóa do kho cấp', 'Mã khóa truy cập do kho cấp.')),
  VAULT_S3_SECRET_KEY: secret()
    .optional()
    .register(
      settingNotes,
      note('vault', 'cần khóa bí mật đi cùng mã khóa', 'Khóa bí mật đi cùng VAULT_S3_ACCESS_KEY.'),
    ),
  WEB_CHAT: onOffAuto
    .default('auto')
    .register(
      settingNotes,
      note(
        'address',
        'cần on, off hoặc auto',
        'Trang trò chuyện trong trình duyệt: on, off hoặc auto.',
        'auto: tắt khi đã nối Telegram, Zalo OA hoặc Zalo Bot.',
      ),
    ),
  PUBLIC_ADDRESS: publicAddress()
    .optional()
    .register(
      settingNotes,
      note(
        'address',
        'cần dạng https://tên-miền, không có gì phía sau',
        'Địa chỉ mà Internet thấy trợ lý, dạng https://tên-miền. Zalo OA bắt buộc phải có để nhận tin.',
        'Để trống: Telegram và Zalo Bot tự hỏi tin, không cần mở cổng ra ngoài.',
      ),
    ),
  FILE_LINK_SECRET: secret(/^\S{32,}$/)
    .optional()
    .register(
      settingNotes,
      note(
        'address',
        'cần ít nhất 32 chữ hoặc số, không có dấu cách',
        'Khóa để ký liên kết tải tệp gửi cho cán bộ. Để trống: trợ lý tự tạo và giữ trong thư mục dữ liệu.',
        'Chạy trên nhiều máy thì đặt cùng một khóa ở mọi máy.',
      ),
    ),
  ALLOWED_HOSTS: hostNames()
    .default([])
    .register(
      settingNotes,
      note(
        'address',
        'cần các tên miền cách nhau bằng dấu phẩy, không có https:// và cổng',
        'Thêm những tên miền mà máy chủ trung gian chuyển tới, cách nhau bằng dấu phẩy.',
        'Tên miền của PUBLIC_ADDRESS được nhận sẵn.',
      ),
    ),
  TELEGRAM_TOKEN: secret(/^\d+:[\w-]+$/)
    .optional()
    .register(
      settingNotes,
      note(
        'telegram',
        'cần mã do BotFather cấp, dạng 123456:ABC…',
        'Mã của bot do BotFather cấp. Bí mật: ai có mã này thì điều khiển được bot.',
      ),
    ),
  TELEGRAM_WEBHOOK_SECRET: secret(/^[\w-]{1,256}$/)
    .optional()
    .register(
      settingNotes,
      note(
        'telegram',
        'cần từ 1 đến 256 chữ không dấu, số, dấu _ hoặc -',
        'Khóa mà Telegram gửi kèm từng tin. Để trống: trợ lý tự tính từ mã của bot.',
      ),
    ),
  TELEGRAM_PROXY: proxyAddress()
    .optional()
    .register(
      settingNotes,
      note(
        'telegram',
        'cần dạng http://máy-chủ:cổng',
        'Máy chủ trung gian để đi ra api.telegram.org khi mạng chặn, dạng http://máy-chủ:cổng.',
      ),
    ),
  TELEGRAM_API_ROOT: apiRoot()
    .default('https://api.telegram.org')
    .register(
      settingNotes,
      note('telegram', address, 'Địa chỉ giao diện Telegram, khi dùng máy chủ Bot API riêng.'),
    ),
  ZALO_APP_ID: idOfDigits().register(
    settingNotes,
    note('zalo', 'cần mã ứng dụng, chỉ gồm chữ số', 'Mã ứng dụng (ID) trên developers.zalo.me.'),
  ),
  ZALO_APP_SECRET: secret()
    .optional()
    .register(
      settingNotes,
      note('zalo', 'cần khóa bí mật của ứng dụng', 'Khóa bí mật của ứng dụng, ở trang Cài đặt.'),
    ),
  ZALO_OA_ID: idOfDigits().register(
    settingNotes,
    note('zalo', 'cần mã của Official Account, chỉ gồm chữ số', 'Mã của Official Account.'),
  ),
  ZALO_OA_SECRET: secret()
    .optional()
    .register(
      settingNotes,
      note(
        'zalo',
        'cần khóa bí mật của OA ở trang Webhook',
        'Khóa bí mật của OA, ở trang Webhook của ứng dụng. Khác với ZALO_APP_SECRET.',
      ),
    ),
  ZALO_REFRESH_TOKEN: secret()
    .optional()
    .register(
      settingNotes,
      note(
        'zalo',
        'cần mã làm mới lấy ở API Explorer',
        'Mã làm mới (refresh token) đầu tiên, lấy ở API Explorer. Dùng một lần; các mã sau trợ lý tự giữ.',
      ),
    ),
  ZALO_TEMPLATE_ID: idOfDigits().register(
    settingNotes,
    note(
      'zalo',
      'cần mã mẫu tin, chỉ gồm chữ số',
      'Mẫu tin đã được Zalo duyệt, để nhắn người đã quá 7 ngày không nhắn lại. Không bắt buộc.',
    ),
  ),
  ZALO_BOT_TOKEN: secret(/^\d+:\S+$/)
    .optional()
    .register(
      settingNotes,
      note(
        'zaloBot',
        'cần mã do Zalo Bot Manager cấp, dạng 123456:abc…',
        'Mã của bot do Zalo Bot Manager cấp. Bí mật.',
      ),
    ),
  ZALO_BOT_SECRET: secret(/^[\x21-\x7e]{8,256}$/)
    .optional()
    .register(
      settingNotes,
      note(
        'zaloBot',
        'cần từ 8 đến 256 chữ không dấu, số hoặc dấu, không có dấu cách',
        'Khóa mà Zalo gửi kèm từng tin. Để trống: trợ lý tự tính từ mã của bot.',
      ),
    ),
  ZALO_API_ROOT: apiRoot()
    .default('https://openapi.zalo.me')
    .register(settingNotes, note('trial', address, 'Giao diện Zalo OA.')),
  ZALO_OAUTH_ROOT: apiRoot()
    .default('https://oauth.zaloapp.com')
    .register(settingNotes, note('trial', address, 'Nơi cấp mã truy cập của Zalo OA.')),
  ZALO_BOT_API_ROOT: apiRoot()
    .default('https://bot-api.zaloplatforms.com')
    .register(settingNotes, note('trial', address, 'Giao diện Zalo Bot.')),
});

export type Environment = z.infer<typeof environmentSchema>;
export type Setting = keyof Environment;
