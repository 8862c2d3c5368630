import type { ChartHeading, ResultStatus } from '../../domain/charts/chart-heading.ts';
import { isGap } from '../../domain/charts/cut-middle.ts';
import type { HeatMap, HeatRow } from '../../domain/charts/heat-map.ts';
import { textWidth } from './chart-fonts.ts';
import { chartLegend } from './chart-legend.ts';
import { CHART_WIDTH, COLOURS, SIDE, SIZES } from './chart-look.ts';
import { boxPart, type ChartPart, gapPart, textPart } from './chart-parts.ts';
import { drawChart } from './draw-chart.ts';
import { AROUND, columnMarks, columnNames } from './heat-map-columns.ts';
import { resultHeading } from './result-heading.ts';
import { inkOn, shades } from './shades.ts';
import { wrapText } from './wrap-text.ts';

const ROW = 84;
const LABELS = 400;
const COLUMN_HEAD = 56;

const NOTE = 56;
/** Cards tell two digits more, and would seem to say another number. */
const CUT_NOTE = 'Số trong ô: % số điểm đạt được, bỏ phần lẻ';

interface LabelSize {
  readonly size: number;
  /** From one line to the next. */
  readonly line: number;
  readonly most: number;
}
const LARGE_LABEL: LabelSize = { size: SIZES.words - 4, line: 34, most: 2 };
const SMALL_LABEL: LabelSize = { size: 24, line: 27, most: 3 };

/** Whole percents of a domain's maximum, best first: from `from` on, up to the step before. */
const STEPS = [
  { from: 90, words: 'từ 90 %' },
  { from: 80, words: '80–89 %' },
  { from: 70, words: '70–79 %' },
  { from: 60, words: '60–69 %' },
  { from: 50, words: '50–59 %' },
  { from: 0, words: 'dưới 50 %' },
];
const COLOUR_OF_STEP = shades(STEPS.length);

/** Units against domains, each cell the share of the domain's points that the unit earned (bản đồ nhiệt). */
export async function drawHeatMap(
  heading: ChartHeading,
  status: ResultStatus,
  { columns, rows }: HeatMap,
): Promise<Uint8Array> {
  const head = resultHeading(heading, status);
  const legend = chartLegend(
    [
      ...STEPS.map(({ words }, at) => ({ words, colour: COLOUR_OF_STEP[at] ?? COLOURS.done })),
      { words: '– không đánh giá', colour: COLOURS.empty },
    ],
    head.height,
  );
  const top = head.height + legend.height + COLUMN_HEAD;
  const width = CHART_WIDTH - SIDE - LABELS - SIDE;
  const column = width / Math.max(1, columns.length);
  const bottom = top + rows.length * ROW;
  const names = columnNames(columns, bottom + 20);
  const noteAt = bottom + 20 + names.height + NOTE / 2;
  const cells = rows.flatMap((row, at) =>
    isGap(row) ? [] : row.cells.map((cell, domain) => ({ cell, value: [domain, at, cell ?? -1] })),
  );
  return drawChart(
    {
      graphic: [
        ...head.parts,
        ...legend.parts,
        ...columnMarks(columns, { left: SIDE + LABELS, width: column, y: top - COLUMN_HEAD / 2 }),
        ...rows.flatMap((row, at) => {
          const middle = top + (at + 0.5) * ROW;
          return isGap(row) ? [gapPart(row, middle)] : rowParts(row, middle);
        }),
        ...names.parts,
        textPart(CUT_NOTE, SIDE, noteAt, { size: SIZES.small, colour: COLOURS.quiet }),
      ],
      grid: { left: SIDE + LABELS, right: SIDE, top, height: rows.length * ROW },
      xAxis: { type: 'category', show: false, data: columns.map((_, at) => String(at)) },
      yAxis: { type: 'category', inverse: true, show: false, data: rows.map((_, at) => String(at)) },
      visualMap: {
        type: 'piecewise',
        show: false,
        dimension: 2,
        pieces: [
          ...STEPS.map(({ from }, at) => ({
            gte: from,
            lt: STEPS[at - 1]?.from ?? Number.POSITIVE_INFINITY,
            color: COLOUR_OF_STEP[at],
          })),
          { lt: 0, color: COLOURS.empty },
        ],
      },
      series: [
        {
          type: 'heatmap',
          itemStyle: { borderColor: '#ffffff', borderWidth: 3 },
          data: cells.map(({ cell, value }) => ({ value, label: cellLabel(cell, column) })),
        },
      ],
    },
    bottom + 20 + names.height + NOTE + SIDE,
  );
}

function rowParts({ rank, label, highlighted }: HeatRow, middle: number): readonly ChartPart[] {
  const words = `${rank === null ? '–' : `${rank}.`} ${label}`;
  const { lines, size, line } = labelLines(words, highlighted);
  const first = middle - ((lines.length - 1) * line) / 2;
  return [
    ...(highlighted
      ? [boxPart(SIDE / 2, middle - ROW / 2, LABELS + SIDE / 2, ROW, COLOURS.highlight, 8)]
      : []),
    ...lines.map((text, at) => textPart(text, SIDE, first + at * line, { size, bold: highlighted })),
  ];
}

/** Two lines of words, or three of smaller ones where two would cut the name. */
function labelLines(words: string, bold: boolean) {
  const set = ({ size, line, most }: LabelSize) => {
    const lines = wrapText(words, { size, bold, width: LABELS - AROUND, lines: most });
    return { lines, size, line };
  };
  const large = set(LARGE_LABEL);
  return large.lines.at(-1)?.endsWith('…') ? set(SMALL_LABEL) : large;
}

/** The number of a cell in the largest size that has room; none where even the smallest has not. */
function cellLabel(cell: number | null, column: number) {
  const words = cell === null ? '–' : `${cell}`;
  const size = [SIZES.small, SIZES.small - 4].find((one) => textWidth('100', one, false) + AROUND <= column);
  const colour = cell === null ? COLOURS.quiet : inkOn(colourOf(cell));
  const shown = size !== undefined || cell === null;
  return { show: shown, formatter: () => words, color: colour, fontSize: size ?? SIZES.small };
}

function colourOf(cell: number): string {
  return COLOUR_OF_STEP[STEPS.findIndex(({ from }) => cell >= from)] ?? COLOURS.empty;
}
