import { describe, expect, test } from 'vitest';
import type { NoticeDraft } from '../../src/conversation/notice.ts';
import { say } from '../../src/conversation/reply.ts';
import { accountOf, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, play } from './turn-driver.ts';

const an = accountOf('an');

function notice(changes: Partial<NoticeDraft> = {}): NoticeDraft {
  return {
    key: 'k1',
    officialId: 'an',
    purpose: 'notice',
    campaignId: 'k2026',
    scorecardId: 'k2026:u1',
    lines: [say('text.verbatim', { text: 'Có việc mới.' })],
    options: [
      { choice: 'N1', label: say('way.tasks'), trailing: null, shape: 'line', action: { do: 'tasks' } },
    ],
    dueAt: 100,
    expiresAt: null,
    ...changes,
  };
}

const content = { text: 'Có việc mới.', card: 1_000_000_001, choices: [] };

export function noticesContract(factory: StoreFactory): void {
  describe('notices', () => {
    const under = freshStore(factory, openAgency);

    test('a key is told once, however often it is added', async () => {
      const { notices } = under.store;
      expect(await notices.add([notice(), notice()], 1)).toBe(1);
      expect(await notices.add([notice({ officialId: 'binh' })], 2)).toBe(0);
      expect(await notices.due(100, 10)).toMatchObject([{ accounts: [an], timeZone: 'Asia/Ho_Chi_Minh' }]);
    });

    test('waits for its time, and is queued by whoever is first', async () => {
      const { notices, turns } = under.store;
      await notices.add([notice()], 1);
      expect(await notices.due(99, 10)).toEqual([]);
      expect(await notices.nextDueAt(99)).toBe(100);
      const [due] = await notices.due(100, 10);
      const id = due?.id ?? 0;
      expect(await notices.enqueue(id, an, [content], 100)).toBe(true);
      expect(await notices.enqueue(id, an, [content], 101)).toBe(false);
      expect(await notices.due(200, 10)).toEqual([]);
      const said = await turns.transcript(an, null, 10);
      expect(said.map((line) => line.from === 'assistant' && line.content.text)).toEqual(['Có việc mới.']);
    });

    test('is committed with the turn that caused it, or not at all', async () => {
      const { turns, notices } = under.store;
      await play(turns, accountOf('binh'), 'm1', ({ conversation: { key } }) => ({
        conversation: { key, expectedVersion: 9, stateJson: '{}', scorecardId: null },
        writes: [{ kind: 'addNotice', notice: notice(), at: 1 }],
      }));
      expect(await notices.due(100, 10)).toEqual([]);
      await play(turns, accountOf('binh'), 'm2', () => ({
        writes: [{ kind: 'addNotice', notice: notice(), at: 1 }],
      }));
      expect(await notices.due(100, 10)).toHaveLength(1);
    });

    test('is answered by its id or as the last one told, by nobody but the person told', async () => {
      const { turns, notices } = under.store;
      await notices.add([notice(), notice({ key: 'k2', options: [], dueAt: 101 })], 1);
      for (const { id } of await notices.due(200, 10)) await notices.enqueue(id, an, [content], 200);
      const asked = (who: typeof an, which: number | 'last') =>
        look(turns, who, { invitationHash: null, phoneHash: null, guessesSince: 0, at: 0, notice: which });
      const last = (await asked(an, 'last')).notice;
      expect(last?.options).toEqual([{ choice: 'N1', action: { do: 'tasks' } }]);
      expect((await asked(an, last?.id ?? 0)).notice).toEqual(last);
      expect((await asked(accountOf('binh'), last?.id ?? 0)).notice).toBeNull();
    });

    test('that was dropped is not told', async () => {
      const { notices } = under.store;
      await notices.add([notice()], 1);
      const [due] = await notices.due(100, 10);
      await notices.drop(due?.id ?? 0, 'expired', 100);
      expect(await notices.due(100, 10)).toEqual([]);
      expect(await notices.enqueue(due?.id ?? 0, an, [content], 100)).toBe(false);
    });
  });
}
