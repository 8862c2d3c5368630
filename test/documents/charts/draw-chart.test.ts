import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawProgressBars } from '../../../src/documents/charts/draw-progress-bars.ts';
import { drawProgressCurve } from '../../../src/documents/charts/draw-progress-curve.ts';
import { outlineTexts } from '../../../src/documents/charts/outline-texts.ts';
import type { ProgressBar } from '../../../src/domain/charts/progress-bars.ts';

const heading = {
  title: 'Số mục đã chấm của từng đơn vị',
  campaign: 'Chỉ số cải cách hành chính năm 2026',
  asOf: 'Số liệu lúc 8 giờ 05 ngày 02/11/2026',
};

const bar = (label: string, done: number): ProgressBar => ({ label, done, all: 40, sent: false });

async function colourAt(png: Uint8Array, left: number, top: number): Promise<readonly number[]> {
  const region = { left, top, width: 1, height: 1 };
  return [...(await sharp(png).extract(region).removeAlpha().raw().toBuffer())];
}

test('bars are 1080 pixels wide, grow with their number, and come out the same twice', async () => {
  const few = await drawProgressBars(heading, { bars: [bar('Sở Y tế', 20)], ahead: 0 });
  const again = await drawProgressBars(heading, { bars: [bar('Sở Y tế', 20)], ahead: 0 });
  const more = await drawProgressBars(heading, { bars: [bar('Sở Y tế', 20), bar('Sở Nội vụ', 1)], ahead: 3 });
  expect(Buffer.from(few).equals(Buffer.from(again))).toBe(true);
  const [first, second] = await Promise.all([few, more].map((png) => sharp(png).metadata()));
  expect([first?.format, first?.width, second?.width]).toEqual(['png', 1080, 1080]);
  expect(second?.height).toBeGreaterThan(first?.height ?? 0);
});

test('a bar is filled as far as its unit is', async () => {
  const half = await drawProgressBars(heading, { bars: [bar('Sở Y tế', 20)], ahead: 0 });
  const middle = 200 + 96 / 2;
  const [filled, empty] = await Promise.all([colourAt(half, 400, middle), colourAt(half, 700, middle)]);
  expect(filled[2]).toBeGreaterThan((filled[0] ?? 0) + 100);
  expect(Math.max(...empty) - Math.min(...empty)).toBeLessThan(10);
});

test('names with signs of markup are drawn, not read', async () => {
  const hostile = [bar(`</text><script>&"'`, 1), bar('🙂 \u0000', 1)];
  const png = await drawProgressBars(heading, { bars: hostile, ahead: 0 });
  expect((await sharp(png).metadata()).format).toBe('png');
});

test('the curve is a picture too, before its first day as well', async () => {
  const days = [
    { day: '2026-11-02', sent: null },
    { day: '2026-11-03', sent: null },
  ];
  const png = await drawProgressCurve(heading, { days, units: 0 });
  expect((await sharp(png).metadata()).width).toBe(1080);
});

test('texts become outlines of the bundled font, every Vietnamese letter its own', () => {
  const drawn = (words: string) => outlineTexts(`<text style="font-size:30px">${words}</text>`);
  const letters = [...'aăâeêoôơuưyđ']
    .flatMap((letter) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) =>
        `${letter}${tone}`.normalize('NFC'),
      ),
    )
    .filter((letter) => [...letter].length === 1);
  const missing = drawn('\u{F0000}');
  const shapes = new Set(letters.map(drawn));
  expect(drawn('Ế')).not.toContain('<text');
  expect(shapes.size).toBe(letters.length);
  expect(shapes.has(missing)).toBe(false);
});

test('letters stand beside each other, and a line ends where it is anchored', () => {
  const [, ...pens] = outlineTexts('<text style="font-size:30px" text-anchor="end">aaa</text>').split(
    '<path ',
  );
  const places = pens.map((path) => Number(/translate\(([\d.]+) 0\)/u.exec(path)?.[1]));
  expect(places).toHaveLength(3);
  expect(places[1]).toBeGreaterThan(10);
  expect(places[2]).toBeCloseTo(2 * (places[1] ?? 0));
});
