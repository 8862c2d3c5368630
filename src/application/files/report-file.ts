import { buildReport } from '../../domain/report/build-report.ts';
import type { Report } from '../../domain/report/report-data.ts';
import { type ReportFormat, reportFormats } from '../../domain/report/report-format.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { LoadReport } from '../ports/report.ts';

/** Writes a report in one format. `at` is written into it as when it was made (ms UTC). */
export type WriteReport = (report: Report, at: Instant) => Promise<Uint8Array>;

export interface ReportFileParts {
  readonly loadReport: LoadReport;
  readonly writeReport: Readonly<Record<ReportFormat, WriteReport>>;
  readonly now: () => Instant;
}

export interface ReportFile {
  readonly scorecardId: string;
  readonly format: ReportFormat;
}

/** What follows "report:" in a file id: the scorecard's id may hold colons itself, the format never does. */
export function reportFileRest({ scorecardId, format }: ReportFile): string {
  return `${scorecardId}:${format}`;
}

/** Null for what no report was ever called. */
export function parseReportFileRest(rest: string): ReportFile | null {
  const colon = rest.lastIndexOf(':');
  const format = reportFormats.find((each) => each === rest.slice(colon + 1));
  return colon < 1 || format === undefined ? null : { scorecardId: rest.slice(0, colon), format };
}

/** The report as the scorecard stands now; null when there is no such scorecard. */
export async function loadReportFile(
  { loadReport, writeReport, now }: ReportFileParts,
  rest: string,
): Promise<Uint8Array | null> {
  const named = parseReportFileRest(rest);
  const input = named === null ? null : await loadReport(named.scorecardId);
  return named === null || input === null ? null : writeReport[named.format](buildReport(input), now());
}
