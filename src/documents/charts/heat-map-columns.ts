import type { HeatMap } from '../../domain/charts/heat-map.ts';
import { textWidth } from './chart-fonts.ts';
import { CHART_WIDTH, SIDE, SIZES } from './chart-look.ts';
import { type ChartPart, textPart } from './chart-parts.ts';
import { wrapText } from './wrap-text.ts';

const NAME_LINE = 42;
const SMALLEST = 16;

/** Room that words need beside their own width (pixels). */
export const AROUND = 12;

/** What stands above the columns, each `width` pixels wide from `left`, with its middle at `y`. */
export function columnMarks(
  columns: HeatMap['columns'],
  { left, width, y }: { readonly left: number; readonly width: number; readonly y: number },
): readonly ChartPart[] {
  const widest = Math.max(0, ...columns.map(({ mark }) => textWidth(mark, SIZES.words, true)));
  const fitting = Math.floor((SIZES.words * (width - AROUND)) / widest);
  const size = widest + AROUND <= width ? SIZES.words : Math.max(SMALLEST, fitting);
  return columns.map(({ mark }, at) =>
    textPart(mark, left + (at + 0.5) * width, y, { size, bold: true, align: 'center' }),
  );
}

/** The names behind the marks, under each other from `top`. `height` in pixels. */
export function columnNames(
  columns: HeatMap['columns'],
  top: number,
): { readonly parts: readonly ChartPart[]; readonly height: number } {
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
