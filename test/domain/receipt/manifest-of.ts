import type { ReceiptManifest } from '../../../src/domain/receipt/receipt-manifest.ts';
import { pts } from '../build.ts';

export const RECEIPT_ID = '0123456789abcdef0123456789abcdef';
/** 7 November 2026, 17:05:09 in Viet Nam. */
const SENT_AT = Date.UTC(2026, 10, 7, 10, 5, 9);
const sha = (letter: string) => letter.repeat(64);

/** What one made-up unit sent; `changes` replace whole parts. */
export function manifestOf(changes: Partial<ReceiptManifest> = {}): ReceiptManifest {
  return {
    kind: 'cchc-receipt',
    version: 1,
    receiptId: RECEIPT_ID,
    campaign: { id: 'k2026', name: 'Kỳ đánh giá cải cách hành chính', year: 2026, rehearsal: false },
    unit: { id: 'u1', code: 'SNV', name: 'Sở Nội vụ' },
    criteriaSet: { slug: 'bo-so', version: 2 },
    contentHash: sha('c'),
    totals: { points: pts(78.5), maximum: pts(98), answered: 2, toAnswer: 3 },
    lines: [
      { key: 'a', code: '1.1.1', points: pts(1.5), state: 'answered', evidence: [sha('a'), sha('b')] },
      { key: 'b', code: '1.1.2', points: null, state: 'exempt', evidence: [] },
    ],
    approver: { id: 'binh', name: 'Trần Thử Bình', approvedAt: SENT_AT - 60_000 },
    signedReport: { sha256: sha('d') },
    submittedBy: { id: 'an', name: 'Nguyễn Mẫu An' },
    submittedAt: SENT_AT,
    latePenalty: pts(0),
    auditHead: { sequence: 41, hash: sha('e') },
    ...changes,
  };
}

/** As many lines as a real table has items. */
export function manyLines(count: number): ReceiptManifest['lines'] {
  return Array.from({ length: count }, (_, at) => ({
    key: `m${at}`,
    code: `${1 + (at % 8)}.${1 + (at % 5)}.${at + 1}`,
    points: at % 7 === 0 ? null : pts((at % 4) / 2),
    state: at % 7 === 0 ? 'exempt' : 'answered',
    evidence: [String(at).padStart(64, '0')],
  }));
}
