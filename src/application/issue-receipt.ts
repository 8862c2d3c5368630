import type { Command } from '../conversation/command.ts';
import { ISSUED_RECEIPT, type Reply } from '../conversation/reply.ts';
import type { AuditHead } from '../domain/audit/audit-chain.ts';
import type { SignedReceipt } from '../domain/receipt/signed-receipt.ts';
import type { ReceiptSigner } from './ports/receipt-signer.ts';
import { receiptAddress } from './receipt-address.ts';

/** What makes receipts. `publicAddress`: `https://name`, null where nobody outside can look one up. */
export interface ReceiptIssuer {
  readonly newId: () => string;
  readonly signer: ReceiptSigner;
  readonly publicAddress: string | null;
}

/** The signed receipt of a turn that sends a scorecard off; null for every other turn. */
export function issueReceipt(
  { newId, signer }: Pick<ReceiptIssuer, 'newId' | 'signer'>,
  commands: readonly Command[],
  auditHead: AuditHead | null,
): SignedReceipt | null {
  const command = commands.find((each) => each.do === 'submit');
  return command === undefined ? null : signer.sign({ ...command.manifest, receiptId: newId(), auditHead });
}

/** How sentences of the turn name receipts. */
export function receiptNames(
  { publicAddress }: Pick<ReceiptIssuer, 'publicAddress'>,
  issued: string | null,
): (receiptId: string) => string {
  return (receiptId) => {
    const id = issuedOr(receiptId, issued);
    return publicAddress === null ? id : receiptAddress(publicAddress, id);
  };
}

/** The reply with the file of the receipt that the turn issued. */
export function withIssuedReceipt(reply: Reply | null, issued: string | null): Reply | null {
  if (reply === null || issued === null) return reply;
  return {
    ...reply,
    files: reply.files.map((file) =>
      file.kind === 'receipt' ? { ...file, receiptId: issuedOr(file.receiptId, issued) } : file,
    ),
  };
}

function issuedOr(receiptId: string, issued: string | null): string {
  return receiptId === ISSUED_RECEIPT ? (issued ?? receiptId) : receiptId;
}
