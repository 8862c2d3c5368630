import { z } from 'zod';
import { apiRoot, proxyAddress, secret } from './setting-kinds.ts';
import { HTTPS_WANTED, note, settingNotes } from './setting-notes.ts';

const idOfDigits = () => z.string().regex(/^\d+$/).optional();

/** Settings of the channels on phones, as they stand in the environment. */
export const phoneEnvironment = {
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
      note('telegram', HTTPS_WANTED, 'Địa chỉ giao diện Telegram, khi dùng máy chủ Bot API riêng.'),
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
    .register(settingNotes, note('trial', HTTPS_WANTED, 'Giao diện Zalo OA.')),
  ZALO_OAUTH_ROOT: apiRoot()
    .default('https://oauth.zaloapp.com')
    .register(settingNotes, note('trial', HTTPS_WANTED, 'Nơi cấp mã truy cập của Zalo OA.')),
  ZALO_BOT_API_ROOT: apiRoot()
    .default('https://bot-api.zaloplatforms.com')
    .register(settingNotes, note('trial', HTTPS_WANTED, 'Giao diện Zalo Bot.')),
};
