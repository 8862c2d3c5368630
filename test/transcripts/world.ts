import type { Instant } from '../../src/domain/scaled.ts';

/** What a transcript can do to the world it runs in. */
export interface World {
  /** A typed line, or a tap (`card` back from the current one) of an account; returns the texts that came back. */
  type(account: string, text: string, at: Instant): Promise<readonly string[]>;
  tap(account: string, choice: string, cardsBack: number, at: Instant): Promise<readonly string[]>;
  /** Sends pictures and files described in words, one message each, in the order in which they arrive. */
  send(account: string, files: readonly string[], caption: string, at: Instant): Promise<readonly string[]>;
  /** Stores an invitation under a fixed code. */
  invite(officialId: string, code: string, expiresAt: Instant, at: Instant): Promise<void>;
  /** The clock that plans morning cards looks once. */
  planMornings(at: Instant): Promise<void>;
  /** What people were told without asking since the last time, by account. */
  notices(at: Instant): Promise<readonly { readonly account: string; readonly text: string }[]>;
  /** Forgets everything that is not durable. */
  restart(): Promise<void>;
  close(): Promise<void>;
}
