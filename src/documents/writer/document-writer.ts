import type { ReportFileParts } from '../../application/files/report-file.ts';
import { type ChildLimits, createIsolatedChild } from '../isolation/isolated-child.ts';
import type { DocumentRequest, DocumentWorks } from './writer-child.ts';

/** What goes out with messages, made in a process of its own: each call as the function of that name would. */
export interface DocumentWriter extends Omit<DocumentWorks, 'writeReport'> {
  readonly writeReport: ReportFileParts['writeReport'];
  close(): Promise<void>;
}

const LIMITS = { timeoutMs: 60_000, memoryMb: 1_024 } as const;

/**
 * A PDF with its fonts takes most of a second of computing, in which nobody else would be answered: so the program
 * itself makes none. One at a time; throws where one could not be made within the limits.
 */
export function createDocumentWriter(limits: ChildLimits = LIMITS): DocumentWriter {
  const child = createIsolatedChild<DocumentRequest, Uint8Array>('./writer-child', import.meta.url, limits);

  async function made(request: DocumentRequest): Promise<Uint8Array> {
    const outcome = await child.ask(request);
    if (outcome.kind === 'answered') return outcome.answer;
    throw new Error(`${request.what}: ${outcome.kind === 'failed' ? outcome.why : outcome.kind}`);
  }

  return {
    drawComparison: (...about) => made({ what: 'drawComparison', about }),
    drawHeatMap: (...about) => made({ what: 'drawHeatMap', about }),
    drawProgressBars: (...about) => made({ what: 'drawProgressBars', about }),
    drawProgressCurve: (...about) => made({ what: 'drawProgressCurve', about }),
    drawRankingBars: (...about) => made({ what: 'drawRankingBars', about }),
    composeScan: (...about) => made({ what: 'composeScan', about }),
    composeReceipt: (...about) => made({ what: 'composeReceipt', about }),
    writeReport: {
      docx: (...about) => made({ what: 'writeReport', about: ['docx', ...about] }),
      pdf: (...about) => made({ what: 'writeReport', about: ['pdf', ...about] }),
      xlsx: (...about) => made({ what: 'writeReport', about: ['xlsx', ...about] }),
    },
    close: child.close,
  };
}
