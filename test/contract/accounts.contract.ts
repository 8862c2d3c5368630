import { describe, expect, test } from 'vitest';
import { hashPhone } from '../../src/application/invitation-code.ts';
import type { AccountAddress, InboundContent } from '../../src/application/ports/messages.ts';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import { yes } from '../domain/build.ts';
import { accountOf, agency, agencyOfficials, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import {
  dueOutbound,
  look,
  message,
  noLookup,
  play,
  reply,
  saving,
  scorecardOf,
  waitingOf,
} from './turn-driver.ts';

const an = accountOf('an');
const binh = accountOf('binh');
const second: AccountAddress = { channel: 'zalo', botId: 'oa', externalId: '9007199254740993123' };

export function accountsContract(factory: StoreFactory): void {
  describe('accounts', () => {
    const under = freshStore(factory, openAgency);
    const write = async (from: AccountAddress, externalId: string, ...writes: readonly Write[]) => {
      const { outcome } = await play(under.store.turns, from, externalId, () => ({ writes, at: 100 }));
      expect(outcome).toEqual({ kind: 'committed' });
    };
    const link = (account: AccountAddress, officialId: string): Write => ({
      kind: 'linkAccount',
      account,
      officialId,
      at: 50,
    });

    test('a second account comes into the conversation of the first, whatever it had said before', async () => {
      const { turns } = under.store;
      const state = (key: string, expectedVersion: number, stateJson: string) => ({
        conversation: { key, expectedVersion, stateJson, scorecardId: null },
      });
      await play(turns, an, 'm1', () => state('official:an', 0, '{"draft":1}'));
      const linking = await play(turns, second, 'code', ({ conversation }) => ({
        ...state(conversation.key, conversation.version, '{"linking":1}'),
        writes: [link(second, 'an')],
      }));
      expect(linking.record.conversation.key).toBe('account:zalo:oa:9007199254740993123');
      expect(linking.outcome).toEqual({ kind: 'committed' });
      const onSecond = await play(turns, second, 'm2', ({ conversation }) => {
        expect(conversation).toEqual({ key: 'official:an', version: 1, stateJson: '{"draft":1}' });
        return state(conversation.key, conversation.version, '{"draft":2}');
      });
      expect(onSecond.outcome).toEqual({ kind: 'committed' });
      const read = await look(turns, an);
      expect(read.conversation).toEqual({ key: 'official:an', version: 2, stateJson: '{"draft":2}' });
      expect(read.linkedChannels).toEqual(['telegram', 'zalo']);
    });

    test('an issued invitation works beside the earlier ones', async () => {
      const { turns, campaigns } = under.store;
      await campaigns.storeInvitation('an', 'old', 1000, 1);
      const issued = { kind: 'issueInvitation', officialId: 'an', codeHash: 'new', expiresAt: 900, at: 100 };
      await write(an, 'm1', issued as Write);
      const expiry = async (invitationHash: string) =>
        (await look(turns, second, { ...noLookup, invitationHash })).invitation?.expiresAt;
      expect(await expiry('old')).toBe(1000);
      expect(await expiry('new')).toBe(900);
    });

    test('an official is found by a telephone number that is nobody else’s', async () => {
      const { campaigns, turns } = under.store;
      const phones: Readonly<Record<string, string>> = {
        an: '0912 345 678',
        binh: '+84 987654321',
        chi: '0987.654.321',
      };
      const officials = agencyOfficials.map((one) => {
        const phone = phones[one.id];
        return phone === undefined ? one : { ...one, phone };
      });
      expect(await campaigns.storeCampaign(agency({ officials }), 2)).toEqual({ kind: 'stored' });
      const found = async (phone: string) =>
        (await look(turns, second, { ...noLookup, phoneHash: hashPhone(phone) })).contactOfficial;
      expect(await found('84912345678')).toEqual({ officialId: 'an', officialName: 'Nguyễn An' });
      expect(await found('0987654321')).toBeNull();
      expect(await found('0900000000')).toBeNull();
      expect(await campaigns.storeCampaign(agency(), 3)).toEqual({ kind: 'unchanged' });
      expect(await found('0912345678')).not.toBeNull();
    });

    test('a member sees the other officials of the unit at hand and how many accounts they have', async () => {
      const { turns } = under.store;
      await write(second, 'code', link(second, 'an'));
      expect((await look(turns, binh)).colleagues).toEqual([
        { officialId: 'an', name: 'Nguyễn An', accounts: 2 },
      ]);
      expect((await look(turns, an)).colleagues).toEqual([
        { officialId: 'binh', name: 'Trần Bình', accounts: 1 },
      ]);
      await play(turns, binh, 'other unit', ({ conversation }) => ({
        conversation: {
          key: conversation.key,
          expectedVersion: conversation.version,
          stateJson: '{}',
          scorecardId: 'k2026:u2',
        },
      }));
      expect((await turns.loadTurn({ ...(await last(binh)) }, noLookup)).colleagues).toEqual([
        { officialId: 'dung', name: 'Phạm Dũng', accounts: 1 },
      ]);
      expect((await look(turns, accountOf('dung'))).colleagues).toEqual([]);
    });

    async function last(from: AccountAddress) {
      await under.store.turns.receive([message(from, 'last')]);
      return waitingOf(under.store.turns, from);
    }

    const takers: readonly (readonly [string, () => Promise<void>])[] = [
      ['the head', () => write(binh, 'gỡ', { kind: 'unlinkOfficial', officialId: 'an', at: 100 })],
      ['the organiser', async () => expect(await under.store.campaigns.unlinkOfficial('an', 100)).toBe(2)],
    ];
    for (const [who, unlink] of takers) {
      test(`accounts that ${who} takes away belong to strangers, and nothing more is sent to them`, async () => {
        const { turns } = under.store;
        await write(second, 'code', link(second, 'an'));
        await play(turns, an, 'm1', () => ({ replies: [reply('điểm của đơn vị')] }));
        await unlink();
        expect(await dueOutbound(turns, 'telegram', 1_000)).toEqual([]);
        for (const account of [an, second]) {
          const read = await look(turns, account);
          expect(read.official).toBeNull();
          expect(read.conversation.key).toContain('account:');
        }
        expect((await look(turns, binh)).official?.id).toBe('binh');
      });
    }

    test('what a person said is erased on request, what was scored stays, and a new chat begins', async () => {
      const { turns } = under.store;
      await play(turns, an, 'lời giải trình riêng', (record) => ({
        scorecard: scorecardOf(record),
        writes: [saving('a', null, yes)],
        replies: [reply('lời đáp'), reply('chưa gửi')],
      }));
      await turns.receive([message(an, 'xóa dữ liệu'), message(an, 'sau đó')]);
      const item = await waitingOf(turns, an);
      const record = await turns.loadTurn(item, noLookup);
      const [outcome] = await turns.commitTurns([
        {
          inboxId: item.id,
          account: an,
          officialId: 'an',
          at: 200,
          conversation: {
            key: record.conversation.key,
            expectedVersion: 1,
            stateJson: '{}',
            scorecardId: null,
          },
          scorecard: null,
          writes: [{ kind: 'erasePerson', account: an, at: 200 }],
          replies: [reply('đã xóa')],
        },
      ]);
      expect(outcome).toEqual({ kind: 'committed' });
      const lines = await turns.transcript(an, null, 10);
      expect(lines.map((line) => (line.from === 'person' ? line.text : line.content.text))).toEqual([
        '',
        '',
        '',
        '',
        'sau đó',
        'đã xóa',
      ]);
      expect((await dueOutbound(turns, 'telegram', 1_000)).map(({ content }) => content.text)).toEqual([
        'đã xóa',
      ]);
      const after = await look(turns, an);
      expect(after.official).toBeNull();
      expect(after.conversation).toMatchObject({ version: 0, stateJson: null });
      const kept = (await look(turns, binh)).workplace;
      expect(kept?.entries.get('a')).toMatchObject({ ...yes, changedBy: 'an' });
      await write(second, 'code', link(second, 'an'));
      expect((await look(turns, second)).conversation.version).toBe(0);
    });

    describe('last interaction', () => {
      const say = (content: InboundContent, sentAt: number, externalId: string) =>
        under.store.turns.receive([{ ...message(an, externalId), content, sentAt, receivedAt: 500 }]);
      const seenAt = async () => {
        const claim = { channel: 'telegram', now: 1_000, leaseUntil: 1_001, limit: 1 } as const;
        const [letter] = await under.store.turns.claimOutbound({ ...claim, wholeAccounts: false });
        await under.store.turns.releaseOutbound(letter?.items ?? [], 0);
        return letter?.lastInteractionAt;
      };

      test('is when the latest message was sent, by the clock of the platform', async () => {
        await play(under.store.turns, an, 'm0', () => ({ replies: [reply('đáp')] }));
        expect(await seenAt()).toBe(10);
        await say({ kind: 'choice', card: 1, choice: '1' }, 400, 'm1');
        expect(await seenAt()).toBe(400);
        await say({ kind: 'text', text: 'đến muộn' }, 300, 'm2');
        expect(await seenAt()).toBe(400);
        await say({ kind: 'text', text: 'đồng hồ chạy trước' }, 9_000, 'm3');
        expect(await seenAt()).toBe(500);
      });

      test('is not changed by a redelivery, nor by leaving', async () => {
        await play(under.store.turns, an, 'm0', () => ({ replies: [reply('đáp')] }));
        await say({ kind: 'text', text: 'lại' }, 400, 'm0');
        await say({ kind: 'reachability', reachable: false }, 450, 'm1');
        expect(await seenAt()).toBe(10);
        await say({ kind: 'reachability', reachable: true }, 460, 'm2');
        expect(await seenAt()).toBe(460);
      });
    });
  });
}
