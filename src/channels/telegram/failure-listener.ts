import type { ChannelPorts } from '../../application/ports/channel.ts';
import type { Failure } from './failures.ts';

export const REFUSED_TOKEN =
  'Telegram không nhận mã của bot nên chưa gửi và nhận được tin. Lấy lại mã ở @BotFather, đặt vào TELEGRAM_TOKEN rồi khởi động lại trợ lý.';
const OTHER_POLLER =
  'Có chương trình khác đang nhận tin của cùng bot Telegram, tin của cán bộ có thể đi lạc. Tắt chương trình đó, hoặc đổi mã của bot ở @BotFather.';

/** Ours: while one program takes over from another, Telegram may report the other one once or twice. */
const CONFLICTS_BEFORE_ALARM = 3;

/** Logs failures and calls a human, once, for those that only a human can end. */
export function failureListener({ log, alarm }: ChannelPorts): (failure: Failure) => void {
  let conflicts = 0;
  let tokenRefused = false;
  return (failure) => {
    log.warn({ channel: 'telegram', ...failure }, 'a call to Telegram failed');
    if (failure.kind === 'badToken' && !tokenRefused) {
      tokenRefused = true;
      alarm(REFUSED_TOKEN);
    }
    if (failure.kind === 'otherPoller') {
      conflicts += 1;
      if (conflicts === CONFLICTS_BEFORE_ALARM) alarm(OTHER_POLLER);
    }
  };
}
