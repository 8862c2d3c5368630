import { textOfReceiptCode } from './application/receipt-code.ts';
import type { ReceiptDesk } from './cli/commands/receipt-desk.ts';
import { attachedReceipt } from './documents/receipt/receipt-attachment.ts';
import type { ReceiptVerdict } from './domain/receipt/receipt-verdict.ts';
import {
  publicKeyPem,
  type ReceiptPublicKey,
  readPublicKey,
  readReceiptKey,
} from './receipts/receipt-key.ts';
import { receiptKeySentence } from './receipts/receipt-key-refusal.ts';
import { verifyReceiptText } from './receipts/verify-receipt.ts';

/** Settings that the commands about receipts need, and only where no key is named. */
export type DataFolderReading =
  | { readonly ok: true; readonly dataFolder: string }
  | { readonly ok: false; readonly sentence: string };

type OwnKey =
  | { readonly ok: true; readonly key: ReceiptPublicKey }
  | { readonly ok: false; readonly sentence: string };

/** Verifies receipts without network or database. */
export function receiptDesk(readDataFolder: () => DataFolderReading): ReceiptDesk {
  return {
    verifier(pem) {
      const reading = pem === null ? ownKey(readDataFolder()) : keyOf(pem);
      if (!reading.ok) return reading;
      const { key } = reading;
      return { ok: true, keyId: key.keyId, verify: (file) => verifyFile(file, key) };
    },
    publicKey() {
      const reading = ownKey(readDataFolder());
      return reading.ok ? { ok: true, pem: publicKeyPem(reading.key) } : reading;
    },
  };
}

/** A PDF, the JSON, or the text of a QR code. */
async function verifyFile(file: Uint8Array, key: ReceiptPublicKey): Promise<ReceiptVerdict> {
  const head = Buffer.from(file.subarray(0, 6)).toString('latin1');
  if (head.startsWith('%PDF-')) return verifyFound(await attachedReceipt(file), key);
  if (head === 'CCHC1.') return verifyFound(textOfReceiptCode(Buffer.from(file).toString('latin1')), key);
  return verifyReceiptText(file, key);
}

function verifyFound(text: Uint8Array | null, key: ReceiptPublicKey): ReceiptVerdict {
  return text === null ? { kind: 'unreadable' } : verifyReceiptText(text, key);
}

function keyOf(pem: string): OwnKey {
  const key = readPublicKey(pem);
  if (key !== null) return { ok: true, key };
  return {
    ok: false,
    sentence:
      'Tệp của --key không phải khóa công khai Ed25519 dạng PEM; anh/chị lấy lại bằng lệnh cchc receipt key.',
  };
}

function ownKey(settings: DataFolderReading): OwnKey {
  if (!settings.ok) return settings;
  const reading = readReceiptKey(settings.dataFolder);
  if (reading.kind === 'found') return { ok: true, key: reading.key };
  return {
    ok: false,
    sentence:
      reading.kind === 'refused'
        ? receiptKeySentence(reading.refusal)
        : `Chưa có khóa ký biên nhận ${reading.file}; anh/chị chạy trợ lý một lần để tạo, hoặc thêm --key TỆP.pem nếu kiểm tra ở máy khác.`,
  };
}
