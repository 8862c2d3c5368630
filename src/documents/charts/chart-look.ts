import type { ChartHeading } from '../../domain/charts/chart-heading.ts';

/** Colours that a colour-blind reader tells apart, and that print in grey. */
export const COLOURS = {
  words: '#1f2937',
  quiet: '#4b5563',
  line: '#d1d5db',
  empty: '#e5e7eb',
  done: '#2563eb',
  sent: '#047857',
  highlight: '#dbeafe',
};

/** Heights of letters in pixels; a third of it on a narrow telephone. */
export const SIZES = { title: 40, words: 32, small: 30 };

/** Of a picture: three pixels for each of a narrow telephone. */
export const CHART_WIDTH = 1080;

/** Blank on both sides of a picture (pixels). */
export const SIDE = 40;

/** Room that the heading takes (pixels). */
export const HEADING = 200;

/** The heading as ECharts takes it. `width` of the picture in pixels. */
export function headingOf({ title, campaign, asOf }: ChartHeading, width: number) {
  const cutTo = { width: width - 2 * SIDE, overflow: 'truncate' as const };
  return {
    text: title,
    subtext: `${campaign}\n${asOf}`,
    left: SIDE,
    top: 30,
    padding: 0,
    itemGap: 16,
    textStyle: { color: COLOURS.words, fontSize: SIZES.title, fontWeight: 'bold' as const, ...cutTo },
    subtextStyle: { color: COLOURS.quiet, fontSize: SIZES.small, lineHeight: 44, ...cutTo },
  };
}
