import { statSync } from 'node:fs';
import type { CheckFinding } from '../application/ports/channel.ts';
import { readReceiptKey, receiptKeyFile } from './receipt-key.ts';
import { receiptKeySentence } from './receipt-key-refusal.ts';

/** Rights of the group and of others. */
const FOREIGN_RIGHTS = 0o077;

/** Whether the system's key can be read, and by its owner only. Makes none. */
export function receiptKeyFinding(dataFolder: string): CheckFinding {
  const reading = readReceiptKey(dataFolder);
  if (reading.kind === 'missing') {
    return { ok: true, what: 'Khóa ký biên nhận: sẽ được tạo khi trợ lý khởi động', fix: null };
  }
  if (reading.kind === 'refused') {
    return { ok: false, what: 'Chưa dùng được khóa ký biên nhận', fix: receiptKeySentence(reading.refusal) };
  }
  const file = receiptKeyFile(dataFolder);
  // Windows keeps rights elsewhere and reports none here.
  if (process.platform !== 'win32' && (statSync(file).mode & FOREIGN_RIGHTS) !== 0) {
    return {
      ok: false,
      what: 'Người khác trên máy này đọc hoặc sửa được khóa ký biên nhận',
      fix: `Chạy: chmod 600 "${file}"`,
    };
  }
  return { ok: true, what: `Khóa ký biên nhận ${reading.key.keyId}, chỉ chủ của trợ lý đọc được`, fix: null };
}
