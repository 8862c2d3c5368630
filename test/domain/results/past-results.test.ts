import { expect, test } from 'vitest';
import { matchPast } from '../../../src/domain/results/match-past.ts';
import { pastResultSchema } from '../../../src/domain/results/past-result.ts';
import { pastRefusal, pastSourceOf } from '../../../src/domain/results/past-source.ts';
import { readResultsFile, writeResultsFile } from '../../../src/domain/results/results-file.ts';
import { pts } from '../build.ts';
import { provisionalResults, publishedResults } from './small-province.ts';

const source = pastSourceOf(publishedResults());
const written = JSON.parse(writeResultsFile(publishedResults()));

test('the year after remembers points, class, rank, domains and items of a unit', () => {
  const result = source.units.find(({ code }) => code === 'STC')?.result;
  expect(pastResultSchema.parse(result)).toEqual(result);
  expect(result).toMatchObject({
    year: 2026,
    points: pts(9),
    maximum: pts(10),
    className: 'Tốt',
    rank: 1,
    rankedUnits: 3,
    domains: [{ key: '1', points: pts(3.5), maximum: pts(4) }, { key: '2' }],
  });
  expect(result?.items.map(({ code, points, maximum }) => [code, points, maximum])).toEqual([
    ['1.1', pts(2), pts(2)],
    ['1.2', pts(1.5), pts(2)],
    ['2.1', pts(4), pts(4)],
    ['2.2', pts(2), pts(2)],
    // A bonus that nobody claimed was worth a point, and earned none.
    ['2.3', null, pts(1)],
  ]);
});

test('a unit apart has no rank, and one without a result leaves nothing', () => {
  const of = (code: string) => source.units.find((unit) => unit.code === code)?.result;
  expect(of('VP')).toMatchObject({ rank: null, rankedUnits: 3 });
  expect(of('STP')).toBeNull();
});

test('a file gives back exactly the results that were written into it', () => {
  const reading = readResultsFile(written);
  expect(reading).toEqual({ ok: true, results: publishedResults() });
  expect(reading.ok && pastSourceOf(reading.results)).toEqual(source);
  expect(written).toMatchObject({ kind: 'cchc-results', version: 1, pointsScale: 10_000 });
});

test.each([
  ['another JSON', { a: 1 }, 'otherKind', ''],
  ['no object', [], 'otherKind', ''],
  ['a later version', { ...written, version: 2 }, 'otherVersion', '2'],
  ['points in another scale', { ...written, pointsScale: 100 }, 'damaged', 'pointsScale'],
  ['a missing part', { ...written, groups: undefined }, 'damaged', 'groups'],
  ['half a point of a point', withPoints(1.5), 'damaged', 'groups.0.units.0.self.points'],
  ['a unit twice', { ...written, groups: [written.groups[0], written.groups[0]] }, 'unitTwice', 'SNV'],
])('%s is refused by name', (_what, value, name, detail) => {
  expect(readResultsFile(value)).toEqual({ ok: false, refusal: { name, detail } });
});

function withPoints(points: number) {
  const [first, ...others] = written.groups;
  const [unit, ...units] = first.units;
  const changed = { ...first, units: [{ ...unit, self: { ...unit.self, points } }, ...units] };
  return { ...written, groups: [changed, ...others] };
}

const now = { year: 2027, rehearsal: false };

test('only published results of an earlier year that counted can stand as those of the year before', () => {
  const published = publishedResults();
  const practised = { ...published, campaign: { ...published.campaign, rehearsal: true } };
  expect(pastRefusal(published, now)).toBeNull();
  expect(pastRefusal(provisionalResults(), now)).toBe('notPublished');
  expect(pastRefusal(published, { ...now, year: 2026 })).toBe('yearNotEarlier');
  expect(pastRefusal(practised, now)).toBe('ofRehearsal');
  expect(pastRefusal(practised, { ...now, rehearsal: true })).toBeNull();
});

test('units are matched by code alone; who went, who is new and who bears another name is told', () => {
  const units = [
    { unitId: 'a', code: 'SNV', name: 'Sở Nội vụ và Lao động' },
    { unitId: 'b', code: 'snv', name: 'Sở Nội vụ' },
    { unitId: 'c', code: 'STC', name: 'sở  Tài chính' },
    { unitId: 'd', code: 'STP', name: 'Sở Tư pháp' },
  ];
  const match = matchPast(units, source);
  expect(match.matched.map(({ unitId, result }) => [unitId, result.points])).toEqual([
    ['a', pts(9)],
    ['c', pts(9)],
  ]);
  expect(match.renamed).toEqual([{ code: 'SNV', before: 'Sở Nội vụ', now: 'Sở Nội vụ và Lao động' }]);
  expect(match.gone.map(({ code }) => code)).toEqual(['SYT', 'VP']);
  expect(match.without.map(({ code }) => code)).toEqual(['snv', 'STP']);
});
