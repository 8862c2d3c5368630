import type { Gap } from '../../domain/charts/cut-middle.ts';
import { CHART_WIDTH, COLOURS, SIZES } from './chart-look.ts';

/** One element of ECharts' graphic component. */
export interface ChartPart {
  readonly type: 'text' | 'rect';
  readonly silent: true;
  /** Parts with a higher one stand before the others; bars have 2. */
  readonly z: number;
  readonly x?: number;
  readonly y?: number;
  readonly shape?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly r: number;
  };
  readonly style: Readonly<Record<string, string | number>>;
}

interface TextLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
}

/** One line, its middle at `y`. */
export function textPart(
  text: string,
  x: number,
  y: number,
  { size, bold = false, colour = COLOURS.words, align = 'left' }: TextLook,
): ChartPart {
  const style = {
    text,
    fill: colour,
    fontSize: size,
    fontWeight: bold ? 'bold' : 'normal',
    textAlign: align,
    textVerticalAlign: 'middle',
  };
  return { type: 'text', silent: true, z: 10, x, y, style };
}

/** A filled rectangle behind the bars. */
export function boxPart(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
): ChartPart {
  return { type: 'rect', silent: true, z: 0, shape: { x, y, width, height, r: radius }, style: { fill } };
}

/** The line that stands for rows left out. */
export function gapPart({ hidden }: Gap, y: number): ChartPart {
  const look = { size: SIZES.small, colour: COLOURS.quiet, align: 'center' } as const;
  return textPart(`… ${hidden} đơn vị ở giữa …`, CHART_WIDTH / 2, y, look);
}
