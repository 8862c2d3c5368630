import type { CheckFinding } from '../../application/ports/channel.ts';
import type { AccountFacts, AccountReading } from './account.ts';
import { classOf } from './failures.ts';
import { RENEW_STEPS } from './tokens.ts';
import type { ZaloSettings } from './zalo-settings.ts';
import { zaloAccountTypes } from './zalo-traits.ts';

const fine = (what: string): CheckFinding => ({ ok: true, what, fix: null });
const wrong = (what: string, fix: string): CheckFinding => ({ ok: false, what, fix });

/** What can be told of the settings without asking Zalo. Never shows a secret. */
export function checkSettings(settings: ZaloSettings): readonly CheckFinding[] {
  const { appId, oaId } = settings;
  const appSecret = settings.appSecret.reveal();
  const findings = [
    /^\d{5,30}$/.test(appId)
      ? fine(`Mã ứng dụng Zalo: ${appId}.`)
      : wrong(
          'Mã ứng dụng Zalo không phải dãy số.',
          'Chép mã ứng dụng từ developers.zalo.me, trang Cài đặt.',
        ),
    /^\d{5,30}$/.test(oaId)
      ? fine(`Mã OA: ${oaId}.`)
      : wrong('Mã OA không phải dãy số.', 'Chép mã OA từ oa.zalo.me, trang thông tin tài khoản.'),
    isSecret(appSecret)
      ? fine('Khóa bí mật của ứng dụng đã có.')
      : wrong(
          'Khóa bí mật của ứng dụng có khoảng trắng hoặc quá ngắn.',
          'Chép lại khóa bí mật từ trang Cài đặt.',
        ),
    webhookFinding(appSecret, settings.oaSecret.reveal()),
  ];
  return findings;
}

// INF: both secrets are longer than this and hold no white space.
function isSecret(value: string): boolean {
  return /^\S{8,}$/.test(value);
}

function webhookFinding(appSecret: string, webhookSecret: string): CheckFinding {
  const fix = 'Chép "OA Secret Key" từ trang Webhook của ứng dụng trên developers.zalo.me.';
  if (!isSecret(webhookSecret)) return wrong('Khóa webhook có khoảng trắng hoặc quá ngắn.', fix);
  if (webhookSecret === appSecret) return wrong('Khóa webhook trùng với khóa bí mật của ứng dụng.', fix);
  return fine('Khóa webhook đã có.');
}

/** What asking Zalo about the account has shown, the token first. */
export function checkAccount(reading: AccountReading, oaId: string): readonly CheckFinding[] {
  switch (reading.kind) {
    case 'noToken':
      return [
        reading.outcome.why === 'later'
          ? wrong('Chưa lấy được mã truy cập: không kết nối được Zalo hoặc kho dữ liệu.', CONNECTION)
          : wrong('Zalo không cấp mã truy cập mới.', RENEW_STEPS),
      ];
    case 'unanswered':
      return [wrong('Zalo chưa trả lời khi hỏi thông tin OA.', CONNECTION)];
    case 'refused': {
      const failure = classOf(reading.code);
      const fix = failure.kind === 'stopped' ? failure.fix : RENEW_STEPS;
      return [wrong(`Zalo từ chối cho biết thông tin OA (mã ${reading.code}).`, fix)];
    }
    case 'read':
      return [fine('Mã truy cập còn dùng được.'), ...checkFacts(reading.facts, oaId)];
  }
}

const CONNECTION =
  'Kiểm tra đường mạng từ máy chủ tới openapi.zalo.me và oauth.zaloapp.com, rồi chạy lại sau ít phút.';

export function otherAccountSentence(id: string, oaId: string): string {
  return `Mã truy cập thuộc OA ${id}, không phải OA ${oaId} trong cấu hình. Anh/chị sửa mã OA hoặc lấy lại refresh token.`;
}

function checkFacts(facts: AccountFacts, oaId: string): readonly CheckFinding[] {
  const { id, type, packageName, packageUntil, verified } = facts;
  const kind = type === null ? null : (zaloAccountTypes[type] ?? `loại ${type}`);
  return [
    id === null || id === oaId
      ? fine('Mã truy cập đúng OA trong cấu hình.')
      : wrong('Mã truy cập thuộc một OA khác.', otherAccountSentence(id, oaId)),
    kind === null
      ? wrong('Không rõ loại tài khoản OA.', 'Xem loại tài khoản trên oa.zalo.me.')
      : fine(`Loại tài khoản OA: ${kind}.`),
    packageName === null
      ? wrong(
          'Không thấy gói dịch vụ của OA.',
          'Xem gói dịch vụ trên oa.zalo.me; gửi tin qua API cần gói phù hợp.',
        )
      : fine(`Gói dịch vụ: ${packageName}${packageUntil === null ? '' : `, hạn ${packageUntil}`}.`),
    verified
      ? fine('OA đã được xác thực.')
      : wrong('OA chưa được xác thực.', 'Gửi hồ sơ xác thực trên oa.zalo.me.'),
  ];
}
