import { describe, expect, test } from 'vitest';
import type { InboundMessage } from '../../src/application/ports/messages.ts';
import type { Evidence } from '../../src/domain/evidence/evidence.ts';
import { accountOf, agency, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, message, noLookup, play, say, scorecardOf, turnOn, waitingOf } from './turn-driver.ts';

const an = accountOf('an');
const binh = accountOf('binh');
const stranger = accountOf('nobody');
const sha = (letter: string) => letter.repeat(64);
const examined = { files: [{ ok: false, name: 'a.zip', refusal: 'archive' }], caption: 'chú thích' } as const;

function picture(from: InboundMessage['from'], externalId: string): InboundMessage {
  const media = [{ what: 'photo' as const, reference: `ref-${externalId}`, name: null, size: 3 }];
  return { ...message(from, externalId), content: { kind: 'media', media, caption: '', album: 'one' } };
}

function document(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: 'd1',
    name: 'Kế hoạch "số 12"',
    body: {
      kind: 'file',
      file: { sha256: sha('a'), size: 10, kind: 'pdf', flags: ['script'], signatures: [] },
    },
    fields: null,
    itemKeys: ['a'],
    removed: false,
    ...changes,
  };
}

export function evidenceContract(factory: StoreFactory): void {
  describe('pictures and files that arrive', () => {
    const under = freshStore(factory, openAgency);

    test('hold up what their sender says next, and nobody else', async () => {
      const { turns } = under.store;
      await turns.receive([picture(an, 'p1'), message(an, 't1'), message(binh, 'b1')]);
      expect((await turns.waitingMessages(10)).map(({ externalId }) => externalId)).toEqual(['b1']);
      const [batch = []] = await turns.mediaToTakeIn();
      expect(batch.map(({ externalId }) => externalId)).toEqual(['p1']);
      expect(await turns.commitIntake([batch[0]?.id ?? 0], examined, 50, false)).toBe(true);
      expect(await waitingOf(turns, an)).toMatchObject({ externalId: 'p1', examined });
    });

    test('wait for what was said before them', async () => {
      const { turns } = under.store;
      const said = await say(turns, an, 't1');
      await turns.receive([picture(an, 'p1')]);
      expect(await turns.mediaToTakeIn()).toEqual([]);
      await turns.commitTurns([turnOn(said, await turns.loadTurn(said, noLookup))]);
      expect(await turns.mediaToTakeIn()).toHaveLength(1);
    });

    test('of one album become one message, once, whoever is first', async () => {
      const { turns } = under.store;
      await turns.receive(['p1', 'p2', 'p3'].map((id) => picture(an, id)));
      const [batch = []] = await turns.mediaToTakeIn();
      const ids = batch.map(({ id }) => id);
      expect(ids).toHaveLength(3);
      const racing = await Promise.all([1, 2].map(() => turns.commitIntake(ids, examined, 50, false)));
      expect(racing.sort()).toEqual([false, true]);
      expect(await turns.waitingMessages(10)).toHaveLength(1);
      expect(await turns.mediaToTakeIn()).toEqual([]);
    });

    test('of which one was taken in meanwhile change nothing', async () => {
      const { turns } = under.store;
      await turns.receive(['p1', 'p2'].map((id) => picture(an, id)));
      const [batch = []] = await turns.mediaToTakeIn();
      const [one = 0, two = 0] = batch.map(({ id }) => id);
      expect(await turns.commitIntake([two], examined, 50, false)).toBe(true);
      expect(await turns.commitIntake([one, two], examined, 60, false)).toBe(false);
      expect((await turns.mediaToTakeIn()).flat().map(({ id }) => id)).toEqual([one]);
    });

    test('that may not be kept leave no way back to their bytes', async () => {
      const { turns } = under.store;
      await turns.receive([picture(an, 'p1')]);
      const [batch = []] = await turns.mediaToTakeIn();
      await turns.commitIntake([batch[0]?.id ?? 0], examined, 50, true);
      expect(JSON.stringify(await waitingOf(turns, an))).not.toContain('ref-p1');
    });

    test('from somebody who is not linked are never fetched', async () => {
      const { turns } = under.store;
      await turns.receive([picture(stranger, 'p1')]);
      expect(await turns.mediaToTakeIn()).toEqual([]);
      expect(await waitingOf(turns, stranger)).toMatchObject({ examined: null });
    });
  });

  describe('documents of a scorecard', () => {
    const under = freshStore(factory, openAgency);

    async function save(evidence: Evidence, externalId: string): Promise<void> {
      await play(under.store.turns, an, externalId, (record) => ({
        scorecard: scorecardOf(record),
        writes: [{ kind: 'saveEvidence', evidence, officialId: 'an', at: 100 }],
      }));
    }

    test('come back as they were saved, with who added them and when', async () => {
      await save(document(), 'm1');
      const expected = { ...document(), version: 1, addedBy: 'an', addedAt: 100 };
      expect((await look(under.store.turns, an)).workplace?.evidence).toEqual([expected]);
      const stored = await under.store.evidence.load('d1');
      expect(stored).toEqual({ document: expected, codes: ['1.1'], timeZone: 'Asia/Ho_Chi_Minh' });
    });

    test('that change keep their place and their first author, for a store that remembers and one that does not', async () => {
      await save(document(), 'm1');
      await save(document({ id: 'd2' }), 'm2');
      await look(under.store.turns, an);
      await save(document({ removed: true, itemKeys: ['a', 'b'] }), 'm3');
      const remembered = (await look(under.store.turns, an)).workplace?.evidence;
      expect(remembered?.map(({ id, version, removed }) => ({ id, version, removed }))).toEqual([
        { id: 'd1', version: 2, removed: true },
        { id: 'd2', version: 1, removed: false },
      ]);
      expect((await under.store.evidence.load('d1'))?.codes).toEqual(['1.1', '1.2']);
    });

    test('are known by every address they were ever made of', async () => {
      await save(document(), 'm1');
      const file = { sha256: sha('b'), size: 10, kind: 'pdf' as const, flags: [], signatures: [] };
      await save(document({ body: { kind: 'file', file } }), 'm2');
      expect(await under.store.evidence.addresses()).toEqual([
        { sha256: sha('a'), unitName: 'Đơn vị u1' },
        { sha256: sha('b'), unitName: 'Đơn vị u1' },
      ]);
    });

    test('are listed with their unit, their campaign and the printed codes, for every campaign', async () => {
      await save(document({ itemKeys: ['b', 'a'] }), 'm1');
      await save(document({ id: 'd2', itemKeys: [], removed: true }), 'm2');
      const before = agency();
      await under.store.campaigns.storeCampaign(
        { ...before, campaign: { ...before.campaign, id: 'k2025', name: 'Kỳ 2025', year: 2025 } },
        2,
      );
      const item = await say(under.store.turns, binh, 'm3');
      const record = await under.store.turns.loadTurn(item, noLookup);
      const [outcome] = await under.store.turns.commitTurns([
        turnOn(item, record, {
          scorecard: { ...scorecardOf(record), id: 'k2025:u2', expectedVersion: 1 },
          writes: [{ kind: 'saveEvidence', evidence: document({ id: 'd3' }), officialId: 'binh', at: 50 }],
        }),
      ]);
      expect(outcome).toEqual({ kind: 'committed' });
      const here = {
        unitId: 'u1',
        unitName: 'Đơn vị u1',
        campaignId: 'k2026',
        campaignName: 'Kỳ 2026',
      };
      expect(await under.store.evidence.all()).toEqual([
        { ...here, evidence: document({ itemKeys: ['b', 'a'] }), codes: ['1.1', '1.2'] },
        { ...here, evidence: document({ id: 'd2', itemKeys: [], removed: true }), codes: [] },
        {
          unitId: 'u2',
          unitName: 'Đơn vị u2',
          campaignId: 'k2025',
          campaignName: 'Kỳ 2025',
          evidence: document({ id: 'd3' }),
          codes: ['1.1'],
        },
      ]);
    });

    test('of another scorecard are not written over', async () => {
      await save(document(), 'm1');
      const item = await say(under.store.turns, binh, 'm2');
      const record = await under.store.turns.loadTurn(item, noLookup);
      const other = { ...scorecardOf(record), id: 'k2026:u2', expectedVersion: 1 };
      const [outcome] = await under.store.turns.commitTurns([
        turnOn(item, record, {
          scorecard: other,
          writes: [
            { kind: 'saveEvidence', evidence: document({ name: 'khác' }), officialId: 'binh', at: 200 },
          ],
        }),
      ]);
      expect(outcome?.kind).not.toBe('committed');
      expect((await under.store.evidence.load('d1'))?.document.name).toBe('Kế hoạch "số 12"');
    });
  });
}
