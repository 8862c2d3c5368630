import type { DeliveryOutcome } from '../../application/ports/messages.ts';
import { RATE_LIMITED, type ZaloAnswer } from './answer.ts';
import { zaloTimes } from './zalo-traits.ts';

/**
 * What a refusal asks for. `renewToken`: exchange the pair and send once more. `useOlderEndpoint`: this kind of
 * account is not served here. `stopped` holds what a human has to do.
 */
export type FailureClass =
  | { readonly kind: 'renewToken' }
  | { readonly kind: 'useOlderEndpoint' }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'windowClosed' }
  | { readonly kind: 'stopped'; readonly fix: string }
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'rejected' };

const renewToken: FailureClass = { kind: 'renewToken' };
const windowClosed: FailureClass = { kind: 'windowClosed' };
const rejected: FailureClass = { kind: 'rejected' };
const stopped = (fix: string): FailureClass => ({ kind: 'stopped', fix });

const openConsole = 'Anh/chị vào developers.zalo.me, mở ứng dụng đang dùng';
const openManager = 'Anh/chị vào oa.zalo.me, mở phần quản lý tài khoản';

/** Every code of the official list that a send can meet, by code. */
const CLASSES: ReadonlyMap<number, FailureClass> = new Map([
  [-216, renewToken],
  [-220, renewToken],
  // M: documented for ZNS only.
  [-124, renewToken],
  [RATE_LIMITED, { kind: 'throttled' }],
  // M: "send failed" is said without a reason, and messages were seen to arrive all the same.
  [-200, { kind: 'uncertain' }],
  [-213, windowClosed],
  [-217, windowClosed],
  [-218, windowClosed],
  [-227, windowClosed],
  [-230, windowClosed],
  [-232, windowClosed],
  [-234, windowClosed],
  [-244, windowClosed],
  [-201, rejected],
  [-210, rejected],
  [-233, rejected],
  [-248, rejected],
  [-235, { kind: 'useOlderEndpoint' }],
  [-204, stopped(`Tài khoản OA đang bị khóa. ${openManager} và làm theo hướng dẫn mở khóa.`)],
  [-205, stopped('Không tìm thấy tài khoản OA. Anh/chị kiểm tra lại mã OA trong cấu hình.')],
  [-209, stopped(`Ứng dụng chưa được kích hoạt. ${openConsole} và bật trạng thái hoạt động.`)],
  // INF: the plan's quota of paid messages.
  [-211, stopped(`Đã hết hạn mức gửi tin của gói OA. ${openManager}, xem gói dịch vụ và nâng hạn mức.`)],
  [-212, stopped(`Ứng dụng chưa đăng ký dùng API này. ${openConsole} và đăng ký quyền gửi tin.`)],
  [-219, stopped(`Ứng dụng đã bị gỡ khỏi OA hoặc bị khóa. ${openConsole} và liên kết lại với OA.`)],
  [-221, stopped(`Tài khoản OA cần được xác thực. ${openManager} và gửi hồ sơ xác thực.`)],
  [-223, stopped(`OA chưa cấp quyền cho ứng dụng. ${openConsole}, chọn đủ nhóm quyền và cấp quyền lại.`)],
  [-224, stopped(`Gói OA hiện tại không cho dùng API. ${openManager} và nâng gói dịch vụ.`)],
  [-240, stopped('Zalo không còn nhận tin qua cổng cũ. Anh/chị khởi động lại trợ lý để dùng cổng mới.')],
  [-242, stopped('Khóa bí mật của ứng dụng không khớp. Anh/chị kiểm tra lại khóa bí mật trong cấu hình.')],
  [-249, stopped('Mẫu tin không gửi được theo người dùng. Anh/chị tạo và đăng ký duyệt một mẫu tin mới.')],
  [-320, stopped('OA cần có tài khoản Zalo Cloud. Anh/chị mở tài khoản Zalo Cloud và liên kết với OA.')],
  [-321, stopped('Tài khoản Zalo Cloud đã hết tiền. Anh/chị nạp thêm tiền vào Zalo Cloud.')],
]);

/** What to do about a code. A code nobody has described is not sent again. */
export function classOf(code: number): FailureClass {
  return CLASSES.get(code) ?? rejected;
}

/**
 * What became of a send that came back without Zalo's envelope. There is no idempotency key: whatever may have
 * arrived is uncertain. INF: only "too many requests" and "not available" surely mean that nothing was done.
 */
export function outcomeWithoutEnvelope(
  answer: Extract<ZaloAnswer, { kind: 'foreign' | 'unanswered' }>,
): DeliveryOutcome {
  if (answer.kind === 'unanswered')
    return answer.written
      ? { kind: 'uncertain', reason: `no answer: ${answer.fault}` }
      : { kind: 'throttled', retryAfterMs: zaloTimes.retry };
  if (answer.status === 429 || answer.status === 503)
    return { kind: 'throttled', retryAfterMs: zaloTimes.retry };
  return { kind: 'uncertain', reason: `http ${answer.status}` };
}
