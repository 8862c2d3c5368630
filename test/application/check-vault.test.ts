import { expect, test } from 'vitest';
import { checkVault, type KnownAddress } from '../../src/application/check-vault.ts';
import { vaultOf } from '../vault/vault-of-list.ts';

const NOW = Date.UTC(2026, 6, 17, 2);
const HOUR = 3_600_000;
const at = (digits: string) => digits.repeat(32);

async function* known(...addresses: readonly KnownAddress[]): AsyncIterable<KnownAddress> {
  yield* addresses;
}

const check = (lying: Parameters<typeof vaultOf>[0], ...addresses: readonly KnownAddress[]) =>
  checkVault(vaultOf(lying), () => known(...addresses), NOW);

test('what the store knows and the vault lacks is missing, and what rotted is damaged', async () => {
  const sound = { sha256: at('aa'), what: 'mục 1.1' };
  const gone = { sha256: at('bb'), what: 'mục 1.2' };
  const rotten = { sha256: at('cc'), what: 'mục 1.3' };
  const lying = [
    { sha256: at('aa'), keptAt: 0 },
    { sha256: at('cc'), keptAt: 0, damaged: true },
  ];
  expect(await check(lying, sound, gone, rotten)).toEqual({
    known: 3,
    missing: [gone],
    damaged: [rotten],
    orphans: [],
  });
});

test('a file that two items use is read and told once', async () => {
  const first = { sha256: at('bb'), what: 'mục 1.1' };
  const second = { sha256: at('bb'), what: 'mục 1.2' };
  expect(await check([], first, second)).toMatchObject({ known: 1, missing: [first] });
});

test('what nobody recorded is an orphan once it lies there for more than an hour', async () => {
  const lying = [
    { sha256: at('aa'), keptAt: NOW - HOUR - 1 },
    { sha256: at('bb'), keptAt: NOW - HOUR },
    { sha256: at('cc'), keptAt: NOW - 2 * HOUR },
  ];
  const { orphans } = await check(lying, { sha256: at('cc'), what: 'mục 1.1' });
  expect(orphans.map(({ sha256 }) => sha256)).toEqual([at('aa')]);
});
