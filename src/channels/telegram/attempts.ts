import type { ChannelPorts } from '../../application/ports/channel.ts';
import { RETRY_PAUSES_MS, SILENCE_MS } from './telegram-traits.ts';

/** Resolves after so many ms, or as soon as the signal is aborted. */
export type Pause = (ms: number, until: AbortSignal) => Promise<void>;

/** `again` at once, or after a pause that grows with every failure in a row. */
export type Attempt = () => Promise<'again' | 'failed' | 'done'>;

const SILENT =
  'Đã 5 phút trợ lý không nhận được tin từ Telegram. Tin cán bộ gửi vẫn chờ ở Telegram và sẽ đến sau. ' +
  'Kiểm tra đường mạng ra api.telegram.org, máy chủ trung gian (TELEGRAM_PROXY) và cơ sở dữ liệu, ' +
  'rồi chạy "npm run cchc -- doctor".';

/**
 * Attempts until done or aborted, and calls a human, once per silence, when nothing has succeeded for 5 minutes.
 * Every attempt ends by its answer or by its time limit, so the silence needs no timer of its own.
 */
export async function keepAttempting(
  attempt: Attempt,
  {
    ports,
    pause,
    until,
  }: { readonly ports: ChannelPorts; readonly pause: Pause; readonly until: AbortSignal },
): Promise<void> {
  let lastSuccess = ports.now();
  let alarmed = false;
  let failures = 0;
  while (!until.aborted) {
    const outcome = await attempt();
    if (outcome === 'done' || until.aborted) return;
    if (outcome === 'again') {
      if (alarmed) ports.log.info({ channel: 'telegram' }, 'updates arrive again');
      lastSuccess = ports.now();
      alarmed = false;
      failures = 0;
      continue;
    }
    if (!alarmed && ports.now() - lastSuccess >= SILENCE_MS) {
      alarmed = true;
      ports.alarm(SILENT);
    }
    failures += 1;
    await pause(pauseAfter(failures), until);
  }
}

function pauseAfter(failures: number): number {
  return RETRY_PAUSES_MS[Math.min(failures, RETRY_PAUSES_MS.length) - 1] ?? 0;
}
