import type { ChartHeading } from '../../domain/charts/chart-heading.ts';
import { type ProgressBars, shareOf } from '../../domain/charts/progress-bars.ts';
import { CHART_WIDTH, COLOURS, HEADING, headingOf, SIDE, SIZES } from './chart-look.ts';
import { drawChart } from './draw-chart.ts';

const ROW = 96;
const BAR = 26;
const NOTE = 60;
/** The words of a bar stand above it. */
const ABOVE = -24;

/** Bars of progress under each other, each with its name and figures above it (biểu đồ tiến độ). */
export async function drawProgressBars(heading: ChartHeading, chart: ProgressBars): Promise<Uint8Array> {
  const { bars, ahead } = chart;
  const note = ahead === 0 ? 0 : NOTE;
  const top = HEADING + note;
  const words = { show: true, color: COLOURS.words, fontSize: SIZES.words, textBorderWidth: 0 };
  const titles = [
    headingOf(heading, CHART_WIDTH),
    ...(ahead === 0
      ? []
      : [
          {
            text: `… và ${ahead} đơn vị đã đi xa hơn`,
            left: SIDE,
            top: HEADING,
            padding: 0,
            textStyle: { color: COLOURS.quiet, fontSize: SIZES.small, fontWeight: 'normal' as const },
          },
        ]),
  ];
  return drawChart(
    {
      title: titles,
      grid: { left: SIDE, right: SIDE, top, height: bars.length * ROW },
      xAxis: { type: 'value', min: 0, max: 1, show: false },
      yAxis: { type: 'category', inverse: true, show: false, data: bars.map((_, index) => String(index)) },
      series: [
        {
          type: 'bar',
          barWidth: BAR,
          barGap: '-100%',
          itemStyle: { color: COLOURS.empty },
          label: { ...words, position: ['100%', ABOVE], align: 'right', verticalAlign: 'middle' },
          data: bars.map(({ done, all, sent }) => ({
            value: 1,
            label: { formatter: () => `${done}/${all}${sent ? ' · đã gửi' : ''}` },
          })),
        },
        {
          type: 'bar',
          barWidth: BAR,
          label: {
            ...words,
            position: [0, ABOVE],
            align: 'left',
            verticalAlign: 'middle',
            width: 720,
            overflow: 'truncate',
          },
          data: bars.map((bar) => ({
            value: shareOf(bar),
            itemStyle: { color: bar.sent ? COLOURS.sent : COLOURS.done },
            label: { formatter: () => bar.label },
          })),
        },
      ],
    },
    top + bars.length * ROW + SIDE,
  );
}
