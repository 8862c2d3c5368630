import { loadCalendarFile } from './application/files/calendar-file.ts';
import { loadEvidenceFile } from './application/files/evidence-file.ts';
import { loadPicture } from './application/files/picture-file.ts';
import { loadReportFile, type ReportFileParts } from './application/files/report-file.ts';
import { isResultsFile } from './application/files/results-file.ts';
import type { FileLoaders } from './application/load-file.ts';
import { loadReceiptFile } from './application/load-receipt.ts';
import type { LoadReport } from './application/ports/report.ts';
import type { Vault } from './application/ports/vault.ts';
import { reportInputOf } from './application/report-input.ts';
import { writeCalendar } from './documents/calendar/write-calendar.ts';
import type { DocumentWriter } from './documents/writer/document-writer.ts';
import type { Instant } from './domain/scaled.ts';
import type { ResultsFiles } from './results-files.ts';
import type { Store } from './store/open-store.ts';

/** Every kind of file that goes out with a message, and who makes it. */
export function fileLoaders(parts: {
  readonly vault: Vault;
  readonly store: Pick<Store, 'campaigns' | 'evidence' | 'scorecards' | 'receipts' | 'pictures'>;
  readonly writer: DocumentWriter;
  readonly results: Pick<ResultsFiles, 'load'>;
  readonly now: () => Instant;
  /** `https://name`; null without one. */
  readonly publicAddress: string | null;
}): FileLoaders {
  const { vault, store, writer, results, now, publicAddress } = parts;
  const { composeScan, composeReceipt, writeReport } = writer;
  return {
    evidence: (id) => loadEvidenceFile({ vault, evidence: store.evidence.load, composePdf: composeScan }, id),
    export: async (rest) =>
      (await loadCalendarFile({ loadCampaign: store.campaigns.campaign, writeCalendar }, rest)) ??
      (isResultsFile(rest) ? results.load(rest) : isFormerPicture(rest) ? 'outdated' : null),
    picture: (id) => loadPicture({ load: store.pictures.load, draw: writer, now }, id),
    report: (rest) => loadReportFile(reportParts(store, writeReport, now), rest),
    receipt: (id) => loadReceiptFile({ receipts: store.receipts, composeReceipt, publicAddress }, id),
  };
}

/** Cards from before pictures were kept name them as exports; what they showed is not known any more. */
function isFormerPicture(rest: string): boolean {
  return /^(?:progress|ranking|heatMap|comparison):/.test(rest);
}

/** What writes the report of a stored scorecard. */
export function reportParts(
  store: Pick<Store, 'scorecards'>,
  writeReport: ReportFileParts['writeReport'],
  now: () => Instant,
): ReportFileParts {
  const loadReport: LoadReport = async (scorecardId) => {
    const scorecard = await store.scorecards.load(scorecardId);
    return scorecard === null ? null : reportInputOf(scorecard);
  };
  return { loadReport, writeReport, now };
}
