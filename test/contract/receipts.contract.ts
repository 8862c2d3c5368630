import { describe, expect, test } from 'vitest';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import type { SignedReceipt } from '../../src/domain/receipt/signed-receipt.ts';
import { createReceiptSigner } from '../../src/receipts/sign-receipt.ts';
import { verifyReceipt } from '../../src/receipts/verify-receipt.ts';
import { manifestOf, RECEIPT_ID } from '../domain/receipt/manifest-of.ts';
import { keyFrom } from '../receipts/test-key.ts';
import { accountOf, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { play, reply, scorecardOf } from './turn-driver.ts';

const an = accountOf('an');
const key = keyFrom('one');
const scorecardId = 'k2026:u1';
const otherId = 'f'.repeat(32);

const receiptOf = (receiptId: string, unitName = 'Sở "Nội vụ"'): SignedReceipt =>
  createReceiptSigner(key).sign(
    manifestOf({ receiptId, unit: { id: 'u1', code: null, name: unitName }, auditHead: null }),
  );
const storing = (receiptId: string, at: number, of = scorecardId): Write => ({
  kind: 'storeReceipt',
  receipt: receiptOf(receiptId),
  scorecardId: of,
  at,
});
const withdrawing = (at: number): Write => ({ kind: 'withdrawReceipt', scorecardId, at });

export function receiptsContract(factory: StoreFactory): void {
  describe('receipts of a scorecard', () => {
    const under = freshStore(factory, openAgency);

    async function commit(externalId: string, ...writes: readonly Write[]) {
      const { outcome } = await play(under.store.turns, an, externalId, (record) => ({
        scorecard: scorecardOf(record),
        writes,
        replies: [reply('đã gửi')],
      }));
      return outcome;
    }

    test('come back as they were signed, after a restart too', async () => {
      expect(await commit('m1', storing(RECEIPT_ID, 100))).toEqual({ kind: 'committed' });
      const expected = { receipt: receiptOf(RECEIPT_ID), scorecardId, issuedAt: 100, withdrawnAt: null };
      expect(await under.store.receipts.load(RECEIPT_ID)).toEqual(expected);
      const reopened = await under.restart();
      const stored = await reopened.receipts.load(RECEIPT_ID);
      expect(stored).toEqual(expected);
      expect(stored && verifyReceipt(stored.receipt, key).kind).toBe('genuine');
    });

    test('that nobody issued are not there', async () => {
      expect(await under.store.receipts.load(RECEIPT_ID)).toBeNull();
      expect(await under.store.receipts.ofScorecard(scorecardId)).toEqual([]);
    });

    test('are withdrawn once, keep their signature, and make room for a new one', async () => {
      await commit('m1', storing(RECEIPT_ID, 100));
      expect(await commit('m2', withdrawing(200))).toEqual({ kind: 'committed' });
      await commit('m3', storing(otherId, 300));
      expect(await under.store.receipts.ofScorecard(scorecardId)).toEqual([
        { receipt: receiptOf(RECEIPT_ID), scorecardId, issuedAt: 100, withdrawnAt: 200 },
        { receipt: receiptOf(otherId), scorecardId, issuedAt: 300, withdrawnAt: null },
      ]);
      await commit('m4', withdrawing(400));
      const times = (await under.store.receipts.ofScorecard(scorecardId)).map(
        ({ withdrawnAt }) => withdrawnAt,
      );
      expect(times).toEqual([200, 400]);
    });

    test('of which none stands cannot be withdrawn: the turn is decided again, and nothing of it is kept', async () => {
      expect(await commit('m1', withdrawing(200))).toEqual({ kind: 'stale' });
    });

    test('are issued whole with their turn or not at all', async () => {
      expect(await commit('m1', storing(RECEIPT_ID, 100), withdrawing(100), withdrawing(100))).toEqual({
        kind: 'stale',
      });
      expect(await under.store.receipts.load(RECEIPT_ID)).toBeNull();
    });

    test('are never written over', async () => {
      await commit('m1', storing(RECEIPT_ID, 100));
      expect(await commit('m2', storing(RECEIPT_ID, 200))).toMatchObject({ kind: 'failed' });
      expect(await under.store.receipts.load(RECEIPT_ID)).toMatchObject({ issuedAt: 100 });
    });

    test('need a scorecard', async () => {
      expect(await commit('m1', storing(otherId, 100, 'nowhere'))).toMatchObject({ kind: 'failed' });
    });
  });
}
