import type { WriteReport } from '../../application/files/report-file.ts';
import type { ReportFormat } from '../../domain/report/report-format.ts';
import { answerParent } from '../isolation/answer-parent.ts';

/** A work whose libraries, which are large, are loaded when it is first asked for. */
function loaded<About extends readonly unknown[]>(
  load: () => Promise<(...about: About) => Promise<Uint8Array>>,
): (...about: About) => Promise<Uint8Array> {
  return async (...about) => (await load())(...about);
}

/** Everything that is made here: plain values in, bytes out. */
const works = {
  drawComparison: loaded(async () => (await import('../charts/draw-comparison.ts')).drawComparison),
  drawHeatMap: loaded(async () => (await import('../charts/draw-heat-map.ts')).drawHeatMap),
  drawProgressBars: loaded(async () => (await import('../charts/draw-progress-bars.ts')).drawProgressBars),
  drawProgressCurve: loaded(async () => (await import('../charts/draw-progress-curve.ts')).drawProgressCurve),
  drawRankingBars: loaded(async () => (await import('../charts/draw-ranking-bars.ts')).drawRankingBars),
  composeScan: loaded(async () => (await import('../pdf/compose-scan.ts')).composeScan),
  composeReceipt: loaded(async () => (await import('../receipt/compose-receipt.ts')).composeReceipt),
  writeReport: loaded(async () => {
    const { writeReport } = await import('../report/write-report.ts');
    return (format: ReportFormat, ...about: Parameters<WriteReport>) => writeReport[format](...about);
  }),
};

export type DocumentWorks = typeof works;

export type DocumentRequest = {
  readonly [What in keyof DocumentWorks]: {
    readonly what: What;
    readonly about: Parameters<DocumentWorks[What]>;
  };
}[keyof DocumentWorks];

answerParent<DocumentRequest, Uint8Array>(({ what, about }) => {
  const work = works[what] as (...about: readonly unknown[]) => Promise<Uint8Array>;
  return work(...about);
});
