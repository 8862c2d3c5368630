import { expect, test } from 'vitest';
import {
  comparisonPicture,
  heatMapPicture,
  rankingPicture,
} from '../../../src/conversation/leaders/board-picture.ts';
import { resultsOf } from '../../../src/conversation/leaders/results.ts';
import type { Board } from '../../../src/conversation/looked-up.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import { rankBoard } from '../../../src/domain/ranking/rank-board.ts';
import { boardUnit } from '../../domain/ranking/boards.ts';

const AT = Date.parse('2026-11-02T08:05+07:00');
const { campaign } = demoCampaign(AT);
const groups = [{ code: 'so', name: 'Các sở', ranked: true }];
const units = [boardUnit('A', [90, 100]), boardUnit('B', [80, 100])];
const board: Board = { groups, units, published: null, past: new Map(), earlier: null };
const publication = { id: 'p', by: 'x', at: Date.parse('2026-11-01T09:30+07:00'), decision: null };
const publishedBoard: Board = {
  ...board,
  units: [boardUnit('A', [10, 100]), boardUnit('B', [20, 100])],
  published: { publication, boards: rankBoard(campaign, groups, units) },
};
const provisional = resultsOf(campaign, board, AT);
const published = resultsOf(campaign, publishedBoard, AT);

test('a ranking holds what it is of, when it was read, and the figures of that time', () => {
  expect(rankingPicture(provisional, 'so', { scorecardIds: ['phieu-B'] })).toMatchObject([
    {
      kind: 'picture',
      name: 'xep-hang.png',
      picture: {
        what: 'ranking',
        campaign: { id: campaign.id, name: campaign.name },
        at: AT,
        group: 'Các sở',
        domain: null,
        published: null,
        chart: {
          rows: [
            { label: 'Sở A', rank: 1, index: '90 %', highlighted: false },
            { label: 'Sở B', rank: 2, index: '80 %', highlighted: true },
          ],
        },
      },
    },
  ]);
});

test('what is published is shown as it was published, and names the publication', () => {
  const [file] = rankingPicture(published, 'so');
  expect(file).toMatchObject({ picture: { published: { id: 'p', at: publication.at } } });
  expect(JSON.stringify(file)).toContain('90 %');
  expect(JSON.stringify(file)).not.toContain('10 %');
});

test('a comparison across groups holds the index alone', () => {
  const ids = ['phieu-A', 'phieu-B'];
  expect(JSON.stringify(comparisonPicture(provisional, ids, false))).toContain('Lĩnh vực 1');
  expect(JSON.stringify(comparisonPicture(provisional, ids, true))).not.toContain('Lĩnh vực 1');
});

test('a domain, a heat map, and what nobody knows', () => {
  expect(rankingPicture(provisional, 'so', { domainKey: '1' })).toMatchObject([
    { picture: { domain: 'Lĩnh vực 1' } },
  ]);
  expect(heatMapPicture(provisional, 'so', ['phieu-A'])).toMatchObject([
    { picture: { chart: { rows: [{ highlighted: true }, { highlighted: false }] } } },
  ]);
  expect(rankingPicture(provisional, 'khac')).toEqual([]);
  expect(rankingPicture(provisional, 'so', { domainKey: '9' })).toEqual([]);
  expect(heatMapPicture(provisional, 'khac')).toEqual([]);
  expect(comparisonPicture(provisional, ['phieu-A'], false)).toEqual([]);
});
