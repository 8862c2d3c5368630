import { describe, expect, test } from 'vitest';
import { buildResults } from '../../src/domain/results/build-results.ts';
import type { PastSource } from '../../src/domain/results/past-source.ts';
import { pastSourceOf } from '../../src/domain/results/past-source.ts';
import { readResultsFile, writeResultsFile } from '../../src/domain/results/results-file.ts';
import { createResultsFiles } from '../../src/results-files.ts';
import type { Store } from '../../src/store/open-store.ts';
import { pts, yes } from '../domain/build.ts';
import { fileOf } from '../domain/evidence/evidence-of.ts';
import { publishedAs } from '../domain/results/small-province.ts';
import { begin } from '../transcripts/begun.ts';
import { accountOf, agency, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look } from './turn-driver.ts';

const AT = 5_000;

/** U1 is judged in full, U2 was only sent. */
async function openJudged(store: Store): Promise<void> {
  await openAgency(store);
  const submitted = {
    kind: 'submitted',
    receiptId: 'r',
    contentHash: 'a'.repeat(64),
    latePenalty: pts(0),
  } as const;
  const agreed = (itemKey: string, points: number) =>
    ({
      kind: 'itemAppraised',
      itemKey,
      round: 1,
      verdict: { kind: 'agreed', entryVersion: 1, points: pts(points) },
    }) as const;
  const events = (...all: readonly Parameters<typeof agreed>[]) =>
    [submitted, ...all.map((each) => agreed(...each))].map((event) => ({ by: 'an', at: AT, event }));
  const entries = new Map([
    ['a', yes],
    ['b', { ...yes, explanation: 'vì vậy' }],
  ]);
  await begin(store, 'k2026', 'U1', {
    unitId: 'u1',
    by: 'an',
    at: AT,
    entries,
    evidence: [{ ...fileOf('d1', 'a'), itemKeys: ['a'] }],
    events: events(['a', 1], ['b', 2]),
  });
  await begin(store, 'k2026', 'U2', { unitId: 'u2', by: 'an', at: AT, entries, events: events() });
}

const source: PastSource = {
  campaignId: 'k2025',
  campaignName: 'Kỳ 2025',
  year: 2025,
  units: [
    {
      code: 'U1',
      name: 'Đơn vị u1',
      result: {
        year: 2025,
        points: pts(2),
        maximum: pts(3),
        className: 'Khá',
        rank: 1,
        rankedUnits: 1,
        domains: [],
        items: [{ key: 'a', code: '1.1', name: 'Mục a', points: pts(1), maximum: pts(1) }],
      },
    },
    { code: 'U2', name: 'Đơn vị u2', result: null },
    { code: 'CU', name: 'Đơn vị cũ', result: null },
  ],
};

export function resultsContract(factory: StoreFactory): void {
  describe('the results of a campaign', () => {
    const under = freshStore(factory, openJudged);
    const loaded = async () => {
      const input = await under.store.results.load('k2026');
      if (input === null) throw new Error('no campaign');
      return input;
    };

    test('come with every scorecard and all that is recorded on it', async () => {
      const { campaign, groups, scorecards, published } = await loaded();
      expect(campaign.id).toBe('k2026');
      expect(groups).toMatchObject([{ code: 'so', name: 'Các sở', ranked: true, set: { slug: 'bo-thu' } }]);
      expect(scorecards.map(({ code }) => code)).toEqual(['U1', 'U2', 'U3']);
      expect(published).toBeNull();
      const [first, second, third] = scorecards;
      expect(first?.entries.get('b')).toMatchObject({ explanation: 'vì vậy', version: 1, changedBy: 'an' });
      expect(first?.evidence).toMatchObject([{ id: 'd1', itemKeys: ['a'] }]);
      expect([...(first?.course.appraisals.keys() ?? [])]).toEqual(['a', 'b']);
      expect(second?.course).toMatchObject({ submission: { at: AT } });
      expect(second?.evidence).toEqual([]);
      expect(third).toMatchObject({ entries: new Map(), course: { sequence: 0 } });
    });

    test('are what the scorecards themselves give', async () => {
      const [group] = buildResults(await loaded()).groups;
      const units = group?.units.map(({ code, rank, appraised }) => [code, rank, appraised?.points ?? null]);
      expect(units).toEqual([
        ['U1', 1, pts(3)],
        ['U2', null, null],
        ['U3', null, null],
      ]);
    });

    test('are written by a process beside the open store as they would be here', {
      timeout: 120_000,
    }, async () => {
      const files = createResultsFiles(under.database);
      try {
        const written = await files.load('results:k2026:provisional:json');
        const expected = new TextEncoder().encode(writeResultsFile(buildResults(await loaded())));
        expect(Buffer.compare(written as Uint8Array, expected)).toBe(0);
        expect(await files.load('results:k1999:provisional:json')).toBeNull();
        expect(await files.load('results:k2026:published:json')).toBeNull();
      } finally {
        await files.close();
      }
    });

    test('are nothing for a campaign that is not there', async () => {
      expect(await under.store.results.load('k1999')).toBeNull();
      expect(await under.store.results.importPast('k1999', source, AT)).toBeNull();
    });
  });

  describe('results of the year before', () => {
    const under = freshStore(factory, openJudged);
    const past = async () => (await look(under.store.turns, accountOf('an'))).workplace?.past;
    const acts = async () => {
      const { records } = await under.store.audit.chain('campaign:k2026');
      return records.filter(({ act }) => act === 'importPastResults');
    };

    test('stand in the scorecard of the unit with their code once they are imported', async () => {
      expect(await past()).toBeNull();
      const outcome = await under.store.results.importPast('k2026', source, AT);
      expect(outcome).toMatchObject({
        changed: 1,
        match: { matched: [{ unitId: 'u1' }], gone: [], without: [{ code: 'U2' }, { code: 'U3' }] },
      });
      expect(await past()).toEqual(source.units[0]?.result);
    });

    test('are recorded in the audit trail, and repeating them changes nothing', async () => {
      await under.store.results.importPast('k2026', source, AT);
      const again = await under.store.results.importPast('k2026', source, AT + 1);
      expect(again?.changed).toBe(0);
      expect(await acts()).toMatchObject([
        { at: AT, officialId: null, after: expect.stringContaining('"from":"k2025","year":2025') },
      ]);
    });

    test('that differ take the place of those before', async () => {
      await under.store.results.importPast('k2026', source, AT);
      const [first, ...others] = source.units;
      const result =
        first?.result === null || first === undefined ? null : { ...first.result, points: pts(1) };
      const corrected = { ...source, units: [{ code: 'U1', name: 'Đơn vị u1', result }, ...others] };
      expect((await under.store.results.importPast('k2026', corrected, AT))?.changed).toBe(1);
      expect((await past())?.points).toBe(pts(1));
      expect(await acts()).toHaveLength(2);
    });

    test('are the same out of a file and out of the campaign itself', async () => {
      const { campaign } = agency();
      const next = { ...agency(), campaign: { ...campaign, id: 'k2027', year: 2027 } };
      await under.store.campaigns.storeCampaign(next, AT);
      const input = await under.store.results.load('k2026');
      if (input === null) throw new Error('no campaign');
      const results = buildResults(publishedAs(input, null));
      const reading = readResultsFile(JSON.parse(writeResultsFile(results)));
      if (!reading.ok) throw new Error(reading.refusal.name);
      const fromFile = await under.store.results.importPast('k2027', pastSourceOf(reading.results), AT);
      expect(fromFile?.changed).toBe(1);
      const fromCampaign = await under.store.results.importPast('k2027', pastSourceOf(results), AT);
      expect(fromCampaign?.changed).toBe(0);
      const scorecard = await under.store.scorecards.load('k2027:u1');
      expect(scorecard?.past).toMatchObject({ year: 2026, points: pts(3), rank: 1 });
    });
  });
}
