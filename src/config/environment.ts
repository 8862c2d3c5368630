import { z } from 'zod';
import { phoneEnvironment } from './phone-environment.ts';
import { apiRoot, hostAndPort, hostNames, publicAddress, secret, whole } from './setting-kinds.ts';
import { HTTPS_WANTED, note, settingNotes } from './setting-notes.ts';

const onOffAuto = z.enum(['on', 'off', 'auto']);

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
        HTTPS_WANTED,
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
  ...phoneEnvironment,
});

export type Environment = z.infer<typeof environmentSchema>;
export type Setting = keyof Environment;
