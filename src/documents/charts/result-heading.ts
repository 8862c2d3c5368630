import type { ChartHeading, ResultStatus } from '../../domain/charts/chart-heading.ts';
import { CHART_WIDTH, COLOURS, SIDE, SIZES } from './chart-look.ts';
import { boxPart, type ChartPart, textPart } from './chart-parts.ts';
import { wrapText } from './wrap-text.ts';

const TOP = 24;
const TITLE_LINE = 52;
const LINE = 42;
const BAND = 68;
const BELOW = 24;

const BANDS: Readonly<Record<ResultStatus, { words: string; fill: string; colour: string }>> = {
  provisional: { words: 'TẠM TÍNH · CHƯA CÔNG BỐ', fill: '#fde68a', colour: '#422006' },
  published: { words: 'ĐÃ CÔNG BỐ', fill: '#065f46', colour: '#ffffff' },
};

/** Title, campaign, time of the data and a band that says how final the results are. `height` in pixels. */
export function resultHeading(
  { title, campaign, asOf }: ChartHeading,
  status: ResultStatus,
): { readonly parts: readonly ChartPart[]; readonly height: number } {
  const width = CHART_WIDTH - 2 * SIDE;
  const titles = wrapText(title, { size: SIZES.title, bold: true, width, lines: 2 });
  const quiet = [campaign, asOf].flatMap((text) =>
    wrapText(text, { size: SIZES.small, bold: false, width, lines: 2 }),
  );
  const below = TOP + titles.length * TITLE_LINE;
  const bandAt = below + quiet.length * LINE + 16;
  const { words, fill, colour } = BANDS[status];
  const parts = [
    ...titles.map((line, at) =>
      textPart(line, SIDE, TOP + (at + 0.5) * TITLE_LINE, { size: SIZES.title, bold: true }),
    ),
    ...quiet.map((line, at) =>
      textPart(line, SIDE, below + (at + 0.5) * LINE, { size: SIZES.small, colour: COLOURS.quiet }),
    ),
    boxPart(SIDE, bandAt, width, BAND, fill, 8),
    textPart(words, CHART_WIDTH / 2, bandAt + BAND / 2, {
      size: SIZES.title,
      bold: true,
      colour,
      align: 'center',
    }),
  ];
  return { parts, height: bandAt + BAND + BELOW };
}
