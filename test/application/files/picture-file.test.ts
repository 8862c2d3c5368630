import { expect, test } from 'vitest';
import { loadPicture } from '../../../src/application/files/picture-file.ts';
import type { Picture } from '../../../src/domain/charts/picture.ts';
import {
  comparisonPicture,
  daysPicture,
  heatMapPicture,
  READ_AT,
  rankingPicture,
  unitsPicture,
} from '../../domain/charts/pictures.ts';

const WEEK = 7 * 86_400_000;

/** What would be drawn of a picture said at `READ_AT`, or what is answered instead. */
async function drawn(picture: Picture, { withdrawn = false, now = READ_AT } = {}): Promise<unknown> {
  const write =
    (how: string) =>
    async (...said: unknown[]) =>
      new TextEncoder().encode(JSON.stringify([how, ...said]));
  const content = await loadPicture(
    {
      load: async (id, tooOld) => (id === 'x' && READ_AT > tooOld ? { picture, withdrawn } : null),
      draw: {
        drawProgressBars: write('progressBars'),
        drawProgressCurve: write('curve'),
        drawRankingBars: write('rankingBars'),
        drawHeatMap: write('heatMap'),
        drawComparison: write('comparison'),
      },
      now: () => now,
    },
    'x',
  );
  return content instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(content)) : content;
}

const { name } = daysPicture.campaign;
const asOf = 'Số liệu lúc 8 giờ 05 ngày 02/11/2026';

test('each picture prints what it is of, the time of its figures, and whether they are published', async () => {
  expect(await drawn(daysPicture)).toEqual([
    'curve',
    { title: 'Số đơn vị đã gửi theo ngày', campaign: `Các sở · ${name}`, asOf },
    daysPicture.chart,
  ]);
  expect(await drawn(unitsPicture)).toEqual([
    'progressBars',
    { title: 'Số mục đã chấm của từng đơn vị', campaign: name, asOf },
    unitsPicture.chart,
  ]);
  expect(await drawn(rankingPicture)).toEqual([
    'rankingBars',
    { title: 'Xếp hạng: Thể chế', campaign: `Các sở · ${name}`, asOf },
    'provisional',
    rankingPicture.chart,
  ]);
  expect(await drawn(heatMapPicture)).toEqual([
    'heatMap',
    {
      title: 'Mức đạt theo lĩnh vực',
      campaign: `Các sở · ${name}`,
      asOf: 'Công bố lúc 9 giờ 30 ngày 01/11/2026',
    },
    'published',
    heatMapPicture.chart,
  ]);
  expect(await drawn(comparisonPicture)).toEqual([
    'comparison',
    { title: 'So sánh đơn vị', campaign: name, asOf },
    'provisional',
    comparisonPicture.chart,
  ]);
});

test('a rehearsal is marked', async () => {
  const campaign = { ...unitsPicture.campaign, rehearsal: true };
  expect(await drawn({ ...unitsPicture, campaign })).toMatchObject([
    'progressBars',
    { title: 'THỬ · Số mục đã chấm của từng đơn vị' },
    {},
  ]);
});

test('the same is drawn for seven days, and then what to do', async () => {
  const first = await drawn(rankingPicture);
  expect(await drawn(rankingPicture, { now: READ_AT + WEEK - 1 })).toEqual(first);
  expect(await drawn(rankingPicture, { now: READ_AT + WEEK })).toBe('outdated');
});

test('what shows a publication that was withdrawn is not drawn', async () => {
  expect(await drawn(heatMapPicture, { withdrawn: true })).toBeNull();
});
