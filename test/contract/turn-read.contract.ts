import { describe, expect, test } from 'vitest';
import type { AccountAddress } from '../../src/application/ports/messages.ts';
import { nothingLookedUp } from '../../src/conversation/looked-up.ts';
import { emptyCourse } from '../../src/domain/course/course.ts';
import { noReminderWishes } from '../../src/domain/reminders/reminder-settings.ts';
import { pts, unit, yes } from '../domain/build.ts';
import { accountOf, agency, agencySet, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, play, saving, scorecardOf } from './turn-driver.ts';

const stranger: AccountAddress = { channel: 'web', botId: 'demo', externalId: 'stranger' };

export function turnReadContract(factory: StoreFactory): void {
  describe('what a turn reads', () => {
    const under = freshStore(factory, openAgency);

    test('an account that nobody linked has a conversation of its own and nothing else', async () => {
      expect(await look(under.store.turns, stranger)).toEqual({
        official: null,
        conversation: { key: 'account:web:demo:stranger', version: 0, stateJson: null },
        memberships: [],
        grants: [],
        offices: [],
        workplace: null,
        office: null,
        lookedUp: nothingLookedUp,
        notice: null,
        reminderWishes: noReminderWishes,
        invitation: null,
        contactOfficial: null,
        linkedChannels: [],
        colleagues: [],
        meanwhile: null,
        albumBegan: null,
        recentGuesses: 0,
      });
    });

    test('a scorer finds the unit, the campaign and the criteria set', async () => {
      const read = await look(under.store.turns, accountOf('an'));
      expect(read.official).toEqual({ id: 'an', name: 'Nguyễn An', locale: 'vi' });
      expect(read.conversation.key).toBe('official:an');
      expect(read.memberships).toEqual([
        {
          scorecardId: 'k2026:u1',
          campaignId: 'k2026',
          campaignName: 'Kỳ 2026',
          unitId: 'u1',
          unitName: 'Đơn vị u1',
          roles: ['scorer'],
        },
      ]);
      expect(read.workplace).toEqual({
        scorecardId: 'k2026:u1',
        scorecardVersion: 1,
        auditHead: null,
        campaign: agency().campaign,
        unitId: 'u1',
        unitName: 'Đơn vị u1',
        unitCode: 'U1',
        profile: unit,
        set: agencySet,
        entries: new Map(),
        evidence: [],
        changes: [],
        officialNames: new Map(),
        course: emptyCourse,
        people: expect.any(Array),
        organisers: expect.any(Array),
        publication: null,
        past: null,
      });
    });

    test('a scorecard comes with where its audit trail ends, and another one does not', async () => {
      const { turns, audit } = under.store;
      await play(turns, accountOf('an'), 'm1', (record) => ({
        scorecard: scorecardOf(record),
        writes: [saving('a', null, yes)],
      }));
      const { records } = await audit.chain('k2026:u1');
      const last = records.at(-1);
      const { workplace } = await look(turns, accountOf('an'));
      expect(workplace?.auditHead).toEqual({ sequence: last?.sequence, hash: last?.hash });
      await play(turns, accountOf('binh'), 'm2', ({ conversation: { key } }) => ({
        conversation: { key, expectedVersion: 0, stateJson: '{}', scorecardId: 'k2026:u2' },
      }));
      expect((await look(turns, accountOf('binh'))).workplace).toMatchObject({
        unitId: 'u2',
        auditHead: null,
      });
    });

    test('the roles for one unit come together, and the first unit is worked on until one is chosen', async () => {
      const { turns } = under.store;
      const before = await look(turns, accountOf('binh'));
      expect(before.memberships.map(({ unitId, roles }) => [unitId, roles])).toEqual([
        ['u1', ['head', 'scorer']],
        ['u2', ['scorer']],
      ]);
      expect(before.workplace?.unitId).toBe('u1');
    });

    test('a choice that is no longer granted falls back to the first unit', async () => {
      const { turns, campaigns } = under.store;
      await play(turns, accountOf('binh'), 'm1', ({ conversation: { key } }) => ({
        conversation: { key, expectedVersion: 0, stateJson: '{}', scorecardId: 'k2026:u2' },
      }));
      const officials = [
        { id: 'binh', name: 'Trần Bình', roles: [{ role: 'scorer' as const, unitId: 'u3' }] },
      ];
      await campaigns.storeCampaign(agency({ officials }), 2);
      const after = await look(turns, accountOf('binh'));
      expect(after.memberships.map(({ unitId }) => unitId)).toEqual(['u3']);
      expect(after.workplace?.unitId).toBe('u3');
    });

    test('a role for the whole campaign makes nobody a member of its units', async () => {
      const read = await look(under.store.turns, accountOf('chi'));
      expect(read.official?.id).toBe('chi');
      expect(read.memberships).toEqual([]);
      expect(read.workplace).toBeNull();
    });

    test('who only answers surveys sees no scorecard', async () => {
      const read = await look(under.store.turns, accountOf('dung'));
      expect(read.memberships).toHaveLength(1);
      expect(read.workplace).toBeNull();
    });

    test('the campaign that opened last comes first', async () => {
      const { turns, campaigns } = under.store;
      const { campaign } = agency();
      await campaigns.storeCampaign(
        agency({ campaign: { ...campaign, id: 'k2027', name: 'Kỳ 2027', year: 2027, opensAt: 2_000 } }),
        2,
      );
      const read = await look(turns, accountOf('an'));
      expect(read.memberships.map(({ scorecardId }) => scorecardId)).toEqual(['k2027:u1', 'k2026:u1']);
      expect(read.workplace?.campaign.name).toBe('Kỳ 2027');
    });

    test('an invitation is found by the hash of its code, and only then', async () => {
      const { turns, campaigns } = under.store;
      await campaigns.storeInvitation('an', 'hash', 1000, 1);
      const find = async (invitationHash: string | null) =>
        (
          await look(turns, stranger, {
            invitationHash,
            phoneHash: null,
            guessesSince: 0,
            at: 0,
            notice: null,
          })
        ).invitation;
      expect(await find('hash')).toEqual({
        id: expect.any(String),
        officialId: 'an',
        officialName: 'Nguyễn An',
        expiresAt: 1000,
        usedAt: null,
      });
      expect(await find('other')).toBeNull();
      expect(await find(null)).toBeNull();
    });

    test('a new invitation ends the earlier one of the same official', async () => {
      const { turns, campaigns } = under.store;
      await campaigns.storeInvitation('an', 'old', 1000, 1);
      await campaigns.storeInvitation('binh', 'other', 1000, 1);
      await campaigns.storeInvitation('an', 'new', 2000, 5);
      const find = async (invitationHash: string) =>
        (
          await look(turns, stranger, {
            invitationHash,
            phoneHash: null,
            guessesSince: 0,
            at: 0,
            notice: null,
          })
        ).invitation;
      expect((await find('old'))?.expiresAt).toBe(5);
      expect((await find('other'))?.expiresAt).toBe(1000);
      expect((await find('new'))?.expiresAt).toBe(2000);
      const invitationId = (await find('old'))?.id ?? '';
      const { outcome } = await play(turns, accountOf('an'), 'late', () => ({
        writes: [{ kind: 'useInvitation', invitationId, at: 6 }],
      }));
      expect(outcome).toEqual({ kind: 'stale' });
    });

    test('wrong codes are counted from the given instant on, for one account', async () => {
      const { turns } = under.store;
      for (const at of [100, 200, 300]) {
        await play(turns, stranger, `guess-${at}`, () => ({
          writes: [{ kind: 'recordGuess', account: stranger, at }],
        }));
      }
      const count = async (account: AccountAddress, guessesSince: number) =>
        (
          await look(turns, account, {
            invitationHash: null,
            phoneHash: null,
            guessesSince,
            at: 0,
            notice: null,
          })
        ).recentGuesses;
      expect(await count(stranger, 0)).toBe(3);
      expect(await count(stranger, 200)).toBe(2);
      expect(await count(stranger, 301)).toBe(0);
      expect(await count(accountOf('an'), 0)).toBe(0);
    });

    test('a linked account speaks for its official, in the language chosen', async () => {
      const { turns } = under.store;
      await play(turns, stranger, 'code', () => ({
        writes: [
          { kind: 'linkAccount', account: stranger, officialId: 'an', at: 50 },
          { kind: 'setLocale', officialId: 'an', locale: 'en' },
        ],
      }));
      const read = await look(turns, stranger);
      expect(read.official).toEqual({ id: 'an', name: 'Nguyễn An', locale: 'en' });
      expect(read.conversation).toEqual({ key: 'official:an', version: 0, stateJson: null });
      expect(read.workplace?.set.maxPoints).toBe(pts(3));
    });
  });
}
