import { createHash } from 'node:crypto';
import type { KeepOutcome, OpenOutcome } from '../../../src/application/ports/vault.ts';

/** A vault that is a map, and full from its `room`-th content on. */
export function memoryVault(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    async keep(bytes: Uint8Array): Promise<KeepOutcome> {
      await Promise.resolve();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (kept.size >= room && !kept.has(sha256)) return { kind: 'full' };
      kept.set(sha256, bytes);
      return { kind: 'kept', sha256 };
    },
    async open(sha256: string): Promise<OpenOutcome> {
      await Promise.resolve();
      const bytes = kept.get(sha256);
      return bytes === undefined ? { kind: 'missing' } : { kind: 'found', bytes };
    },
  };
}
