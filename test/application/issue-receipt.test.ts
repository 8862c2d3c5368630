import { describe, expect, test } from 'vitest';
import { issueReceipt, receiptNames, withIssuedReceipt } from '../../src/application/issue-receipt.ts';
import { ISSUED_RECEIPT, type Reply } from '../../src/conversation/reply.ts';
import { manifestOf } from '../domain/receipt/manifest-of.ts';
import { nthReceiptId, testReceipts } from '../fakes/test-receipts.ts';

const { receiptId: _receiptId, auditHead: _auditHead, ...manifest } = manifestOf();
const head = { sequence: 7, hash: 'f'.repeat(64) };

describe('a turn that sends a scorecard off', () => {
  test('gets one receipt, with a new id and where the audit trail ends', () => {
    const commands = [{ do: 'submit', scorecardId: 's', manifest, again: false } as const];
    const receipt = issueReceipt(testReceipts(), commands, head);
    expect(receipt?.manifest).toEqual({ ...manifest, receiptId: nthReceiptId(1), auditHead: head });
  });

  test('names it by its page, or by its id where there is none', () => {
    expect(receiptNames({ publicAddress: null }, 'a')(ISSUED_RECEIPT)).toBe('a');
    expect(receiptNames({ publicAddress: 'https://c.example' }, 'a')(ISSUED_RECEIPT)).toBe(
      'https://c.example/bien-nhan/a',
    );
    expect(receiptNames({ publicAddress: null }, null)('b')).toBe('b');
  });

  test('sends its own receipt along, and leaves other files as they are', () => {
    const reply: Reply = {
      lines: [],
      options: [],
      notes: [],
      footer: [],
      files: [
        { kind: 'receipt', receiptId: ISSUED_RECEIPT, name: 'b.pdf' },
        { kind: 'receipt', receiptId: 'x', name: 'x.pdf' },
        { kind: 'evidence', evidenceId: 'e', name: 'e.pdf' },
      ],
    };
    expect(withIssuedReceipt(reply, 'a')?.files).toEqual([
      { kind: 'receipt', receiptId: 'a', name: 'b.pdf' },
      ...reply.files.slice(1),
    ]);
    expect(withIssuedReceipt(null, 'a')).toBeNull();
  });
});

test('a turn that sends nothing off uses no id', () => {
  const receipts = { ...testReceipts(), newId: () => expect.fail('an id was taken') };
  expect(issueReceipt(receipts, [{ do: 'countGuess' }], head)).toBeNull();
});
