import type { Instant } from '../../domain/scaled.ts';

/** Lowercase hex of the SHA-256 of some bytes: where they lie in the vault. */
export type Sha256 = string;

/** `kept`: there for good, or was there before. `full`: no room; nothing that was kept before is touched. */
export type KeepOutcome = { readonly kind: 'kept'; readonly sha256: Sha256 } | { readonly kind: 'full' };

/** `damaged`: what lies there is not what was kept; it is never handed out. */
export type OpenOutcome =
  | { readonly kind: 'found'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' };

/** What lies in the vault; `size` in bytes, `keptAt` when it was last kept there (ms UTC). */
export interface VaultItem {
  readonly sha256: Sha256;
  readonly size: number;
  readonly keptAt: Instant;
}

/** Evidence bytes (kho tài liệu), addressed by what they are. Throws only for a broken environment. */
export interface Vault {
  /** Resolves once the bytes would survive a power cut. What lies there damaged is mended. */
  keep(bytes: Uint8Array): Promise<KeepOutcome>;
  open(sha256: Sha256): Promise<OpenOutcome>;
  /** For what may not be kept, such as a secret document. Missing is fine. */
  purge(sha256: Sha256): Promise<void>;
  /** Everything that lies in the vault, in any order. */
  list(): AsyncIterable<VaultItem>;
}
