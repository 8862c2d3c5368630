import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Vault, VaultItem } from '../../src/application/ports/vault.ts';

/** One implementation of the vault, as the contract suite opens it. */
export interface VaultFactory {
  readonly name: string;
  /** Opens a vault that holds nothing. */
  open(): Promise<VaultUnderTest>;
}

export interface VaultUnderTest {
  readonly vault: Vault;
  /** Spoils what lies at an address, behind the vault's back. */
  spoil(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Lays something that is no evidence beside it. */
  litter(): Promise<void>;
  close(): Promise<void>;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const REPORT = bytesOf('Báo cáo kết quả cải cách hành chính');
const PLAN = bytesOf('Kế hoạch');

export function vaultContract(factory: VaultFactory): void {
  describe(`vault in ${factory.name}`, () => {
    let under: VaultUnderTest;
    beforeEach(async () => {
      under = await factory.open();
    });
    afterEach(() => under.close());

    const listed = async () => {
      const items: VaultItem[] = [];
      for await (const item of under.vault.list()) items.push(item);
      return items.sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
    };
    const addresses = async () => (await listed()).map(({ sha256 }) => sha256);
    const opened = async (sha256: string) => {
      const outcome = await under.vault.open(sha256);
      return outcome.kind === 'found' ? Buffer.from(outcome.bytes).toString() : outcome.kind;
    };

    test('what is kept is found by the hash of its bytes', async () => {
      expect(await under.vault.keep(REPORT)).toEqual({ kind: 'kept', sha256: hashOf(REPORT) });
      expect(await opened(hashOf(REPORT))).toBe('Báo cáo kết quả cải cách hành chính');
    });

    test('what was never kept is missing', async () => {
      expect(await under.vault.open(hashOf(REPORT))).toEqual({ kind: 'missing' });
    });

    test('the same bytes lie there once, however often they are kept', async () => {
      const first = await under.vault.keep(REPORT);
      expect(await under.vault.keep(REPORT)).toEqual(first);
      expect(await addresses()).toEqual([hashOf(REPORT)]);
    });

    test('sixteen who keep the same bytes at once are all told where they lie', async () => {
      const outcomes = await Promise.all(Array.from({ length: 16 }, () => under.vault.keep(REPORT)));
      expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toEqual(
        new Set([JSON.stringify({ kind: 'kept', sha256: hashOf(REPORT) })]),
      );
      expect(await addresses()).toEqual([hashOf(REPORT)]);
      expect(await opened(hashOf(REPORT))).toBe('Báo cáo kết quả cải cách hành chính');
    });

    test('a file without a byte in it is kept like any other', async () => {
      const empty = new Uint8Array();
      await under.vault.keep(empty);
      expect(await under.vault.open(hashOf(empty))).toMatchObject({ kind: 'found' });
      expect(await listed()).toMatchObject([{ sha256: hashOf(empty), size: 0 }]);
    });

    test.each([
      ['of another length', bytesOf('x')],
      ['of the same length', bytesOf('k'.repeat(REPORT.length))],
    ])('bytes %s are never handed out, and keeping the right ones mends them', async (_how, wrong) => {
      await under.vault.keep(REPORT);
      await under.spoil(hashOf(REPORT), wrong);
      expect(await under.vault.open(hashOf(REPORT))).toEqual({ kind: 'damaged' });
      await under.vault.keep(REPORT);
      expect(await opened(hashOf(REPORT))).toBe('Báo cáo kết quả cải cách hành chính');
    });

    test('what is purged is gone, the rest stays, and purging it again is fine', async () => {
      await under.vault.keep(REPORT);
      await under.vault.keep(PLAN);
      await under.vault.purge(hashOf(REPORT));
      await under.vault.purge(hashOf(REPORT));
      expect(await opened(hashOf(REPORT))).toBe('missing');
      expect(await addresses()).toEqual([hashOf(PLAN)]);
    });

    test('the list has the size and the time of everything, and nothing that is no evidence', async () => {
      expect(await listed()).toEqual([]);
      await under.vault.keep(REPORT);
      await under.vault.keep(PLAN);
      await under.litter();
      const items = await listed();
      expect(new Map(items.map(({ sha256, size }) => [sha256, size]))).toEqual(
        new Map([
          [hashOf(REPORT), REPORT.length],
          [hashOf(PLAN), PLAN.length],
        ]),
      );
      for (const { keptAt } of items) expect(keptAt).toBeGreaterThan(Date.UTC(2020, 0, 1));
    });

    test.each(['', '../../etc/passwd', 'AB'.repeat(32), `${'ab'.repeat(31)}/.`])(
      'no file is touched at %j, which is no address',
      async (address) => {
        await expect(under.vault.open(address)).rejects.toThrow('not an address');
        await expect(under.vault.purge(address)).rejects.toThrow('not an address');
      },
    );
  });
}
