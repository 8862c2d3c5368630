import type { Instant } from '../domain/scaled.ts';
import type { Sha256, Vault, VaultItem } from './ports/vault.ts';

/** What is kept is recorded within moments; younger than this (ms), it may still be on its way into the store. */
const ON_ITS_WAY = 3_600_000;

/** An address that the store has recorded, and what is said to lie there, for the operator. */
export interface KnownAddress {
  readonly sha256: Sha256;
  readonly what: string;
}

export interface VaultCheck {
  /** How many different addresses the store knows. */
  readonly known: number;
  readonly missing: readonly KnownAddress[];
  readonly damaged: readonly KnownAddress[];
  /** Kept over an hour ago, and recorded nowhere. */
  readonly orphans: readonly VaultItem[];
}

/**
 * Compares what the vault holds with what the store knows, reading every known file once; changes nothing.
 * `checked` is told how many addresses were read so far.
 */
export async function checkVault(
  vault: Vault,
  knownAddresses: () => AsyncIterable<KnownAddress>,
  now: Instant,
  checked: (count: number) => void = () => undefined,
): Promise<VaultCheck> {
  // The vault is listed first: what is kept and recorded in the meantime is then known, and never an orphan.
  const unclaimed = new Map<Sha256, VaultItem>();
  for await (const item of vault.list()) unclaimed.set(item.sha256, item);
  const seen = new Set<Sha256>();
  const missing: KnownAddress[] = [];
  const damaged: KnownAddress[] = [];
  for await (const address of knownAddresses()) {
    if (seen.has(address.sha256)) continue;
    seen.add(address.sha256);
    unclaimed.delete(address.sha256);
    const { kind } = await vault.open(address.sha256);
    if (kind === 'missing') missing.push(address);
    if (kind === 'damaged') damaged.push(address);
    checked(seen.size);
  }
  const orphans = [...unclaimed.values()].filter(({ keptAt }) => now - keptAt > ON_ITS_WAY);
  return { known: seen.size, missing, damaged, orphans };
}
