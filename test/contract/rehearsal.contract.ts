import { describe, expect, test } from 'vitest';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import { createReceiptSigner } from '../../src/receipts/sign-receipt.ts';
import { yes } from '../domain/build.ts';
import { fileOf } from '../domain/evidence/evidence-of.ts';
import { manifestOf, RECEIPT_ID } from '../domain/receipt/manifest-of.ts';
import { keyFrom } from '../receipts/test-key.ts';
import { accountOf, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, play, saving, scorecardOf } from './turn-driver.ts';

const an = accountOf('an');
const chi = accountOf('chi');
const WINDOW = { opensAt: 5_000, locksAt: 6_000 };
const ID = 'k2026-thu';

const deleting = (campaignId: string): Write => ({ kind: 'deleteRehearsal', campaignId, at: 200 });

export function rehearsalContract(factory: StoreFactory): void {
  describe('a rehearsal', () => {
    const under = freshStore(factory, openAgency);

    const make = () => under.store.campaigns.rehearse('k2026', WINDOW, 2);

    /** Scores, files, sends and tells in one of An's scorecards. */
    async function work(scorecardId: string, mark: string) {
      const { turns } = under.store;
      const place = { stateJson: '{}', scorecardId };
      await play(turns, an, `${mark}0`, ({ conversation: { key, version } }) => ({
        conversation: { key, expectedVersion: version, ...place },
      }));
      const receiptId = mark === 'r' ? 'f'.repeat(32) : RECEIPT_ID;
      const receipt = createReceiptSigner(keyFrom('one')).sign(manifestOf({ receiptId }));
      const writes: readonly Write[] = [
        saving('a', null, yes),
        { kind: 'saveEvidence', evidence: fileOf(`${mark}-file`, 'a'), officialId: 'an', at: 101 },
        {
          kind: 'appendCourse',
          event: { kind: 'remarksWritten', difficulties: null, recommendations: null },
          officialId: 'an',
          at: 102,
        },
        { kind: 'storeReceipt', receipt, scorecardId, at: 103 },
        {
          kind: 'addNotice',
          at: 104,
          notice: {
            key: `${mark}-notice`,
            officialId: 'binh',
            purpose: 'notice',
            campaignId: scorecardId.split(':')[0] ?? '',
            scorecardId,
            lines: [],
            options: [],
            dueAt: 104,
            expiresAt: null,
          },
        },
      ];
      const { outcome } = await play(turns, an, `${mark}1`, (record) => ({
        scorecard: scorecardOf(record),
        writes,
      }));
      expect(outcome).toEqual({ kind: 'committed' });
    }

    /** Everything that can be read of a campaign without a conversation. */
    async function everything(campaignId: string) {
      const { campaigns, evidence, audit, receipts, scorecards } = under.store;
      const streams = (await audit.streams()).filter((each) => each.campaignId === campaignId);
      return {
        campaign: (await campaigns.campaigns()).filter(({ id }) => id === campaignId),
        officials: (await campaigns.officials(campaignId)).filter(({ roles }) => roles.length > 0),
        extensions: await campaigns.extensions(campaignId),
        evidence: (await evidence.all()).filter((each) => each.campaignId === campaignId),
        chains: await Promise.all(streams.map(async ({ stream }) => [stream, await audit.chain(stream)])),
        receipts: await receipts.ofScorecard(`${campaignId}:u1`),
        scorecard: await scorecards.load(`${campaignId}:u1`),
      };
    }

    const nothing = {
      campaign: [],
      officials: [],
      extensions: [],
      evidence: [],
      chains: [],
      receipts: [],
      scorecard: null,
    };

    test('has the units, sets and roles of the campaign, and empty scorecards of its own', async () => {
      expect(await make()).toEqual({ kind: 'created', id: ID, name: 'THỬ · Kỳ 2026', units: 3 });
      expect(await make()).toMatchObject({ kind: 'created', id: `${ID}-2` });
      const real = await under.store.scorecards.load('k2026:u1');
      const copy = await under.store.scorecards.load(`${ID}:u1`);
      expect(copy?.campaign).toMatchObject({ ...WINDOW, rehearsal: true, name: 'THỬ · Kỳ 2026' });
      expect(copy?.people).toEqual(real?.people);
      expect(copy?.set).toEqual(real?.set);
      expect(copy?.profile).toEqual(real?.profile);
      expect(copy?.entries.size).toBe(0);
      const { office } = await look(under.store.turns, chi);
      expect(office?.campaign.id).toBe('k2026');
      expect(office?.units[0]).toMatchObject({ maximum: 30_000, toAnswer: 2 });
    });

    test('is nobody’s first place, however late it opens', async () => {
      await make();
      const { memberships, offices } = await look(under.store.turns, an);
      expect(memberships.map(({ scorecardId }) => scorecardId)).toEqual(['k2026:u1', `${ID}:u1`]);
      expect(offices).toEqual([]);
    });

    test('is not made of a rehearsal, nor of nothing', async () => {
      await make();
      const { campaigns } = under.store;
      expect(await campaigns.rehearse(ID, WINDOW, 3)).toEqual({ kind: 'isRehearsal' });
      expect(await campaigns.rehearse('nowhere', WINDOW, 3)).toEqual({ kind: 'unknown' });
    });

    test('leaves nothing behind but one record of who deleted it, and touches nothing else', async () => {
      await make();
      await work('k2026:u1', 'k');
      await work(`${ID}:u1`, 'r');
      const real = await everything('k2026');
      const before = (await under.store.audit.chain('system')).records;
      expect(await everything(ID)).not.toMatchObject({ evidence: [] });
      expect(await under.store.notices.due(1_000, 9)).toHaveLength(2);
      const { outcome } = await play(under.store.turns, chi, 'm1', () => ({ writes: [deleting(ID)] }));
      expect(outcome).toEqual({ kind: 'committed' });
      expect(await everything(ID)).toEqual(nothing);
      expect(await under.store.notices.due(1_000, 9)).toHaveLength(1);
      expect(await everything('k2026')).toEqual(real);
      expect(await under.store.receipts.load('f'.repeat(32))).toBeNull();
      expect(await under.store.receipts.load(RECEIPT_ID)).not.toBeNull();
      const after = (await under.store.audit.chain('system')).records;
      expect(after.slice(before.length)).toEqual([
        expect.objectContaining({ act: 'deleteRehearsal', officialId: 'chi', subject: ID, at: 200 }),
      ]);
      const { memberships, workplace } = await look(under.store.turns, an);
      expect(memberships.map(({ scorecardId }) => scorecardId)).toEqual(['k2026:u1']);
      expect(workplace?.scorecardId).toBe('k2026:u1');
    });

    test('never gets the id of one that was deleted, so that nothing of that one is taken for its own', async () => {
      await make();
      await work(`${ID}:u1`, 'r');
      expect((await under.store.scorecards.load(`${ID}:u1`))?.entries.size).toBe(1);
      await play(under.store.turns, chi, 'm1', () => ({ writes: [deleting(ID)] }));
      expect(await make()).toMatchObject({ kind: 'created', id: `${ID}-2` });
      expect((await under.store.scorecards.load(`${ID}-2:u1`))?.entries.size).toBe(0);
    });

    test('takes along what its people were reminded of', async () => {
      await make();
      const { reminders, scorecards } = under.store;
      const campaign = (await scorecards.load(`${ID}:u1`))?.campaign;
      if (campaign === undefined) throw new Error('no rehearsal was made');
      const reminder = {
        key: `reminder:${ID}`,
        officialId: 'an',
        scorecardId: `${ID}:u1`,
        phase: 'selfScoring',
        kind: 'opening',
        fate: 'superseded',
        final: false,
        moment: 'opening',
        about: [],
        changedFrom: null,
        closesAt: 6_000,
        dueAt: 5_000,
        expiresAt: 6_000,
      } as const;
      await reminders.record(ID, [{ reminder, notice: null }], 5_000);
      expect((await reminders.findings(campaign, 5_000)).history).toHaveLength(1);
      await play(under.store.turns, chi, 'm1', () => ({ writes: [deleting(ID)] }));
      expect((await reminders.findings(campaign, 5_000)).history).toEqual([]);
    });

    test('that is gone already makes the turn stale', async () => {
      const { outcome } = await play(under.store.turns, chi, 'm1', () => ({ writes: [deleting(ID)] }));
      expect(outcome).toEqual({ kind: 'stale' });
    });

    test('is the only campaign that can be deleted', async () => {
      await work('k2026:u1', 'k');
      const real = await everything('k2026');
      const { outcome } = await play(under.store.turns, chi, 'm1', () => ({ writes: [deleting('k2026')] }));
      expect(outcome).toMatchObject({ kind: 'failed' });
      expect(await everything('k2026')).toEqual(real);
    });
  });
}
