import { beforeEach, describe, expect, test } from 'vitest';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import type { CampaignImport } from '../../src/domain/campaign/campaign-import.ts';
import type { GroupBoard } from '../../src/domain/ranking/board.ts';
import { rankBoard } from '../../src/domain/ranking/rank-board.ts';
import { accountOf } from './agency.ts';
import {
  answered,
  appraisedAgency,
  CAMPAIGN,
  change,
  confirmation,
  confirmed,
  given,
  judged,
  loaded,
  lookUp,
  openAppraisedAgency,
  scorecardOf,
  sent,
} from './appraised-agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { play } from './turn-driver.ts';

const NOW = 50;
const binh = accountOf('binh');

export function publicationContract(factory: StoreFactory): void {
  describe('a publication', () => {
    const under = freshStore(factory, openAppraisedAgency);
    let turns = 0;

    beforeEach(async () => {
      await confirmed(under.store, 'u1', 1);
      await confirmed(under.store, 'u2', 0.5);
      await confirmed(under.store, 'u4', 1);
    });

    async function board() {
      const { lookedUp } = await lookUp(under.store, 'binh', NOW, [{ what: 'board' }]);
      if (lookedUp.board === null) throw new Error('no board was looked up');
      return lookedUp.board;
    }

    async function ranked(): Promise<readonly GroupBoard[]> {
      const { groups, units } = await board();
      return rankBoard(appraisedAgency.campaign, groups, units);
    }

    async function commit(...writes: readonly Write[]) {
      turns += 1;
      return (await play(under.store.turns, binh, `publication${turns}`, () => ({ writes }))).outcome.kind;
    }

    const publishing = (boards: readonly GroupBoard[], publicationId = 'p1'): Write => ({
      kind: 'publishResults',
      campaignId: CAMPAIGN,
      publicationId,
      decision: '125/QĐ-UBND',
      boards,
      officialId: 'binh',
      at: 900,
    });

    const withdrawing = (publicationId = 'p1'): Write => ({
      kind: 'withdrawPublication',
      campaignId: CAMPAIGN,
      publicationId,
      reason: 'Tính lại một mục',
      officialId: 'binh',
      at: 950,
    });

    const lowerClasses = {
      classification: { basis: 'index' as const, bands: [{ name: 'Đạt', from: null }] },
    };

    async function reimport(changes: Partial<CampaignImport>) {
      await under.store.campaigns.storeCampaign({ ...appraisedAgency, ...changes }, 800);
      return { kind: 'committed' };
    }

    const standing = async () => ({
      office: (await lookUp(under.store, 'binh', NOW, [])).office?.publication,
      unit: (await loaded(under.store, 'u1')).publication,
    });

    test('is read as it was made, by units and offices, with the rankings of that time', async () => {
      const boards = await ranked();
      expect(boards[0]?.ranked.map(({ unit, rank }) => [unit.code, rank])).toEqual([
        ['U1', 1],
        ['U2', 2],
      ]);
      expect(boards[0]?.apart.map(({ unit }) => unit.code)).toEqual(['U4']);
      expect(boards[0]?.unfinished.map(({ code }) => code)).toEqual(['U3']);
      expect(await commit(publishing(boards))).toBe('committed');
      const publication = { id: 'p1', by: 'binh', at: 900, decision: '125/QĐ-UBND' };
      expect(await standing()).toEqual({ office: publication, unit: publication });
      await change(under.store, 'u1', { events: [judged('a', given(0, 1), 2)] });
      expect((await board()).published).toEqual({ publication, boards });
      const { records } = await under.store.audit.chain(`campaign:${CAMPAIGN}`);
      expect(records.at(-1)).toMatchObject({
        act: 'publishResults',
        officialId: 'binh',
        subject: 'p1',
        at: 900,
      });
    });

    test('makes whoever read a scorecard before decide again', async () => {
      const before = (await loaded(under.store, 'u1')).scorecardVersion;
      await commit(publishing(await ranked()));
      expect((await loaded(under.store, 'u1')).scorecardVersion).toBe(before + 1);
    });

    test('is made once', async () => {
      const boards = await ranked();
      await commit(publishing(boards));
      expect(await commit(publishing(boards, 'p2'))).toBe('stale');
      expect((await standing()).office?.id).toBe('p1');
    });

    test.each([
      ['a result changed', () => change(under.store, 'u1', { events: [judged('a', given(0, 1), 2)] })],
      [
        'a result was opened again',
        () => change(under.store, 'u1', { events: [{ kind: 'resultReturned', reason: 'Xem lại' }] }),
      ],
      [
        'a unit answered anew, so that a verdict holds no longer',
        () => change(under.store, 'u2', { entries: { a: answered(false) } }),
      ],
      ['a unit sent its scorecard', () => change(under.store, 'u3', { events: [sent] })],
      [
        'a unit is not ranked any more',
        () =>
          reimport({
            units: appraisedAgency.units.map((one) => ({
              ...one,
              profile: { ...one.profile, ranked: false },
            })),
          }),
      ],
      ['classes are others', () => reimport({ campaign: { ...appraisedAgency.campaign, ...lowerClasses } })],
      [
        'a group is not ranked any more',
        () => reimport({ groups: appraisedAgency.groups.map((one) => ({ ...one, ranked: false })) }),
      ],
    ])('is stale when %s since the rankings were read', async (_what, happen) => {
      const boards = await ranked();
      expect(await happen()).toEqual({ kind: 'committed' });
      expect(await commit(publishing(boards))).toBe('stale');
      expect(await standing()).toEqual({ office: null, unit: null });
      expect((await board()).published).toBeNull();
    });

    test('is stale when its rankings lack a unit', async () => {
      const boards = (await ranked()).map((each) => ({ ...each, unfinished: [] }));
      expect(await commit(publishing(boards))).toBe('stale');
    });

    test('can be taken back once, with its reason on record, and made again', async () => {
      await commit(publishing(await ranked()));
      expect(await commit(withdrawing('p2'))).toBe('stale');
      expect(await commit(withdrawing())).toBe('committed');
      expect(await commit(withdrawing())).toBe('stale');
      expect(await standing()).toEqual({ office: null, unit: null });
      const { records } = await under.store.audit.chain(`campaign:${CAMPAIGN}`);
      expect(records.at(-1)).toMatchObject({ act: 'withdrawPublication', officialId: 'binh', subject: 'p1' });
      expect(records.at(-1)?.after).toContain('Tính lại một mục');
      expect((await loaded(under.store, 'u1')).course.confirmation).not.toBeNull();
      await change(under.store, 'u3', { events: [sent, judged('a', given(1, 0)), judged('b', given(3, 0))] });
      await change(under.store, 'u3', { events: [await confirmation(under.store, 'u3')] });
      expect(await commit(publishing(await ranked(), 'p2'))).toBe('committed');
      const { published } = await board();
      expect(published?.publication.id).toBe('p2');
      expect(published?.boards[0]?.ranked.map(({ unit, rank }) => [unit.code, rank])).toContainEqual([
        'U3',
        1,
      ]);
    });

    const extending = (): Write => ({
      kind: 'extendUnits',
      scorecards: [{ scorecardId: scorecardOf('u3'), submittedAt: null }],
      event: { kind: 'deadlineExtended', id: 'x1', itemKeys: null, closesAt: 990, reason: 'Mất điện' },
      officialId: 'binh',
      at: 910,
    });

    test('leaves no more time to whoever read the scorecards before it, until it is taken back', async () => {
      await commit(publishing(await ranked()));
      expect(await commit(extending())).toBe('stale');
      expect((await loaded(under.store, 'u3')).course.extensions).toEqual([]);
      await commit(withdrawing());
      expect(await commit(extending())).toBe('committed');
    });

    test('of a rehearsal goes with it, and so does what was appraised', async () => {
      const made = await under.store.campaigns.rehearse(CAMPAIGN, { opensAt: 1, locksAt: 2 }, 3);
      if (made.kind !== 'created') throw new Error('no rehearsal was made');
      const find = () => lookUp(under.store, 'binh', NOW, [{ what: 'board' }]);
      const real = await ranked();
      const inRehearsal = real.map((group) => ({
        ...group,
        ranked: [],
        apart: [],
        unfinished: [...group.ranked, ...group.apart]
          .map(({ unit }) => unit)
          .concat(group.unfinished)
          .map((unit) => ({
            ...unit,
            scorecardId: unit.scorecardId.replace(CAMPAIGN, made.id),
            submittedAt: null,
            confirmedAt: null,
          }))
          .sort((one, other) => (one.code < other.code ? -1 : 1)),
      }));
      const publication = { ...publishing(inRehearsal), campaignId: made.id } as Write;
      expect(await commit(publication)).toBe('committed');
      expect(await commit({ kind: 'deleteRehearsal', campaignId: made.id, at: 960 })).toBe('committed');
      expect(await under.store.scorecards.load(scorecardOf('u1').replace(CAMPAIGN, made.id))).toBeNull();
      expect(await commit(publication)).toBe('stale');
      expect((await find()).office?.campaign.id).toBe(CAMPAIGN);
      expect(await ranked()).toEqual(real);
      expect(await standing()).toEqual({ office: null, unit: null });
    });
  });
}
