import type { ChartHeading, ResultStatus } from '../../domain/charts/chart-heading.ts';
import { type Gap, isGap } from '../../domain/charts/cut-middle.ts';
import type { RankingBar, RankingBars } from '../../domain/charts/ranking-bars.ts';
import { textWidth } from './chart-fonts.ts';
import { chartLegend } from './chart-legend.ts';
import { COLOURS, SIDE, SIZES } from './chart-look.ts';
import { boxPart, type ChartPart, textPart } from './chart-parts.ts';
import { CHART_WIDTH, drawChart } from './draw-chart.ts';
import { resultHeading } from './result-heading.ts';
import { shades } from './shades.ts';
import { wrapText } from './wrap-text.ts';

const BAR = 26;
const LINE = 40;
const INDEX = 210;
/** Between a rank and the row's words. */
const AFTER_RANK = 20;
const NOTE = 48;
/** Around the words and the bar of a row. */
const PADDING = 11;
const QUIET = { size: SIZES.small, colour: COLOURS.quiet };

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
  const note = rows.some((row) => !isGap(row) && row.tied) ? NOTE : 0;
  const top = head.height + legend.height + note + 12;
  const left =
    SIDE +
    AFTER_RANK +
    Math.max(...rows.map((row) => (isGap(row) ? 0 : textWidth(rankOf(row), SIZES.title, true))));
  const labels = rows.map((row) => (isGap(row) ? [] : linesOf(row, left)));
  const lines = Math.max(1, ...labels.map(({ length }) => length));
  const rowHeight = 2 * PADDING + lines * LINE + BAR;
  const colourOf = ({ classAt }: RankingBar) =>
    (classAt === null ? undefined : colours[classAt]) ?? COLOURS.done;
  return drawChart(
    {
      graphic: [
        ...head.parts,
        ...legend.parts,
        ...(note === 0 ? [] : [textPart('“=” là đồng hạng', SIDE, top - NOTE / 2 - 12, QUIET)]),
        ...rows.flatMap((row, at) =>
          rowParts(row, labels[at] ?? [], { left, top: top + at * rowHeight, height: rowHeight }),
        ),
      ],
      grid: {
        left,
        right: SIDE,
        // Bars stand in the middle of their row: the words above them make room by moving the whole grid down.
        top: top + (lines * LINE) / 2,
        height: rows.length * rowHeight,
      },
      xAxis: { type: 'value', min: 0, max: 1, show: false },
      yAxis: { type: 'category', inverse: true, show: false, data: rows.map((_, at) => String(at)) },
      series: [
        {
          type: 'bar',
          barWidth: BAR,
          barGap: '-100%',
          itemStyle: { color: COLOURS.empty },
          data: rows.map((row) => (isGap(row) ? null : 1)),
        },
        {
          type: 'bar',
          barWidth: BAR,
          data: rows.map((row) =>
            isGap(row) ? null : { value: row.share, itemStyle: { color: colourOf(row) } },
          ),
        },
      ],
    },
    top + rows.length * rowHeight + SIDE,
  );
}

function linesOf({ label, highlighted }: RankingBar, left: number): readonly string[] {
  const width = CHART_WIDTH - left - SIDE - INDEX;
  return wrapText(label, { size: SIZES.words, bold: highlighted, width, lines: 2 });
}

function rankOf({ rank, tied }: RankingBar): string {
  return `${rank}${tied ? '=' : ''}`;
}

function rowParts(
  row: RankingBar | Gap,
  label: readonly string[],
  { left, top, height }: { readonly left: number; readonly top: number; readonly height: number },
): readonly ChartPart[] {
  if (isGap(row)) {
    const words = `… ${row.hidden} đơn vị ở giữa …`;
    return [textPart(words, CHART_WIDTH / 2, top + height / 2, { ...QUIET, align: 'center' })];
  }
  const look = { size: SIZES.words, bold: row.highlighted };
  const bottom = top + height - PADDING - BAR;
  const line = (fromBelow: number) => bottom - (fromBelow + 0.5) * LINE;
  const background = boxPart(SIDE / 2, top + 2, CHART_WIDTH - SIDE, height - 4, COLOURS.highlight, 8);
  return [
    ...(row.highlighted ? [background] : []),
    textPart(rankOf(row), left - AFTER_RANK, top + height / 2, {
      size: SIZES.title,
      bold: true,
      align: 'right',
    }),
    ...label.map((words, at) => textPart(words, left, line(label.length - 1 - at), look)),
    textPart(row.index, CHART_WIDTH - SIDE, line(0), { ...look, align: 'right' }),
  ];
}
