import type { ChartHeading } from '../../domain/charts/chart-heading.ts';
import type { ProgressCurve } from '../../domain/charts/progress-curve.ts';
import { CHART_WIDTH, COLOURS, HEADING, headingOf, SIZES } from './chart-look.ts';
import { drawChart } from './draw-chart.ts';

const HEIGHT = 900;

/** Units that had sent by the end of each day, up to the last day of self-scoring (đường tiến độ). */
export async function drawProgressCurve(
  heading: ChartHeading,
  { days, units }: ProgressCurve,
): Promise<Uint8Array> {
  const words = { color: COLOURS.words, fontSize: SIZES.small };
  const known = days.flatMap(({ sent }) => (sent === null ? [] : [sent]));
  const today = known.length - 1;
  return drawChart(
    {
      title: headingOf(heading, CHART_WIDTH),
      grid: { left: 120, right: 60, top: HEADING + 70, bottom: 90 },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: days.map(({ day }) => `${day.slice(8)}/${day.slice(5, 7)}`),
        axisLabel: { ...words, hideOverlap: true, showMinLabel: true, showMaxLabel: true, margin: 20 },
        axisLine: { lineStyle: { color: COLOURS.line } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: Math.max(1, units),
        minInterval: 1,
        axisLabel: words,
        splitLine: { lineStyle: { color: COLOURS.line } },
      },
      series: [
        {
          type: 'line',
          showSymbol: false,
          lineStyle: { width: 6, color: COLOURS.sent },
          areaStyle: { color: COLOURS.sent, opacity: 0.15 },
          data: days.map(({ sent }) => sent),
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: true, ...words, position: 'end', formatter: `${known.at(-1) ?? 0}/${units}` },
            lineStyle: { color: COLOURS.done, type: 'dashed', width: 3 },
            data: today < 0 ? [] : [{ xAxis: today }],
          },
        },
      ],
    },
    HEIGHT,
  );
}
