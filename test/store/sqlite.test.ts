import { afterAll, expect, test } from 'vitest';
import { accountOf, openAgency } from '../contract/agency.ts';
import { campaignStoreContract } from '../contract/campaign-store.contract.ts';
import { tokenStoreContract } from '../contract/token-store.contract.ts';
import { play, reply } from '../contract/turn-driver.ts';
import { turnStoreContract } from '../contract/turn-store.contract.ts';
import { forgetMigrated, sqliteStore } from './sqlite-store.ts';

turnStoreContract(sqliteStore);
campaignStoreContract(sqliteStore);
tokenStoreContract(sqliteStore);
afterAll(forgetMigrated);

test('what was being sent when the program ended is sent again with its next start, marked', async () => {
  const { store, reopen, discard } = await sqliteStore.openEmpty();
  await openAgency(store);
  await play(store.turns, accountOf('an'), 'm1', () => ({ replies: [reply('đáp')] }));
  const claim = {
    channel: 'telegram',
    now: 100,
    leaseUntil: 900_000,
    limit: 1,
    wholeAccounts: false,
  } as const;
  expect(await store.turns.claimOutbound(claim)).toHaveLength(1);
  await store.close();
  const again = await reopen();
  expect(await again.turns.claimOutbound(claim)).toMatchObject([{ items: [{ repeats: 1 }] }]);
  await again.close();
  await discard();
});
