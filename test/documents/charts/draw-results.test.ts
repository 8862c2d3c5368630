import { init } from 'echarts/core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { textPart } from '../../../src/documents/charts/chart-parts.ts';
import { drawComparison } from '../../../src/documents/charts/draw-comparison.ts';
import { drawHeatMap } from '../../../src/documents/charts/draw-heat-map.ts';
import { drawRankingBars } from '../../../src/documents/charts/draw-ranking-bars.ts';
import { outlineTexts } from '../../../src/documents/charts/outline-texts.ts';
import { inkOn, shades } from '../../../src/documents/charts/shades.ts';
import type { HeatRow } from '../../../src/domain/charts/heat-map.ts';
import type { RankingBar } from '../../../src/domain/charts/ranking-bars.ts';

const heading = {
  title: 'Xếp hạng các sở',
  campaign: 'Chỉ số cải cách hành chính năm 2026',
  asOf: 'Số liệu lúc 8 giờ 05 ngày 02/11/2026',
};
/** Below title, two lines and the band: where what follows the heading begins. */
const BELOW_HEADING = 24 + 52 + 2 * 42 + 16 + 68 + 24;
const IN_BAND = 24 + 52 + 2 * 42 + 16 + 10;

const bar = (rank: number, share: number, more: Partial<RankingBar> = {}): RankingBar => ({
  rank,
  tied: false,
  label: 'Sở Nông nghiệp và Môi trường',
  index: '50 %',
  share,
  classAt: null,
  highlighted: false,
  ...more,
});
const heatRow = (...cells: (number | null)[]): HeatRow => ({
  rank: 1,
  label: 'Sở A',
  highlighted: false,
  cells,
});
const columns = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ mark: `${at + 1}`, name: 'Cải cách thể chế' }));

async function colourAt(png: Uint8Array, left: number, top: number): Promise<string> {
  const region = { left: Math.round(left), top: Math.round(top), width: 1, height: 1 };
  return `#${(await sharp(png).extract(region).removeAlpha().raw().toBuffer()).toString('hex')}`;
}

const sizeOf = async (png: Uint8Array) => {
  const { format, width, height = 0 } = await sharp(png).metadata();
  return { format, width, height };
};

test('the same chart is the same bytes, 1080 pixels wide, and grows with its rows', async () => {
  const share = { index: '50 %', share: 0.5 };
  const draw = [
    (rows: number) =>
      drawRankingBars(heading, 'published', {
        rows: Array.from({ length: rows }, (_, at) => bar(at + 1, 0.5)),
        classes: ['Tốt'],
      }),
    (rows: number) =>
      drawHeatMap(heading, 'published', {
        columns: columns(2),
        rows: Array.from({ length: rows }, () => heatRow(50, null)),
      }),
    (rows: number) =>
      drawComparison(heading, 'published', {
        units: ['A', 'B'],
        blocks: Array.from({ length: rows }, () => ({ domain: 'Cải cách thể chế', shares: [share, null] })),
      }),
  ];
  for (const one of draw) {
    const [few, again, more] = await Promise.all([one(1), one(1), one(3)]);
    expect(Buffer.from(few).equals(Buffer.from(again))).toBe(true);
    expect(await sizeOf(few)).toMatchObject({ format: 'png', width: 1080 });
    expect((await sizeOf(more)).height).toBeGreaterThan((await sizeOf(few)).height);
  }
});

test('provisional and published results are told apart by a band across the picture', async () => {
  const rows = { rows: [bar(1, 0.5)], classes: [] };
  const provisional = await drawRankingBars(heading, 'provisional', rows);
  const published = await drawRankingBars(heading, 'published', rows);
  for (const left of [60, 1020]) {
    expect(await colourAt(provisional, left, IN_BAND)).toBe('#fde68a');
    expect(await colourAt(published, left, IN_BAND)).toBe('#065f46');
  }
});

test('a bar is as long as its share and in the shade of its class; a highlighted row has a background', async () => {
  const classes = ['Tốt', 'Khá'];
  const png = await drawRankingBars(heading, 'published', {
    rows: [bar(1, 0.75, { classAt: 0 }), bar(2, 0.25, { classAt: 1, highlighted: true })],
    classes,
  });
  const [best, second] = shades(2);
  const row = 11 + 40 + 4 + 26 + 11;
  const middle = (at: number) => BELOW_HEADING + 48 + at * row + row - 11 - 13;
  expect(await colourAt(png, 600, middle(0))).toBe(best);
  expect(await colourAt(png, 1000, middle(0))).toBe('#e5e7eb');
  expect(await colourAt(png, 200, middle(1))).toBe(second);
  expect(await colourAt(png, 600, middle(1))).toBe('#e5e7eb');
  expect(await colourAt(png, 30, middle(0))).toBe('#ffffff');
  expect(await colourAt(png, 30, middle(1))).toBe('#dbeafe');
});

test('a cell has the colour of its step, and none where the unit is not assessed', async () => {
  const png = await drawHeatMap(heading, 'published', {
    columns: columns(4),
    rows: [heatRow(100, 90, 89, null), heatRow(0, 49, 50, 10)],
  });
  const steps = shades(6);
  const [cell, top] = [(1080 - 480) / 4, BELOW_HEADING + 2 * 48 + 56];
  const at = (column: number, row: number) => colourAt(png, 440 + column * cell + 8, top + row * 84 + 8);
  const colours = await Promise.all(
    [0, 1].map((row) => Promise.all([0, 1, 2, 3].map((one) => at(one, row)))),
  );
  expect(colours).toEqual([
    [steps[0], steps[0], steps[1], '#e5e7eb'],
    [steps[5], steps[5], steps[4], steps[5]],
  ]);
});

test('whole percents are said to be cut, under the map', async () => {
  const png = await drawHeatMap(heading, 'published', {
    columns: columns(4),
    rows: [heatRow(96, 90, 89, 50)],
  });
  const { height = 0 } = await sharp(png).metadata();
  // The last line of the picture, above its blank edge.
  const region = { left: 500, top: height - 90, width: 180, height: 45 };
  const line = await sharp(png).extract(region).removeAlpha().raw().toBuffer();
  expect(Math.min(...line)).toBeLessThan(120);
});

test('cells without room for a number have none, and still their colour', async () => {
  const wide = columns(18);
  const draw = (value: number) =>
    drawHeatMap(heading, 'published', { columns: wide, rows: [heatRow(...wide.map(() => value))] });
  const [left, right] = await Promise.all([draw(91), draw(97)]);
  expect(Buffer.from(left).equals(Buffer.from(right))).toBe(true);
});

test('nobody ranked, nobody assessed and strange names are pictures too', async () => {
  const label = `</text><script>&"'\u0000 🙂 ${'x'.repeat(300)}`;
  const drawn = await Promise.all([
    drawRankingBars(heading, 'provisional', { rows: [], classes: [] }),
    drawRankingBars(heading, 'provisional', { rows: [bar(1, 0, { label })], classes: [label] }),
    drawHeatMap(heading, 'provisional', { columns: [], rows: [] }),
    drawHeatMap(heading, 'provisional', {
      columns: [{ mark: '1', name: label }],
      rows: [{ ...heatRow(null), label }, { hidden: 7 }],
    }),
    drawComparison(heading, 'provisional', { units: [label], blocks: [{ domain: label, shares: [null] }] }),
  ]);
  for (const png of drawn) expect(await sizeOf(png)).toMatchObject({ format: 'png', width: 1080 });
});

test('every text that a part draws becomes outlines, at the side where it is anchored', () => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 100 });
  const aligned = (['left', 'center', 'right'] as const).map((align) =>
    textPart('Ủy ban', 200, 50, { size: 30, bold: true, align }),
  );
  chart.setOption({ animation: false, graphic: aligned });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const outlined = outlineTexts(svg);
  expect(svg.match(/<text/g)).toHaveLength(3);
  expect(outlined).not.toContain('<text');
  const starts = [...outlined.matchAll(/translate\(([\d.-]+) [\d.-]+\)" fill/g)].map(([, x]) => Number(x));
  const [left = 0, center = 0, right = 0] = starts;
  expect(left - center).toBeGreaterThan(20);
  expect(left - right).toBeCloseTo(2 * (left - center));
});

test('shades go from dark to light, and words on them are read', () => {
  for (const count of [1, 2, 5, 20]) {
    const lightness = shades(count).map((colour) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
        Number.parseInt(colour.slice(at, at + 2), 16),
      );
      return 0.299 * red + 0.587 * green + 0.114 * blue;
    });
    expect(lightness).toEqual([...lightness].sort((left, right) => left - right));
    expect(new Set(shades(count)).size).toBe(count);
  }
  expect(shades(6).map(inkOn)).toEqual(['#ffffff', '#ffffff', '#ffffff', '#111827', '#111827', '#111827']);
});
