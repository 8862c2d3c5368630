import type { ChartHeading, ResultStatus } from '../../domain/charts/chart-heading.ts';
import { isGap } from '../../domain/charts/cut-middle.ts';
import type { HeatMap, HeatRow } from '../../domain/charts/heat-map.ts';
import { textWidth } from './chart-fonts.ts';
import { chartLegend } from './chart-legend.ts';
import { COLOURS, SIDE, SIZES } from './chart-look.ts';
import { boxPart, type ChartPart, textPart } from './chart-parts.ts';
import { CHART_WIDTH, drawChart } from './draw-chart.ts';
import { resultHeading } from './result-heading.ts';
import { inkOn, shades } from './shades.ts';
import { wrapText } from './wrap-text.ts';

const ROW = 84;
const LABEL_LINE = 34;
const LABELS = 400;
const COLUMN_HEAD = 56;
const NAME_LINE = 42;
/** A cell's number needs this much more than its own width. */
const AROUND = 12;
const QUIET = { size: SIZES.small, colour: COLOURS.quiet };

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
  const cells = rows.flatMap((row, at) =>
    isGap(row) ? [] : row.cells.map((cell, domain) => ({ cell, value: [domain, at, cell ?? -1] })),
  );
  return drawChart(
    {
      graphic: [
        ...head.parts,
        ...legend.parts,
        ...columns.map(({ mark }, at) =>
          textPart(mark, SIDE + LABELS + (at + 0.5) * column, top - COLUMN_HEAD / 2, {
            size: markSize(columns, column),
            bold: true,
            align: 'center',
          }),
        ),
        ...rows.flatMap((row, at) => {
          const middle = top + (at + 0.5) * ROW;
          return isGap(row)
            ? [
                textPart(`… ${row.hidden} đơn vị ở giữa …`, CHART_WIDTH / 2, middle, {
                  ...QUIET,
                  align: 'center',
                }),
              ]
            : rowParts(row, middle);
        }),
        ...names.parts,
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
    bottom + 20 + names.height + SIDE,
  );
}

function rowParts({ rank, label, highlighted }: HeatRow, middle: number): readonly ChartPart[] {
  const size = SIZES.words - 4;
  const words = `${rank === null ? '–' : `${rank}.`} ${label}`;
  const lines = wrapText(words, { size, bold: highlighted, width: LABELS - 16, lines: 2 });
  const first = middle - ((lines.length - 1) * LABEL_LINE) / 2;
  return [
    ...(highlighted
      ? [boxPart(SIDE / 2, middle - ROW / 2, LABELS + SIDE / 2, ROW, COLOURS.highlight, 8)]
      : []),
    ...lines.map((line, at) => textPart(line, SIDE, first + at * LABEL_LINE, { size, bold: highlighted })),
  ];
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

function markSize(columns: HeatMap['columns'], column: number): number {
  const widest = Math.max(0, ...columns.map(({ mark }) => textWidth(mark, SIZES.words, true)));
  return widest + AROUND <= column
    ? SIZES.words
    : Math.max(16, Math.floor((SIZES.words * (column - AROUND)) / widest));
}

/** What stands above the columns, in full below the map. */
function columnNames(columns: HeatMap['columns'], top: number) {
  const marks = Math.max(0, ...columns.map(({ mark }) => textWidth(mark, SIZES.small, true))) + 20;
  const width = CHART_WIDTH - 2 * SIDE - marks;
  const parts: ChartPart[] = [];
  let height = 0;
  for (const { mark, name } of columns) {
    const lines = wrapText(name, { size: SIZES.small, bold: false, width, lines: 2 });
    const middle = (at: number) => top + height + (at + 0.5) * NAME_LINE;
    parts.push(
      textPart(mark, SIDE, middle(0), { size: SIZES.small, bold: true }),
      ...lines.map((line, at) => textPart(line, SIDE + marks, middle(at), { size: SIZES.small })),
    );
    height += lines.length * NAME_LINE;
  }
  return { parts, height };
}
