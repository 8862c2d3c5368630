import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadBoardPicture } from '../../../src/application/files/board-picture.ts';
import {
  type BoardScope,
  parseBoardScope,
  printBoardScope,
} from '../../../src/conversation/leaders/board-scope.ts';
import type { Board } from '../../../src/conversation/looked-up.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import { rankBoard } from '../../../src/domain/ranking/rank-board.ts';
import { boardUnit } from '../../domain/ranking/boards.ts';

const AT = Date.parse('2026-11-02T08:05+07:00');
const { campaign } = demoCampaign(AT);
const groups = [{ code: 'so', name: 'Các sở', ranked: true }];
const units = [boardUnit('A', [90, 100]), boardUnit('B', [80, 100])];
const provisional: Board = { groups, units, published: null, past: new Map(), earlier: null };
const publication = { id: 'p', by: 'x', at: Date.parse('2026-11-01T09:30+07:00'), decision: null };
const published: Board = {
  ...provisional,
  units: [boardUnit('A', [10, 100]), boardUnit('B', [20, 100])],
  published: { publication, boards: rankBoard(campaign, groups, units) },
};

const whole: BoardScope = {
  campaignId: campaign.id,
  status: 'provisional',
  groupCode: 'so',
  domainKey: null,
  scorecardIds: [],
  whole: false,
};

/** What would be drawn, as text. */
async function drawn(board: Board, what: string, scope: Partial<BoardScope>): Promise<string | null> {
  const write = async (...said: unknown[]) => new TextEncoder().encode(JSON.stringify(said));
  const bytes = await loadBoardPicture(
    {
      load: async (id) => (id === campaign.id ? { campaign, board } : null),
      draw: { drawRankingBars: write, drawHeatMap: write, drawComparison: write },
      now: () => AT,
    },
    `${what}:${printBoardScope({ ...whole, ...scope })}`,
  );
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

test('a ranking prints what it is of, its time, and that it is provisional', async () => {
  const said = await drawn(provisional, 'ranking', { scorecardIds: ['phieu-B'] });
  expect(JSON.parse(said ?? '')).toEqual([
    {
      title: 'Xếp hạng',
      campaign: `Các sở · ${campaign.name}`,
      asOf: 'Số liệu lúc 8 giờ 05 ngày 02/11/2026',
    },
    'provisional',
    expect.objectContaining({
      rows: [
        expect.objectContaining({ label: 'Sở A', rank: 1, index: '90 %', highlighted: false }),
        expect.objectContaining({ label: 'Sở B', rank: 2, index: '80 %', highlighted: true }),
      ],
    }),
  ]);
});

test('what is published is drawn as published, with the time of publication', async () => {
  const said = await drawn(published, 'ranking', { status: 'published' });
  expect(said).toContain('"published"');
  expect(said).toContain('Công bố lúc 9 giờ 30 ngày 01/11/2026');
  expect(said).toContain('90 %');
  expect(said).not.toContain('10 %');
});

test('what was asked for as published is never drawn from results that are not', async () => {
  for (const what of ['ranking', 'heatMap', 'comparison'])
    expect(
      await drawn(provisional, what, { status: 'published', scorecardIds: ['phieu-A', 'phieu-B'] }),
    ).toBeNull();
});

test('a comparison across groups holds the index alone', async () => {
  const ids = { groupCode: null, scorecardIds: ['phieu-A', 'phieu-B'] };
  expect(await drawn(provisional, 'comparison', ids)).toContain('Lĩnh vực 1');
  expect(await drawn(provisional, 'comparison', { ...ids, whole: true })).not.toContain('Lĩnh vực 1');
});

test('a domain, a heat map, and what nobody knows', async () => {
  expect(await drawn(provisional, 'ranking', { domainKey: '1' })).toContain('Xếp hạng: Lĩnh vực 1');
  expect(await drawn(provisional, 'heatMap', {})).toContain('Mức đạt theo lĩnh vực');
  expect(await drawn(provisional, 'ranking', { groupCode: 'khac' })).toBeNull();
  expect(await drawn(provisional, 'ranking', { domainKey: '9' })).toBeNull();
  expect(await drawn(provisional, 'ranking', { campaignId: 'khac' })).toBeNull();
  expect(await drawn(provisional, 'progress', {})).toBeNull();
});

test('a scope is read as it was printed', () => {
  const text = fc.string({ minLength: 1 }).map((each) => each.replace(/[\uD800-\uDFFF]/gu, 'x'));
  const scopes = fc.record({
    campaignId: text,
    status: fc.constantFrom('provisional' as const, 'published' as const),
    groupCode: fc.option(text),
    domainKey: fc.option(text),
    scorecardIds: fc.array(text, { maxLength: 4 }),
    whole: fc.boolean(),
  });
  fc.assert(
    fc.property(scopes, (scope) => {
      expect(parseBoardScope(printBoardScope(scope))).toEqual(scope);
    }),
  );
});
