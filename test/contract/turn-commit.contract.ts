import { describe, expect, test } from 'vitest';
import { no, yes } from '../domain/build.ts';
import { accountOf, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import {
  dueOutbound,
  look,
  message,
  noLookup,
  play,
  reply,
  saving,
  say,
  scorecardOf,
  turnOn,
  waitingOf,
} from './turn-driver.ts';

const an = accountOf('an');
const binh = accountOf('binh');
const chi = accountOf('chi');

export function turnCommitContract(factory: StoreFactory): void {
  describe('commit of turns', () => {
    const under = freshStore(factory, openAgency);
    const dueTexts = async () =>
      (await dueOutbound(under.store.turns, 'telegram', 1000)).map(({ content }) => content.text);

    test('a turn saves its state, its choice of scorecard and its replies together', async () => {
      const { turns } = under.store;
      const first = await play(turns, binh, 'm1', () => ({
        conversation: {
          key: 'official:binh',
          expectedVersion: 0,
          stateJson: '{"b":1,"a":2}',
          scorecardId: 'k2026:u2',
        },
        replies: [reply('một'), reply('hai')],
      }));
      expect(first.outcome).toEqual({ kind: 'committed' });
      const after = await look(turns, binh);
      expect(after.conversation).toEqual({ key: 'official:binh', version: 1, stateJson: '{"b":1,"a":2}' });
      expect(after.workplace?.unitId).toBe('u2');
      expect(await dueTexts()).toEqual(['một', 'hai']);
    });

    test('a turn on a conversation that somebody changed is stale and writes nothing', async () => {
      const { turns } = under.store;
      const item = await say(turns, an, 'm1');
      const record = await turns.loadTurn(item, noLookup);
      const first = turnOn(item, record, { replies: [reply('một')] });
      expect(await turns.commitTurns([first])).toEqual([{ kind: 'committed' }]);
      const next = await say(turns, an, 'm2');
      const late = turnOn(next, record, { replies: [reply('hai')] });
      expect(await turns.commitTurns([late])).toEqual([{ kind: 'stale' }]);
      expect(await dueTexts()).toEqual(['một']);
      expect((await waitingOf(turns, an)).externalId).toBe('m2');
      const again = turnOn(next, await turns.loadTurn(next, noLookup), { replies: [reply('hai')] });
      expect(await turns.commitTurns([again])).toEqual([{ kind: 'committed' }]);
    });

    test('of two turns on one version of a conversation that goes on, the later is stale', async () => {
      const { turns } = under.store;
      await play(turns, an, 'm1', () => ({}));
      const item = await say(turns, an, 'm2');
      const record = await turns.loadTurn(item, noLookup);
      expect(record.conversation.version).toBe(1);
      expect(await turns.commitTurns([turnOn(item, record)])).toEqual([{ kind: 'committed' }]);
      const next = await say(turns, an, 'm3');
      expect(await turns.commitTurns([turnOn(next, record)])).toEqual([{ kind: 'stale' }]);
      expect((await look(turns, an)).conversation.version).toBe(2);
    });

    test('a message is handled once, however many workers took it', async () => {
      const { turns } = under.store;
      const item = await say(turns, an, 'm1');
      const turn = turnOn(item, await turns.loadTurn(item, noLookup), { replies: [reply('một')] });
      const outcomes = await Promise.all([turn, turn, turn].map((one) => turns.commitTurns([one])));
      expect(
        outcomes
          .flat()
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual(['committed', 'gone', 'gone']);
      expect(await dueTexts()).toEqual(['một']);
    });

    test('a message is not handled before an older one of its account', async () => {
      const { turns } = under.store;
      const first = await say(turns, an, 'm1');
      await turns.receive([message(an, 'm2')]);
      const record = await turns.loadTurn(first, noLookup);
      const second = { ...first, id: first.id + 1, externalId: 'm2' };
      expect(await turns.commitTurns([turnOn(second, record)])).toEqual([{ kind: 'gone' }]);
      expect((await waitingOf(turns, an)).externalId).toBe('m1');
    });

    test('of two turns on one scorecard in one batch the second is stale', async () => {
      const { turns } = under.store;
      const items = [await say(turns, an, 'm1'), await say(turns, binh, 'm2')];
      const batch = await Promise.all(
        items.map(async (item, at) => {
          const record = await turns.loadTurn(item, noLookup);
          const writes = [saving('a', null, at === 0 ? yes : no)];
          return turnOn(item, record, { scorecard: scorecardOf(record), writes, replies: [reply(`${at}`)] });
        }),
      );
      expect(await turns.commitTurns(batch)).toEqual([{ kind: 'committed' }, { kind: 'stale' }]);
      const seen = await look(turns, an);
      expect(seen.workplace?.entries.get('a')).toMatchObject(yes);
      expect(seen.workplace?.changes).toHaveLength(1);
      expect(await dueTexts()).toEqual(['0']);
    });

    test('of two batches that race for one scorecard one wins', async () => {
      const { turns } = under.store;
      const items = [await say(turns, an, 'm1'), await say(turns, binh, 'm2')];
      const batches = await Promise.all(
        items.map(async (item) => {
          const record = await turns.loadTurn(item, noLookup);
          return turnOn(item, record, {
            scorecard: scorecardOf(record),
            writes: [saving('a', null, yes)],
          });
        }),
      );
      const outcomes = await Promise.all(batches.map((one) => turns.commitTurns([one])));
      const kinds = outcomes.flat().map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(['committed', 'stale']);
      expect((await look(turns, an)).workplace?.changes).toHaveLength(1);
    });

    test('one bad turn spoils no other of its batch', async () => {
      const { turns } = under.store;
      const items = [await say(turns, an, 'm1'), await say(turns, binh, 'm2'), await say(turns, chi, 'm3')];
      const batch = await Promise.all(
        items.map(async (item, at) => {
          const record = await turns.loadTurn(item, noLookup);
          const bad = saving('a', null, yes, { officialId: 'nobody' });
          return at === 1
            ? turnOn(item, record, {
                scorecard: scorecardOf(record),
                writes: [saving('b', null, yes), bad],
                replies: [reply('sai')],
              })
            : turnOn(item, record, { replies: [reply(`${at}`)] });
        }),
      );
      expect(await turns.commitTurns(batch)).toEqual([
        { kind: 'committed' },
        { kind: 'failed', error: expect.any(Error) },
        { kind: 'committed' },
      ]);
      expect(await dueTexts()).toEqual(['0', '2']);
      const failed = await turns.loadTurn(await waitingOf(turns, binh), noLookup);
      expect(failed.conversation.version).toBe(0);
      expect(failed.workplace?.entries.size).toBe(0);
      expect(failed.workplace?.changes).toEqual([]);
    });

    test('a turn that saves an entry without naming its scorecard fails', async () => {
      const { outcome } = await play(under.store.turns, an, 'm1', () => ({
        writes: [saving('a', null, yes)],
      }));
      expect(outcome.kind).toBe('failed');
    });

    test('an empty batch commits nothing', async () => {
      expect(await under.store.turns.commitTurns([])).toEqual([]);
    });

    test('an invitation is used by one of two racing turns', async () => {
      const { turns, campaigns } = under.store;
      await campaigns.storeInvitation('an', 'hash', 1000, 1);
      const lookup = { invitationHash: 'hash', phoneHash: null, guessesSince: 0, at: 0, notice: null };
      const accounts = ['x', 'y'].map((externalId) => ({ ...an, externalId }));
      const batches = [];
      for (const account of accounts) {
        const item = await say(turns, account, `code-${account.externalId}`);
        const record = await turns.loadTurn(item, lookup);
        const invitationId = record.invitation?.id ?? '';
        batches.push(
          turnOn(item, record, {
            writes: [
              { kind: 'useInvitation', invitationId, at: 50 },
              { kind: 'linkAccount', account, officialId: 'an', at: 50 },
            ],
          }),
        );
      }
      const outcomes = await Promise.all(batches.map((one) => turns.commitTurns([one])));
      expect(
        outcomes
          .flat()
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual(['committed', 'stale']);
      const officials = [];
      for (const account of accounts) officials.push((await look(turns, account, lookup)).official?.id);
      expect(officials.filter((id) => id === 'an')).toHaveLength(1);
    });
  });
}
