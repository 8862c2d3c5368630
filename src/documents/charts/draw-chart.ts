import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  GraphicComponent,
  GridComponent,
  MarkLineComponent,
  TitleComponent,
  VisualMapPiecewiseComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import sharp from 'sharp';
import { textWidth } from './chart-fonts.ts';
import { CHART_WIDTH } from './chart-look.ts';
import { outlineTexts } from './outline-texts.ts';

use([
  BarChart,
  HeatmapChart,
  LineChart,
  GraphicComponent,
  GridComponent,
  MarkLineComponent,
  TitleComponent,
  VisualMapPiecewiseComponent,
  SVGRenderer,
]);
setPlatformAPI({
  measureText: (text, font = '') => ({
    width: textWidth(text, Number(/(\d+)px/u.exec(font)?.[1] ?? 12), font.includes('bold')),
  }),
});

/** A PNG of that width. The same chart gives the same bytes, with or without fonts on the machine. */
export async function drawChart(option: EChartsCoreOption, height: number): Promise<Uint8Array> {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTH, height });
  try {
    chart.setOption({ animation: false, backgroundColor: '#ffffff', ...option });
    const svg = outlineTexts(chart.renderToSVGString());
    return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer());
  } finally {
    chart.dispose();
  }
}
