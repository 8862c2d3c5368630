import type { Instant } from '../../domain/scaled.ts';

/** The pair of tokens with which one bot speaks. The refresh token works once. Secret: never logged, never in an error. */
export interface StoredTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** From when on the access token is refused. */
  readonly expiresAt: Instant;
  readonly obtainedAt: Instant;
  /** The refresh token this pair was exchanged for, kept to find out what happened; null for a first pair. */
  readonly previousRefreshToken: string | null;
}

/** Rotating token pairs, kept so that no process ever uses a pair that is not on disk. */
export interface TokenStore {
  load(botId: string): Promise<StoredTokens | null>;
  /**
   * Replaces the stored pair, durably before the promise resolves. `replacing` is the refresh token of the pair it
   * takes the place of. True when the stored pair holds `replacing`, or when nothing is stored yet. False, changing
   * nothing, when another refresh token is stored: somebody else replaced it first. With `replacing` null the pair
   * is written only when nothing is stored.
   */
  save(botId: string, tokens: StoredTokens, replacing: string | null): Promise<boolean>;
  /**
   * Runs `work` while no other process runs any for the same bot; others wait. The hold ends when `work` settles or
   * when its process dies. Resolves or rejects as `work` does.
   */
  exclusively<T>(botId: string, work: () => Promise<T>): Promise<T>;
}
