import { expect, test } from 'vitest';
import { buildResults } from '../../../src/domain/results/build-results.ts';
import { campaignResultsSchema, type UnitResults } from '../../../src/domain/results/campaign-results.ts';
import { differencesOf } from '../../../src/domain/results/differences.ts';
import { pts } from '../build.ts';
import { AT, province, provisionalResults, publishedProvince, publishedResults } from './small-province.ts';

const unitOf = (code: string, results = provisionalResults()): UnitResults => {
  const found = results.groups.flatMap(({ units }) => units).find((unit) => unit.code === code);
  if (found === undefined) throw new Error(`no unit ${code}`);
  return found;
};
const itemOf = (code: string, key: string) => unitOf(code).items.find((item) => item.key === key);

test('units stand as the ranking lists them, each group by itself', () => {
  const places = provisionalResults().groups.map(({ code, units }) => [
    code,
    ...units.map((unit) => `${unit.rank ?? '-'}${unit.tied ? '=' : ''} ${unit.code}`),
  ]);
  expect(places).toEqual([
    ['so', '1= SNV', '1= STC', '3 SYT', '- VP', '- STP'],
    ['xa', '- XA'],
  ]);
});

test('totals are told as self-scored and as appraised, after what sending late costs', () => {
  expect(unitOf('STC').self).toEqual({ points: pts(8), maximum: pts(10), bonus: 0, penalty: 0 });
  expect(unitOf('STC').appraised).toEqual({
    points: pts(9),
    maximum: pts(10),
    bonus: 0,
    penalty: 0,
    latePenalty: pts(0.5),
    className: 'Tốt',
  });
  expect(unitOf('SYT').appraised).toMatchObject({ points: pts(7), maximum: pts(8) });
  expect(unitOf('STP').appraised).toBeNull();
});

test('domains hold both scores, and only one where a unit has no result', () => {
  expect(unitOf('STC').domains).toEqual([
    {
      key: '1',
      code: '1',
      name: 'Lĩnh vực 1',
      self: { points: pts(4), maximum: pts(4) },
      appraised: { points: pts(3.5), maximum: pts(4) },
    },
    {
      key: '2',
      code: '2',
      name: 'Lĩnh vực 2',
      self: { points: pts(4), maximum: pts(6) },
      appraised: { points: pts(6), maximum: pts(6) },
    },
  ]);
  expect(unitOf('STP').domains.map(({ appraised }) => appraised)).toEqual([null, null]);
});

test('an item tells what the unit gave itself, what was found, why, and what the unit answered', () => {
  expect(itemOf('STC', '1.2')).toEqual({
    key: '1.2',
    code: '1.2',
    name: 'Báo cáo định kỳ',
    domainKey: '1',
    counts: 'regular',
    maxPoints: pts(2),
    self: { state: 'answered', points: pts(2), maximum: pts(2) },
    appraised: { standing: 'settled', points: pts(1.5), maximum: pts(2) },
    verdict: {
      round: 2,
      kind: 'changed',
      reason: { code: 'evidenceMissing', text: '=HYPERLINK("x") thiếu báo cáo quý III' },
      question: null,
    },
    notApplicable: null,
    explanation: null,
    answers: ['Báo cáo quý III gửi qua trục liên thông'],
    documents: 1,
  });
  expect(itemOf('SYT', '1.2')).toMatchObject({
    self: { state: 'notApplicable', points: null, maximum: 0 },
    appraised: { standing: 'settled', points: null, maximum: 0 },
    notApplicable: 'Đơn vị không có nhiệm vụ này',
  });
  expect(itemOf('SNV', '2.3')).toMatchObject({ appraised: { standing: 'optional' }, verdict: null });
  expect(itemOf('STP', '1.1')).toMatchObject({
    self: { points: 0 },
    appraised: { standing: 'waiting', points: null },
    verdict: null,
  });
});

test('progress and the time that was given are told', () => {
  expect(unitOf('STP').progress).toEqual({
    answered: 1,
    toAnswer: 3,
    submittedAt: null,
    judged: 0,
    toJudge: 0,
    flagged: 0,
    explained: 0,
    confirmedAt: null,
  });
  expect(unitOf('STC').progress).toMatchObject({ judged: 4, toJudge: 4, flagged: 1, explained: 1 });
  expect(unitOf('STC').extensions).toMatchObject([{ itemCodes: ['1.1', '1.2'], reason: 'Mất điện cả buổi' }]);
  expect(unitOf('STP').extensions).toMatchObject([{ itemCodes: null, reason: 'Bão' }]);
});

test('once published, points, classes and ranks are those that were published', () => {
  const published = publishedProvince();
  const boards = published.published?.boards.map((board) => ({
    ...board,
    ranked: board.ranked.map((one) => ({ ...one, rank: one.rank + 5, className: 'Như đã công bố' })),
  }));
  const results = buildResults({
    ...published,
    published: published.published === null ? null : { ...published.published, boards: boards ?? [] },
  });
  expect(results.status).toEqual({ kind: 'published', at: AT, decision: '12/QĐ-UBND ngày 15/01/2027' });
  expect(unitOf('SNV', results)).toMatchObject({ rank: 6, appraised: { className: 'Như đã công bố' } });
});

test('a unit that was renamed since keeps the name under which its result was published', () => {
  const scorecards = province.scorecards.map((each) => ({ ...each, name: `${each.name} mới` }));
  expect(unitOf('SNV', buildResults({ ...publishedProvince(), scorecards })).name).toBe('Sở Nội vụ');
  expect(unitOf('SNV', buildResults({ ...province, scorecards })).name).toBe('Sở Nội vụ mới');
});

test('a verdict on an answer that was changed since holds no longer, and its reason is not told', () => {
  const scorecards = province.scorecards.map((each) => ({
    ...each,
    entries: new Map([...each.entries].map(([key, entry]) => [key, { ...entry, version: 2 }])),
  }));
  const unit = unitOf('STC', buildResults({ ...province, scorecards }));
  expect(unit.items.find(({ key }) => key === '1.2')).toMatchObject({
    appraised: { standing: 'waiting', points: null },
    verdict: null,
  });
  expect(unit.appraised).toBeNull();
});

test('a unit that came after the publication stands last, without a result', () => {
  const [first, ...others] = publishedProvince().scorecards;
  if (first === undefined) throw new Error('no scorecard');
  const late = { ...first, scorecardId: 'k2026:MOI', code: 'MOI' };
  const results = buildResults({ ...publishedProvince(), scorecards: [late, first, ...others] });
  expect(results.groups[0]?.units.map(({ code }) => code)).toEqual(['SNV', 'STC', 'SYT', 'VP', 'STP', 'MOI']);
  expect(unitOf('MOI', results).appraised).toBeNull();
});

test('what was found of a scorecard that was taken back counts for nothing', () => {
  const scorecards = province.scorecards.map((each) => ({
    ...each,
    course: { ...each.course, submission: null },
  }));
  const results = buildResults({ ...province, scorecards });
  expect(unitOf('SNV', results)).toMatchObject({ rank: null, appraised: null });
  expect(unitOf('SNV', results).items.flatMap(({ verdict }) => verdict ?? [])).toEqual([]);
});

test('differences are the items that were found otherwise, without those that nobody scores for themselves', () => {
  const found = differencesOf(publishedResults()).map(({ unit, item }) => `${unit.code} ${item.code}`);
  expect(found).toEqual(['STC 1.2']);
});

test('no official is named, and every value is one of the schema', () => {
  expect(JSON.stringify(publishedResults())).not.toContain('nguyen-van-an');
  expect(campaignResultsSchema.parse(publishedResults())).toEqual(publishedResults());
});
