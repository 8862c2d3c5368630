import type { Instant } from '../../domain/scaled.ts';
import type { Alarms } from './alarms.ts';
import { zaloTimes } from './zalo-traits.ts';

/** Notices that Zalo has stopped sending events, as it does after failed redeliveries, without a word. */
export interface SilenceWatch {
  heard(): void;
  sent(): void;
  /** How long no event has come (ms), counted from the start of this process. */
  lasts(): number;
  look(): void;
}

const SENTENCE =
  'đã gửi tin đi nhưng một ngày qua không nhận được sự kiện nào. Có thể Zalo đã ngừng gọi webhook: anh/chị vào ' +
  'developers.zalo.me, mở ứng dụng, trang Webhook, kiểm tra địa chỉ và bật lại các sự kiện.';

export function createSilenceWatch(now: () => Instant, alarms: Alarms): SilenceWatch {
  let lastHeard = now();
  let sentUnanswered: Instant | null = null;
  return {
    heard() {
      lastHeard = now();
      sentUnanswered = null;
      alarms.settle('silence');
    },
    sent() {
      sentUnanswered ??= now();
    },
    lasts: () => now() - lastHeard,
    look() {
      if (sentUnanswered !== null && now() - sentUnanswered >= zaloTimes.silence)
        alarms.raise('silence', SENTENCE);
    },
  };
}
