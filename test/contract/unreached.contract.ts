import { describe, expect, test } from 'vitest';
import type { AccountAddress } from '../../src/application/ports/messages.ts';
import { accountOf } from './agency.ts';
import { at, openReminded, remindedBy } from './reminded-agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, play, reply } from './turn-driver.ts';

const zalo: AccountAddress = { channel: 'zalo', botId: 'oa', externalId: 'zalo-an' };
const reached = { reachable: true, unheard: false };

export function unreachedContract(factory: StoreFactory): void {
  describe('who cannot be reached, at the office', () => {
    const under = freshStore(factory, async (store) => {
      await openReminded(store);
      await store.campaigns.linkAccount(zalo, 'an', 1);
    });
    const contacts = async () => (await look(under.store.turns, accountOf('linh'))).office?.contacts;

    /** The last message to this account of An did not arrive. */
    async function fail(from: AccountAddress, kind: 'windowClosed' | 'stopped'): Promise<void> {
      const { turns } = under.store;
      await play(turns, from, `hỏi ${from.channel}`, () => ({ replies: [reply('đáp')], at: 100 }));
      const claim = { channel: from.channel, now: 100, leaseUntil: 160, limit: 1, wholeAccounts: false };
      const [item] = (await turns.claimOutbound(claim)).flatMap(({ items }) => items);
      if (item === undefined) throw new Error('nothing was claimed');
      await turns.recordDelivery(item, 110, { kind });
    }
    const close = (account: AccountAddress) =>
      play(under.store.turns, accountOf('binh'), `close ${account.channel}`, () => ({
        writes: [{ kind: 'noteReachability', account, reachable: false }],
      }));

    test('every person of a unit comes once, with name and channels', async () => {
      const [an, binh] = [
        { officialId: 'an', name: 'Nguyễn An', channels: ['telegram', 'zalo'], ...reached },
        { officialId: 'binh', name: 'Trần Bình', channels: ['telegram'], ...reached },
      ];
      expect(await contacts()).toEqual([
        { unitId: 'u1', ...an },
        { unitId: 'u1', ...binh },
        { unitId: 'u2', ...binh },
      ]);
    });

    test('one account that is left is enough; when none is, the person is not heard', async () => {
      await close(accountOf('an'));
      expect((await contacts())?.[0]).toMatchObject({ officialId: 'an', ...reached });
      await fail(zalo, 'windowClosed');
      expect((await contacts())?.[0]).toMatchObject({ officialId: 'an', reachable: true, unheard: true });
      await close(zalo);
      expect((await contacts())?.[0]).toMatchObject({ officialId: 'an', reachable: false, unheard: true });
    });

    test('the organiser reads them with what was tried, and what to do', async () => {
      const { campaigns } = under.store;
      await close(accountOf('an'));
      await fail(zalo, 'windowClosed');
      await campaigns.linkAccount(accountOf('binh'), 'chi', 2);
      const said = await remindedBy(under.store).say('linh', 'ai chua lien ket', at('20/10 09:00'));
      expect(said.split('\n').slice(0, 4)).toEqual([
        'Không liên lạc được (số liệu lúc 9 giờ 00 ngày 20/10/2026): 1 đơn vị chưa có cán bộ phụ trách; 1 cán bộ chưa liên kết; 1 cán bộ không nhận được tin.',
        '▸ Đơn vị u3: chưa có cán bộ phụ trách',
        '▸ Đơn vị u1; Đơn vị u2 · Trần Bình: chưa liên kết',
        '▸ Đơn vị u1 · Nguyễn An: không nhận được tin, đã thử Telegram; Zalo',
      ]);
    });
  });
}
