import type { ChartHeading, ResultStatus } from '../../domain/charts/chart-heading.ts';
import type { UnitComparison } from '../../domain/charts/unit-comparison.ts';
import { chartLegend } from './chart-legend.ts';
import { CHART_WIDTH, COLOURS, SIDE, SIZES } from './chart-look.ts';
import { type ChartPart, textPart } from './chart-parts.ts';
import { drawChart } from './draw-chart.ts';
import { resultHeading } from './result-heading.ts';
import { wrapText } from './wrap-text.ts';

const ROW = 46;
const BAR = 34;
const NAME_LINE = 42;
/** Letters that reach below their line stand clear of the bars. */
const UNDER_WORDS = 4;
const BETWEEN = 22;
/** Room for the figure behind a full bar. */
const FIGURE = 220;

/** Told apart by every reader, and by their lightness in grey (Okabe and Ito). */
const UNIT_COLOURS = ['#0072b2', '#e69f00', '#56b4e9', '#4b5563'];

/** Up to four units beside each other: the whole result, then domain by domain (so sánh đơn vị). */
export async function drawComparison(
  heading: ChartHeading,
  status: ResultStatus,
  { units, blocks }: UnitComparison,
): Promise<Uint8Array> {
  const head = resultHeading(heading, status);
  const legend = chartLegend(
    units.map((words, at) => ({ words, colour: UNIT_COLOURS[at] ?? COLOURS.done })),
    head.height,
  );
  const parts: ChartPart[] = [...head.parts, ...legend.parts];
  const grids: object[] = [];
  let top = head.height + legend.height + BETWEEN;
  for (const { domain, shares } of blocks) {
    const bold = domain === null;
    const room = { size: SIZES.words, bold, width: CHART_WIDTH - 2 * SIDE, lines: 2 };
    const lines = wrapText(domain ?? 'Chỉ số chung', room);
    parts.push(
      ...lines.map((line, at) =>
        textPart(line, SIDE, top + (at + 0.5) * NAME_LINE, { size: SIZES.words, bold }),
      ),
    );
    top += lines.length * NAME_LINE + UNDER_WORDS;
    grids.push({ left: SIDE, right: SIDE + FIGURE, top, height: shares.length * ROW });
    top += shares.length * ROW + BETWEEN;
  }
  return drawChart(
    {
      graphic: parts,
      grid: grids,
      xAxis: blocks.map((_, gridIndex) => ({ gridIndex, type: 'value', min: 0, max: 1, show: false })),
      yAxis: blocks.map((_, gridIndex) => ({
        gridIndex,
        type: 'category',
        inverse: true,
        show: false,
        data: units.map((_name, at) => String(at)),
      })),
      series: blocks.map(({ shares }, at) => ({
        type: 'bar',
        xAxisIndex: at,
        yAxisIndex: at,
        barWidth: BAR,
        label: { show: true, position: 'right', color: COLOURS.words, fontSize: SIZES.small, distance: 12 },
        data: shares.map((share, unit) => ({
          value: share?.share ?? 0,
          itemStyle: { color: UNIT_COLOURS[unit] },
          label: { formatter: () => share?.index ?? 'không đánh giá' },
        })),
      })),
    },
    top + SIDE,
  );
}
