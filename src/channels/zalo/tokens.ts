import type { ChannelLog } from '../../application/ports/channel.ts';
import type { StoredTokens, TokenStore } from '../../application/ports/token-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { Alarms } from './alarms.ts';
import type { IssuedTokens } from './answer.ts';
import type { ZaloClient } from './client.ts';
import type { Hidden } from './zalo-settings.ts';
import { REFRESH_AFTER, zaloTimes } from './zalo-traits.ts';

/** `later`: Zalo or the store could not be reached, try again. `refused`: a human has been told what to do. */
export type TokenOutcome =
  | { readonly ok: true; readonly accessToken: string }
  | { readonly ok: false; readonly why: 'later'; readonly waitMs: number }
  | { readonly ok: false; readonly why: 'refused' };

/** The access token of one Official Account, always from a pair that is on disk. Never throws. */
export interface Tokens {
  /** A token that should work. `rejected` is one that Zalo has just refused: another one is got for it. */
  obtain(rejected: string | null): Promise<TokenOutcome>;
}

export interface TokenParts {
  readonly oaId: string;
  /** From the settings. The store wins; this one is used when nothing is stored or the stored one is refused. */
  readonly firstRefreshToken: Hidden;
  readonly store: TokenStore;
  readonly client: Pick<ZaloClient, 'refresh'>;
  readonly now: () => Instant;
  readonly log: ChannelLog;
  readonly alarms: Alarms;
}

export const RENEW_STEPS =
  'Anh/chị vào developers.zalo.me, mở Công cụ & Hỗ trợ, chọn API Explorer, chọn ứng dụng và loại "OA Access Token", ' +
  'bấm lấy mã, chép refresh token vào cấu hình của trợ lý rồi khởi động lại. Tin chưa gửi vẫn được giữ.';

interface Unsaved {
  readonly tokens: StoredTokens;
  readonly replacing: string | null;
}

export function createTokens(parts: TokenParts): Tokens {
  const { oaId, store, now, log, alarms } = parts;
  let known: StoredTokens | null = null;
  /** A pair that Zalo has issued and the store has not taken yet: the only copy there is. */
  let unsaved: Unsaved | null = null;
  let running: Promise<TokenOutcome> | null = null;
  let failures = 0;
  let waitUntil: Instant = 0;
  const spent = new Set<string>();

  async function renew(rejected: string | null): Promise<TokenOutcome> {
    if (unsaved !== null && !(await saveUnsaved(unsaved))) return later(zaloTimes.retry);
    const stored = await store.load(oaId);
    if (stored !== null && usable(stored, rejected)) return use(stored);
    if (stored !== null && rejected !== null && now() - stored.obtainedAt < zaloTimes.tokenTooYoung) {
      alarms.raise('tokenTooYoung', `Zalo từ chối cả mã truy cập vừa cấp. ${RENEW_STEPS}`);
      return refused;
    }
    if (now() < waitUntil) return fallBack(stored, rejected);
    for (const refreshToken of candidates(stored)) {
      const outcome = await exchange(refreshToken, stored, rejected);
      if (outcome !== 'spent') return outcome;
    }
    alarms.raise('tokenRefused', `không lấy được mã truy cập mới. ${RENEW_STEPS}`);
    return lives(stored, rejected) ? { ok: true, accessToken: stored.accessToken } : refused;
  }

  /** The stored one first. The one of the settings may be newer: somebody got it after the stored one was refused. */
  function candidates(stored: StoredTokens | null): readonly string[] {
    const first = parts.firstRefreshToken.reveal();
    const all = stored === null ? [first] : [stored.refreshToken, first];
    return all.filter((one) => one !== stored?.previousRefreshToken && !spent.has(one));
  }

  async function exchange(
    refreshToken: string,
    stored: StoredTokens | null,
    rejected: string | null,
  ): Promise<TokenOutcome | 'spent'> {
    const answer = await parts.client.refresh(refreshToken);
    if (answer.kind === 'refused') {
      spent.add(refreshToken);
      log.error({ code: answer.code }, 'zalo refused to exchange the refresh token');
      return 'spent';
    }
    if (answer.kind === 'unanswered') {
      failures += 1;
      waitUntil = now() + Math.min(zaloTimes.retry * 2 ** (failures - 1), zaloTimes.longestRefreshWait);
      log.warn({ fault: answer.fault, failures }, 'zalo did not answer the exchange of the refresh token');
      return fallBack(stored, rejected);
    }
    failures = 0;
    waitUntil = 0;
    unsaved = { tokens: pairOf(answer.tokens, refreshToken), replacing: stored?.refreshToken ?? null };
    if (!(await saveUnsaved(unsaved))) return later(zaloTimes.retry);
    const kept = await store.load(oaId);
    return kept !== null && usable(kept, rejected) ? use(kept) : later(zaloTimes.retry);
  }

  /** True once nothing is left to be saved. A store that fails is asked again before anything else happens. */
  async function saveUnsaved({ tokens, replacing }: Unsaved): Promise<boolean> {
    try {
      const saved = await store.save(oaId, tokens, replacing);
      unsaved = null;
      if (!saved) log.warn({}, 'another process had replaced the zalo tokens first');
      return true;
    } catch {
      log.error({}, 'the new zalo tokens could not be saved and are kept in memory');
      alarms.raise(
        'tokensUnsaved',
        'chưa ghi được mã truy cập mới. Anh/chị kiểm tra ổ đĩa và cơ sở dữ liệu.',
      );
      return false;
    }
  }

  function pairOf({ accessToken, refreshToken, life }: IssuedTokens, from: string): StoredTokens {
    const at = now();
    return {
      accessToken,
      refreshToken,
      obtainedAt: at,
      expiresAt: at + (life ?? zaloTimes.tokenLife),
      previousRefreshToken: from,
    };
  }

  function usable(pair: StoredTokens, rejected: string | null): boolean {
    if (pair.accessToken === rejected) return false;
    return now() - pair.obtainedAt < (pair.expiresAt - pair.obtainedAt) * REFRESH_AFTER;
  }

  function use(pair: StoredTokens): TokenOutcome {
    known = pair;
    alarms.settle('tokenRefused');
    alarms.settle('tokensUnsaved');
    return { ok: true, accessToken: pair.accessToken };
  }

  function lives(pair: StoredTokens | null, rejected: string | null): pair is StoredTokens {
    return pair !== null && pair.accessToken !== rejected && now() < pair.expiresAt;
  }

  /** The old token still serves while it lives; its successor is got a little later. */
  function fallBack(stored: StoredTokens | null, rejected: string | null): TokenOutcome {
    if (lives(stored, rejected)) return { ok: true, accessToken: stored.accessToken };
    return later(Math.max(waitUntil - now(), zaloTimes.retry));
  }

  async function renewAlone(rejected: string | null): Promise<TokenOutcome> {
    try {
      return await store.exclusively(oaId, () => renew(rejected));
    } catch {
      log.error({}, 'the store of the zalo tokens failed');
      return later(zaloTimes.retry);
    }
  }

  return {
    async obtain(rejected) {
      if (running !== null) {
        const outcome = await running;
        if (!outcome.ok || outcome.accessToken !== rejected) return outcome;
      }
      if (unsaved === null && known !== null && usable(known, rejected)) return use(known);
      running ??= renewAlone(rejected).finally(() => {
        running = null;
      });
      return running;
    },
  };
}

const refused: TokenOutcome = { ok: false, why: 'refused' };

function later(waitMs: number): TokenOutcome {
  return { ok: false, why: 'later', waitMs };
}
