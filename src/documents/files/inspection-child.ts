import { Certificate } from 'pkijs';
import { answerParent } from '../isolation/answer-parent.ts';
import { readPdfSignatures } from '../signatures/read-pdf-signatures.ts';
import { readPdfText } from '../text/read-pdf-text.ts';
import { inspectFile } from './inspect-file.ts';
import type { InspectionAnswer, InspectionRequest } from './inspection-pool.ts';
import { scannedPages } from './scanned-pages.ts';

answerParent<InspectionRequest, InspectionAnswer>(async (request) => {
  if (request.what === 'inspect') {
    return { what: 'inspect', inspection: await inspectFile(request.bytes, request.name) };
  }
  if (request.what === 'scans') return { what: 'scans', scans: await scannedPages(request.bytes) };
  if (request.what === 'signatures') {
    const anchors = request.anchors.map((anchor) => Certificate.fromBER(anchor));
    const signatures = await readPdfSignatures(request.bytes, anchors, request.now);
    return { what: 'signatures', signatures };
  }
  return { what: 'text', text: await readPdfText(request.bytes) };
});
