import { loadBoardPicture } from './application/files/board-picture.ts';
import { loadCalendarFile } from './application/files/calendar-file.ts';
import { loadEvidenceFile } from './application/files/evidence-file.ts';
import { loadProgressPicture } from './application/files/progress-picture.ts';
import { loadReportFile, type ReportFileParts } from './application/files/report-file.ts';
import { loadResultsFile, type ResultsFileParts } from './application/files/results-file.ts';
import type { FileLoaders } from './application/load-file.ts';
import { loadReceiptFile } from './application/load-receipt.ts';
import type { LoadReport } from './application/ports/report.ts';
import type { Vault } from './application/ports/vault.ts';
import { reportInputOf } from './application/report-input.ts';
import { writeCalendar } from './documents/calendar/write-calendar.ts';
import { drawComparison } from './documents/charts/draw-comparison.ts';
import { drawHeatMap } from './documents/charts/draw-heat-map.ts';
import { drawProgressBars } from './documents/charts/draw-progress-bars.ts';
import { drawProgressCurve } from './documents/charts/draw-progress-curve.ts';
import { drawRankingBars } from './documents/charts/draw-ranking-bars.ts';
import { composeScan } from './documents/pdf/compose-scan.ts';
import { composeReceipt } from './documents/receipt/compose-receipt.ts';
import { writeReport } from './documents/report/write-report.ts';
import { writeResults } from './documents/results/write-results.ts';
import type { Instant } from './domain/scaled.ts';
import type { Store } from './store/open-store.ts';

/** Every kind of file that goes out with a message, and who makes it. */
export function fileLoaders(parts: {
  readonly vault: Vault;
  readonly store: Pick<
    Store,
    'campaigns' | 'evidence' | 'scorecards' | 'receipts' | 'progress' | 'boards' | 'results'
  >;
  readonly now: () => Instant;
  /** `https://name`; null without one. */
  readonly publicAddress: string | null;
}): FileLoaders {
  const { vault, store, now, publicAddress } = parts;
  return {
    evidence: (id) => loadEvidenceFile({ vault, evidence: store.evidence.load, composePdf: composeScan }, id),
    export: async (rest) =>
      (await loadCalendarFile({ loadCampaign: store.campaigns.campaign, writeCalendar }, rest)) ??
      (await loadBoardPicture(
        { load: store.boards.load, draw: { drawRankingBars, drawHeatMap, drawComparison }, now },
        rest,
      )) ??
      (await loadProgressPicture(
        { load: store.progress.load, draw: { drawProgressBars, drawProgressCurve }, now },
        rest,
      )) ??
      loadResultsFile(resultsParts(store, now), rest),
    report: (rest) => loadReportFile(reportParts(store, now), rest),
    receipt: (id) => loadReceiptFile({ receipts: store.receipts, composeReceipt, publicAddress }, id),
  };
}

/** What writes the report of a stored scorecard. */
export function reportParts(store: Pick<Store, 'scorecards'>, now: () => Instant): ReportFileParts {
  const loadReport: LoadReport = async (scorecardId) => {
    const scorecard = await store.scorecards.load(scorecardId);
    return scorecard === null ? null : reportInputOf(scorecard);
  };
  return { loadReport, writeReport, now };
}

/** What writes the results of a stored campaign. */
export function resultsParts(store: Pick<Store, 'results'>, now: () => Instant): ResultsFileParts {
  return { load: store.results.load, writeResults, now };
}
