import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { evidenceSchema } from '../../../src/domain/evidence/evidence.ts';
import { evidenceFor, inUse, placedNowhere } from '../../../src/domain/evidence/proof.ts';
import { signedReportHash } from '../../../src/domain/report/signed-report-hash.ts';
import { totalsText } from '../../../src/domain/report/totals-text.ts';
import { fileOf, scanOf } from '../evidence/evidence-of.ts';

const sha = (letter: string) => letter.repeat(64);

describe('the signed report', () => {
  const report = { ...fileOf('bao-cao', 'a'), purpose: 'signedReport' as const };

  test('is no evidence: neither in use, nor waiting for its item, nor proof of one', () => {
    const misplaced = { ...report, itemKeys: ['1.1'] };
    expect(inUse([report])).toEqual([]);
    expect(placedNowhere([report], () => true)).toEqual([]);
    expect(evidenceFor([misplaced], '1.1')).toEqual([]);
  });

  test('is kept as what it is, and documents from before are evidence', () => {
    expect(evidenceSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    const earlier = evidenceSchema.parse(JSON.parse(JSON.stringify(fileOf('cu', 'b'))));
    expect(inUse([earlier])).toEqual([earlier]);
  });

  test('is named by its file, by its only photograph, or by all of them in order', () => {
    expect(signedReportHash(report)).toBe(sha('a'));
    const one = ['a', ''] as const;
    const other = ['b', ''] as const;
    expect(signedReportHash(scanOf('s', [one]))).toBe(sha('a'));
    const both = createHash('sha256')
      .update(`${sha('a')}\n${sha('b')}`)
      .digest('hex');
    expect(signedReportHash(scanOf('s', [one, other]))).toBe(both);
    expect(signedReportHash(scanOf('s', [other, one]))).not.toBe(both);
  });
});

describe('the text that is kept for comparing totals', () => {
  test.each(['Tổng cộng: 52,5', 'TỔNG ĐIỂM TỰ CHẤM 40', 'mở đầu\nTổng  số điểm\f40'])(
    'is that of %j',
    (text) => {
      expect(totalsText(text)).toBe(text);
    },
  );

  test.each(['', 'Kế hoạch cải cách hành chính', 'Tổng điểm thẩm định 40'])('is not that of %j', (text) => {
    expect(totalsText(text)).toBeNull();
  });

  test('has an end', () => {
    expect(totalsText(`Tổng cộng 40\n${'a'.repeat(100_000)}`)).toHaveLength(30_000);
  });
});
