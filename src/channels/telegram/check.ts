import type { CheckFinding } from '../../application/ports/channel.ts';
import type { TelegramClient } from './client.ts';
import type { Failure } from './failures.ts';
import type { Redact } from './redact.ts';
import { HOOK_PORTS } from './telegram-traits.ts';

export interface CheckedParts {
  readonly token: string;
  /** Where Telegram should call; null: polling. */
  readonly hookUrl: string | null;
  readonly client: TelegramClient;
  readonly redact: Redact;
}

/** Ours: more updates than this waiting means that they are not fetched or not accepted. */
const MANY_PENDING = 50;

/** What `cchc doctor` says about the bot, in Vietnamese. */
export async function checkTelegram(parts: CheckedParts): Promise<readonly CheckFinding[]> {
  if (!/^\d{3,}:[\w-]{30,}$/.test(parts.token)) {
    return [
      bad(
        'TELEGRAM_TOKEN không đúng dạng mã của bot',
        'Vào @BotFather, gõ /mybots, chọn bot, chọn API Token và chép nguyên mã.',
      ),
    ];
  }
  const me = await parts.client.me();
  if (!me.ok) return [unanswered(me.failure)];
  return [
    good(`Bot @${me.result.username} trả lời`),
    ...portFindings(parts.hookUrl),
    ...(await hookFindings(parts)),
  ];
}

function unanswered(failure: Failure): CheckFinding {
  return failure.kind === 'badToken'
    ? bad('Telegram không nhận mã của bot', 'Lấy lại mã ở @BotFather và đặt vào TELEGRAM_TOKEN.')
    : bad(
        'Không tới được Telegram',
        'Kiểm tra đường mạng ra api.telegram.org; khi mạng chặn, đặt TELEGRAM_PROXY là máy chủ trung gian.',
      );
}

function portFindings(hookUrl: string | null): readonly CheckFinding[] {
  if (hookUrl === null) return [];
  const { protocol, port } = new URL(hookUrl);
  if (protocol === 'https:' && HOOK_PORTS.includes(port)) return [];
  return [
    bad(
      `Telegram không gọi tới được ${protocol}//…${port === '' ? '' : `:${port}`}`,
      'PUBLIC_ADDRESS cần bắt đầu bằng https:// và dùng cổng 443, 80, 88 hoặc 8443.',
    ),
  ];
}

async function hookFindings({ client, hookUrl, redact }: CheckedParts): Promise<readonly CheckFinding[]> {
  const info = await client.webhookInfo();
  if (!info.ok) return [unanswered(info.failure)];
  const { url = '', pending_update_count: pending, last_error_message: lastError } = info.result;
  return [addressFinding(url, hookUrl), pendingFinding(pending), ...errorFindings(lastError, redact)];
}

function addressFinding(url: string, hookUrl: string | null): CheckFinding {
  const fix = 'Khởi động lại trợ lý để đăng ký lại, và bảo đảm không có chương trình khác dùng chung bot.';
  if (url === (hookUrl ?? '')) {
    return good(hookUrl === null ? 'Nhận tin bằng cách tự hỏi Telegram' : `Telegram gửi tin tới ${hookUrl}`);
  }
  return url === ''
    ? bad('Telegram chưa biết địa chỉ để gửi tin tới', fix)
    : bad('Telegram đang gửi tin tới địa chỉ khác', fix);
}

function pendingFinding(pending: number): CheckFinding {
  return pending <= MANY_PENDING
    ? good(`${pending} tin đang chờ ở Telegram`)
    : bad(
        `${pending} tin đang chờ ở Telegram`,
        'Trợ lý chưa chạy hoặc chưa nhận được tin: khởi động lại và xem nhật ký.',
      );
}

function errorFindings(lastError: string | undefined, redact: Redact): readonly CheckFinding[] {
  if (lastError === undefined) return [];
  return [
    bad(
      `Lần gọi gần nhất của Telegram không thành: "${redact(lastError)}"`,
      'Kiểm tra chứng chỉ https của PUBLIC_ADDRESS và máy chủ chuyển tiếp phía trước trợ lý.',
    ),
  ];
}

function good(what: string): CheckFinding {
  return { ok: true, what, fix: null };
}

function bad(what: string, fix: string): CheckFinding {
  return { ok: false, what, fix };
}
