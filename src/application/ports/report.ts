import type { ReportInput } from '../../domain/report/report-data.ts';

/** Everything a scorecard's report is made of, as it stands now; null when there is no such scorecard. */
export type LoadReport = (scorecardId: string) => Promise<ReportInput | null>;
