import type { Vault } from '../../src/application/ports/vault.ts';

interface Lying {
  readonly sha256: string;
  readonly keptAt: number;
  readonly damaged?: boolean;
}

/** A vault to read only, in which lies what the list says: 7 bytes each. */
export function vaultOf(lying: readonly Lying[]): Vault {
  const unused = () => Promise.reject(new Error('nothing is changed by a check'));
  return {
    keep: unused,
    purge: unused,
    async open(sha256) {
      const found = lying.find((item) => item.sha256 === sha256);
      if (found === undefined) return { kind: 'missing' };
      return found.damaged === true ? { kind: 'damaged' } : { kind: 'found', bytes: new Uint8Array(7) };
    },
    async *list() {
      for (const { sha256, keptAt } of lying) yield { sha256, size: 7, keptAt };
    },
  };
}
