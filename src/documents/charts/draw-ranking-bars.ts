import type { ChartHeading, ResultStatus } from '../../domain/charts/chart-heading.ts';
import { type Gap, isGap } from '../../domain/charts/cut-middle.ts';
import type { RankingBar, RankingBars } from '../../domain/charts/ranking-bars.ts';
import { textWidth } from './chart-fonts.ts';
import { chartLegend } from './chart-legend.ts';
import { CHART_WIDTH, COLOURS, SIDE, SIZES } from './chart-look.ts';
import { boxPart, type ChartPart, gapPart, textPart } from './chart-parts.ts';
import { drawChart } from './draw-chart.ts';
import { resultHeading } from './result-heading.ts';
import { shades } from './shades.ts';
import { wrapText } from './wrap-text.ts';

const BAR = 26;
const LINE = 40;
/** Letters that reach below their line stand clear of the bar. */
const UNDER_WORDS = 4;
/** Above the words and below the bar of a row. */
const PADDING = 11;
const GAP = 80;
/** Between a rank and the row's words, and between these and the index. */
const BETWEEN = 20;
const NOTE = 52;

/** A row with its place: `bottom` is the lower end of its bar, all in pixels. */
interface Placed {
  readonly row: RankingBar;
  readonly lines: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

/** A ranking as bars under each other, each with its rank, name and index (biểu đồ xếp hạng). */
export async function drawRankingBars(
  heading: ChartHeading,
  status: ResultStatus,
  { rows, classes }: RankingBars,
): Promise<Uint8Array> {
  const head = resultHeading(heading, status);
  const colours = shades(classes.length);
  const legend = chartLegend(
    classes.map((words, at) => ({ words, colour: colours[at] ?? COLOURS.done })),
    head.height,
  );
  const bars = rows.flatMap((row) => (isGap(row) ? [] : [row]));
  const left = SIDE + BETWEEN + Math.max(0, ...bars.map((row) => textWidth(rankOf(row), SIZES.title, true)));
  const note = bars.some(({ tied }) => tied) ? NOTE : 0;
  const noteAt = head.height + legend.height;
  const noteLook = { size: SIZES.small, colour: COLOURS.quiet };
  const { placed, gaps, end } = placeRows(rows, left, noteAt + note);
  const colourOf = ({ classAt }: RankingBar) =>
    (classAt === null ? undefined : colours[classAt]) ?? COLOURS.done;
  return drawChart(
    {
      graphic: [
        ...head.parts,
        ...legend.parts,
        ...(note === 0 ? [] : [textPart('Dấu = là đồng hạng', SIDE, noteAt + note / 2, noteLook)]),
        ...placed.flatMap((one) => rowParts(one, left)),
        ...gaps,
      ],
      // One small plot for each row, so that a long name takes a second line without every row growing.
      grid: placed.map(({ bottom }) => ({ left, right: SIDE, top: bottom - BAR, height: BAR })),
      xAxis: placed.map((_, gridIndex) => ({ gridIndex, type: 'value', min: 0, max: 1, show: false })),
      yAxis: placed.map((_, gridIndex) => ({ gridIndex, type: 'category', data: [''], show: false })),
      series: placed.map(({ row }, at) => ({
        type: 'bar',
        xAxisIndex: at,
        yAxisIndex: at,
        barWidth: BAR,
        showBackground: true,
        backgroundStyle: { color: COLOURS.empty },
        itemStyle: { color: colourOf(row) },
        data: [row.share],
      })),
    },
    end + SIDE,
  );
}

function placeRows(rows: readonly (RankingBar | Gap)[], left: number, from: number) {
  const index = Math.max(0, ...rows.map((row) => (isGap(row) ? 0 : textWidth(row.index, SIZES.words, true))));
  const width = CHART_WIDTH - left - SIDE - index - BETWEEN;
  const placed: Placed[] = [];
  const gaps: ChartPart[] = [];
  let top = from;
  for (const row of rows) {
    if (isGap(row)) {
      gaps.push(gapPart(row, top + GAP / 2));
      top += GAP;
      continue;
    }
    const lines = wrapText(row.label, { size: SIZES.words, bold: row.highlighted, width, lines: 2 });
    const bottom = top + PADDING + lines.length * LINE + UNDER_WORDS + BAR;
    placed.push({ row, lines, top, bottom });
    top = bottom + PADDING;
  }
  return { placed, gaps, end: top };
}

function rankOf({ rank, tied }: RankingBar): string {
  return `${rank}${tied ? '=' : ''}`;
}

function rowParts({ row, lines, top, bottom }: Placed, left: number): readonly ChartPart[] {
  const look = { size: SIZES.words, bold: row.highlighted };
  const height = bottom + PADDING - top;
  const line = (at: number) => top + PADDING + (at + 0.5) * LINE;
  const background = boxPart(SIDE / 2, top, CHART_WIDTH - SIDE, height, COLOURS.highlight, 8);
  return [
    ...(row.highlighted ? [background] : []),
    textPart(rankOf(row), left - BETWEEN, top + height / 2, {
      size: SIZES.title,
      bold: true,
      align: 'right',
    }),
    ...lines.map((words, at) => textPart(words, left, line(at), look)),
    textPart(row.index, CHART_WIDTH - SIDE, line(lines.length - 1), { ...look, align: 'right' }),
  ];
}
