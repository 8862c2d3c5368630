import { describe, expect, test } from 'vitest';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import type { TurnStore } from '../../src/application/ports/turn-store.ts';
import { doesNotApply, no, yes } from '../domain/build.ts';
import { accountOf, agency, agencyOfficials, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, play, saving, scorecardOf } from './turn-driver.ts';

const an = accountOf('an');
let sent = 0;

async function save(turns: TurnStore, ...writes: readonly Write[]): Promise<void> {
  sent += 1;
  const { outcome } = await play(turns, an, `save-${sent}`, (record) => ({
    scorecard: scorecardOf(record),
    writes,
  }));
  expect(outcome).toEqual({ kind: 'committed' });
}

async function workplace(turns: TurnStore) {
  sent += 1;
  const found = (
    await look(turns, an, { invitationHash: null, phoneHash: null, guessesSince: sent, at: 0, notice: null })
  ).workplace;
  if (found === null) throw new Error('an has no workplace');
  return found;
}

export function recordedEntriesContract(factory: StoreFactory): void {
  describe('recorded entries', () => {
    const under = freshStore(factory, openAgency);

    test('an entry is kept with who wrote it, when, and how often it changed', async () => {
      const { turns } = under.store;
      await save(turns, saving('a', null, yes, { at: 111 }), saving('b', null, doesNotApply, { at: 112 }));
      await save(turns, saving('a', yes, no, { at: 222, officialId: 'binh' }));
      const { entries, officialNames, scorecardVersion } = await workplace(turns);
      expect(entries).toEqual(
        new Map([
          ['a', { ...no, version: 2, changedBy: 'binh', changedAt: 222 }],
          ['b', { ...doesNotApply, version: 1, changedBy: 'an', changedAt: 112 }],
        ]),
      );
      expect(officialNames).toEqual(
        new Map([
          ['an', 'Nguyễn An'],
          ['binh', 'Trần Bình'],
        ]),
      );
      expect(scorecardVersion).toBe(3);
    });

    test('a removed entry leaves its history, and its count goes on', async () => {
      const { turns } = under.store;
      await save(turns, saving('a', null, yes));
      await save(turns, saving('a', yes, null));
      const removed = await workplace(turns);
      expect(removed.entries.size).toBe(0);
      expect(removed.changes.map(({ before, after }) => [before, after])).toEqual([
        [yes, null],
        [null, yes],
      ]);
    });

    test('an entry that comes back counts on from its removal', async () => {
      const { turns } = under.store;
      await save(turns, saving('a', null, yes));
      await save(turns, saving('a', yes, null), saving('a', null, no));
      expect((await workplace(turns)).entries.get('a')?.version).toBe(3);
    });

    test('the five most recent changes of every item are read, newest first', async () => {
      const { turns } = under.store;
      await save(turns, saving('b', null, yes, { at: 1 }));
      for (let at = 2; at <= 8; at += 1) await save(turns, saving('a', yes, no, { at }));
      const { changes } = await workplace(turns);
      expect(changes.map(({ itemKey, at }) => [itemKey, at])).toEqual([
        ['a', 8],
        ['a', 7],
        ['a', 6],
        ['a', 5],
        ['a', 4],
        ['b', 1],
      ]);
      const ids = changes.map(({ id }) => id);
      expect([...ids].sort((x, y) => y - x)).toEqual(ids);
    });

    test('an undo names the change that it took back', async () => {
      const { turns } = under.store;
      await save(turns, saving('a', null, yes, { at: 1 }));
      const [first] = (await workplace(turns)).changes;
      await save(turns, saving('a', yes, null, { at: 2, undoes: first?.id ?? null, officialId: 'binh' }));
      const [undo, taken] = (await workplace(turns)).changes;
      expect(taken).toEqual({
        id: first?.id,
        itemKey: 'a',
        officialId: 'an',
        officialName: 'Nguyễn An',
        at: 1,
        before: null,
        after: yes,
        undoes: null,
      });
      expect(undo).toMatchObject({ officialName: 'Trần Bình', before: yes, after: null, undoes: first?.id });
    });

    test('what else an entry carries is not stored with it', async () => {
      const { turns } = under.store;
      const recorded = { ...yes, version: 9, changedBy: 'somebody', changedAt: 9 };
      await save(turns, saving('a', recorded, recorded));
      const { entries, changes } = await workplace(turns);
      expect(entries.get('a')).toEqual({ ...yes, version: 1, changedBy: 'an', changedAt: 100 });
      expect(changes[0]?.before).toEqual(yes);
    });

    test('what was read before and what is read afresh are the same after every change', async () => {
      const { turns } = under.store;
      const steps = [
        [saving('a', null, yes)],
        [saving('a', yes, no), saving('b', null, doesNotApply)],
        [saving('a', no, null, { officialId: 'binh' })],
        [saving('a', null, yes)],
        ...Array.from({ length: 6 }, (_, at) => [saving('b', doesNotApply, yes, { at })]),
      ];
      const remembered = [];
      for (const writes of steps) {
        await save(turns, ...writes);
        remembered.push(await workplace(turns));
      }
      const restarted = await under.restart();
      expect(await workplace(restarted.turns)).toEqual(remembered.at(-1));
      expect(remembered.map(({ entries }) => [...entries.keys()].sort().join())).toEqual([
        'a',
        ...['a,b', 'b', 'a,b'],
        ...Array(6).fill('a,b'),
      ]);
      expect(remembered[3]?.entries.get('a')?.version).toBe(4);
    });

    test('a corrected name is read with what was recorded before', async () => {
      const { turns, campaigns } = under.store;
      await save(turns, saving('a', null, yes));
      await workplace(turns);
      const officials = agencyOfficials.map((one) => (one.id === 'an' ? { ...one, name: 'Nguyễn Ân' } : one));
      await campaigns.storeCampaign(agency({ officials }), 2);
      const { officialNames, changes } = await workplace(turns);
      expect(officialNames.get('an')).toBe('Nguyễn Ân');
      expect(changes[0]?.officialName).toBe('Nguyễn Ân');
    });

    test('entries and history are there after a restart', async () => {
      await save(under.store.turns, saving('a', null, yes));
      const before = await workplace(under.store.turns);
      const { turns } = await under.restart();
      expect(await workplace(turns)).toEqual(before);
    });
  });
}
