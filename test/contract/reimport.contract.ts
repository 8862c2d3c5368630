import { describe, expect, test } from 'vitest';
import { scorecardStandingOf } from '../../src/domain/course/scorecard-standing.ts';
import { rankBoard } from '../../src/domain/ranking/rank-board.ts';
import { totalScorecard } from '../../src/domain/scorecard/scorecard-totals.ts';
import { council, domain, item, pts, setOf, unit, yesNo } from '../domain/build.ts';
import { accountOf } from './agency.ts';
import {
  answered,
  appraisedAgency,
  CAMPAIGN,
  change,
  confirmed,
  given,
  judged,
  loaded,
  lookUp,
  openAppraisedAgency,
  scorecardOf,
  UNITS,
} from './appraised-agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { play } from './turn-driver.ts';

const { campaign, units, officials } = appraisedAgency;
const binh = accountOf('binh');

export function reimportContract(factory: StoreFactory): void {
  describe('a campaign that is imported again while it is appraised', () => {
    const under = freshStore(factory, openAppraisedAgency);

    const board = async () => {
      const { board: found } = (await lookUp(under.store, 'binh', 50, [{ what: 'board' }])).lookedUp;
      if (found === null) throw new Error('no board was looked up');
      return found;
    };

    /** What rankings are made of, read and computed anew. */
    async function expectTrue() {
      const shown = new Map((await board()).units.map((each) => [each.unitId, each]));
      for (const unitId of UNITS) {
        const work = await loaded(under.store, unitId);
        const { judged, toJudge, appraisedPoints, appraisedMaximum, domains, confirmedAt } =
          scorecardStandingOf(work);
        expect(shown.get(unitId)).toMatchObject({
          judged,
          toJudge,
          confirmedAt,
          result: domains === null ? null : { points: appraisedPoints, maximum: appraisedMaximum, domains },
        });
      }
    }

    const withBonus = () =>
      change(under.store, 'u1', {
        by: 'an',
        entries: { t: answered(true) },
        events: [judged('t', given(1, 1))],
      });

    test.each([
      ['caps', { ...appraisedAgency, campaign: { ...campaign, bonusCap: pts(0.5) } }],
      [
        'what a unit is not assessed on',
        {
          ...appraisedAgency,
          units: units.map((one) => ({ ...one, profile: { ...unit, exemptions: ['d'] } })),
        },
      ],
      ['nothing of scoring', { ...appraisedAgency, campaign: { ...campaign, organiser: 'Ban chỉ đạo' } }],
    ])('has results that follow from what it says now: %s', async (_what, again) => {
      for (const unitId of ['u1', 'u2', 'u4']) await confirmed(under.store, unitId, 1);
      await withBonus();
      await under.store.campaigns.storeCampaign(again, 900);
      await expectTrue();
    });

    test('has the results of the latest set, also of a unit that the import no longer names', async () => {
      for (const unitId of ['u1', 'u2', 'u4']) await confirmed(under.store, unitId, 1);
      await under.store.campaigns.storeCriteriaSet(
        setOf(4, [domain('1', 2, [item('a', 2, yesNo(2))]), domain('2', 2, [item('d', 2, council)])]),
        800,
      );
      const without = { ...appraisedAgency, units: units.filter(({ id }) => id !== 'u2') };
      await under.store.campaigns.storeCampaign(without, 900);
      await expectTrue();
      expect((await loaded(under.store, 'u2')).set.version).toBe(2);
      expect((await board()).units.find(({ unitId }) => unitId === 'u2')?.result).toMatchObject({
        points: pts(2),
        maximum: pts(4),
      });
    });

    test('makes whoever scored by its rules before decide again', async () => {
      const before = await loaded(under.store, 'u1');
      const capped = { ...campaign, bonusCap: pts(0.5) };
      await under.store.campaigns.storeCampaign({ ...appraisedAgency, campaign: capped }, 900);
      const {
        points,
        maximum,
        answered: done,
        toAnswer,
      } = totalScorecard(
        before.set,
        before.profile,
        before.campaign,
        new Map([['t', answered(true)]]),
      ).overall;
      const { outcome } = await play(under.store.turns, accountOf('an'), 'late', () => ({
        scorecard: {
          id: scorecardOf('u1'),
          expectedVersion: before.scorecardVersion,
          totals: { points, maximum, answered: done, toAnswer },
          standing: scorecardStandingOf(before),
        },
        writes: [
          {
            kind: 'saveEntry',
            itemKey: 't',
            officialId: 'an',
            at: 950,
            before: null,
            after: answered(true),
            undoes: null,
          },
        ],
      }));
      expect(outcome).toEqual({ kind: 'stale' });
    });

    describe('after its results were published', () => {
      async function publish() {
        for (const unitId of ['u1', 'u2', 'u4']) await confirmed(under.store, unitId, 1);
        const { groups, units: ranked } = await board();
        const { outcome } = await play(under.store.turns, binh, 'publication', () => ({
          writes: [
            {
              kind: 'publishResults',
              campaignId: CAMPAIGN,
              publicationId: 'p1',
              decision: null,
              boards: rankBoard(campaign, groups, ranked),
              officialId: 'binh',
              at: 900,
            },
          ],
        }));
        expect(outcome).toEqual({ kind: 'committed' });
      }

      const exempt = units.map((one) => ({ ...one, profile: { ...one.profile, exemptions: ['a'] } }));
      const more = [...units, ...units.slice(0, 1).map((one) => ({ ...one, id: 'u9', code: 'U9' }))];

      test.each([
        ['caps', { ...appraisedAgency, campaign: { ...campaign, bonusCap: pts(0.5) } }],
        ['ties', { ...appraisedAgency, campaign: { ...campaign, ranking: { ties: 'dense' as const } } }],
        ['who is assessed on what', { ...appraisedAgency, units: exempt }],
        ['units', { ...appraisedAgency, units: more }],
        [
          'groups',
          { ...appraisedAgency, groups: appraisedAgency.groups.map((one) => ({ ...one, ranked: false })) },
        ],
      ])('keeps what they follow from: an import of other %s writes nothing', async (_what, again) => {
        await publish();
        const works = await Promise.all(UNITS.map((unitId) => loaded(under.store, unitId)));
        const other = { ...again, officials: officials.slice(1) };
        expect(await under.store.campaigns.storeCampaign(other, 950)).toEqual({ kind: 'published' });
        expect(await Promise.all(UNITS.map((unitId) => loaded(under.store, unitId)))).toEqual(works);
        expect(await under.store.campaigns.storeCampaign(appraisedAgency, 960)).toEqual({
          kind: 'unchanged',
        });
      });

      test('keeps the set that they follow from', async () => {
        await publish();
        await under.store.campaigns.storeCriteriaSet(
          setOf(2, [domain('1', 2, [item('a', 2, yesNo(2))])]),
          940,
        );
        expect(await under.store.campaigns.storeCampaign(appraisedAgency, 950)).toEqual({
          kind: 'published',
        });
        expect((await loaded(under.store, 'u1')).set.version).toBe(1);
      });

      test('takes other people and names, and everything once the publication is taken back', async () => {
        await publish();
        const renamed = units.map((one) => ({ ...one, name: `Mới ${one.id}` }));
        const people = { ...appraisedAgency, units: renamed, officials: officials.slice(1) };
        expect(await under.store.campaigns.storeCampaign(people, 950)).toEqual({ kind: 'stored' });
        await play(under.store.turns, binh, 'withdrawal', () => ({
          writes: [
            {
              kind: 'withdrawPublication',
              campaignId: CAMPAIGN,
              publicationId: 'p1',
              reason: 'Sửa mức trần',
              officialId: 'binh',
              at: 960,
            },
          ],
        }));
        const again = { ...appraisedAgency, units: exempt };
        expect(await under.store.campaigns.storeCampaign(again, 970)).toEqual({ kind: 'stored' });
        await expectTrue();
      });
    });
  });
}
