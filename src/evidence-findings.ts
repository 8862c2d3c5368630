import type { CheckFinding } from './application/ports/channel.ts';
import type { Config } from './config/config.ts';
import { type ScanOutcome, scanWithClamd } from './documents/files/clamd.ts';
import { loadTrustAnchors } from './documents/signatures/trust-anchors.ts';
import { openVault } from './vault/open-vault.ts';
import { vaultRefusalSentence } from './vault/vault-refusal.ts';

export type EvidenceSettings = Pick<Config, 'dataFolder' | 'vault' | 'ocr' | 'trustAnchorsFolder' | 'clamd'>;

/** How long the virus scanner may take for a few letters (ms). */
const SCANNED_WITHIN = 5_000;
const HARMLESS = Buffer.from('Kiểm tra trình quét vi-rút.');

const good = (what: string): CheckFinding => ({ ok: true, what, fix: null });

/** Whether evidence could be taken in with these settings: where it is kept, how it is read and judged. */
export function evidenceFindings(settings: EvidenceSettings): Promise<readonly CheckFinding[]> {
  return Promise.all([
    vaultFinding(settings),
    readingFinding(settings),
    anchorsFinding(settings),
    scannerFinding(settings),
  ]);
}

async function vaultFinding({ dataFolder, vault }: EvidenceSettings): Promise<CheckFinding> {
  const opening = await openVault({ dataFolder, s3: vault });
  if (!opening.ok) {
    return { ok: false, what: 'Chưa mở được kho tài liệu', fix: vaultRefusalSentence(opening.refusal) };
  }
  return good(
    vault === null
      ? 'Kho tài liệu mở được, trong thư mục dữ liệu'
      : `Kho tài liệu mở được, ngăn chứa ${vault.bucket} tại ${vault.endpoint}`,
  );
}

function readingFinding({ ocr }: EvidenceSettings): CheckFinding {
  return good(
    ocr
      ? 'Nhận dạng chữ trong ảnh: bật'
      : 'Nhận dạng chữ trong ảnh: tắt, nên không nhận ra dấu mật và số, ngày văn bản trên ảnh chụp',
  );
}

async function anchorsFinding({ trustAnchorsFolder }: EvidenceSettings): Promise<CheckFinding> {
  if (trustAnchorsFolder === null) {
    return good('Chưa khai chứng thư gốc: chữ ký số chỉ được kiểm tra nội dung, không kiểm tra chứng thư');
  }
  const reading = await loadTrustAnchors(trustAnchorsFolder);
  if (!reading.ok) {
    return {
      ok: false,
      what: 'Chưa đọc được chứng thư gốc',
      fix: `${reading.refusal.message} Sửa TRUST_ANCHORS_FOLDER, quyền đọc hoặc tệp đó; còn lỗi này thì trợ lý không khởi động.`,
    };
  }
  if (reading.anchors.length > 0) return good(`Chứng thư gốc: ${reading.anchors.length}`);
  return {
    ok: false,
    what: `Thư mục chứng thư gốc ${trustAnchorsFolder} chưa có chứng thư nào`,
    fix: 'Chép chứng thư gốc (tệp .pem, .crt, .cer hoặc .der) vào đó, hoặc để trống TRUST_ANCHORS_FOLDER.',
  };
}

async function scannerFinding({ clamd }: EvidenceSettings): Promise<CheckFinding> {
  if (clamd === null) return good('Quét vi-rút: không dùng');
  const outcome = await scanWithClamd(HARMLESS, { ...clamd, timeoutMs: SCANNED_WITHIN });
  return scanFindings[outcome](`${clamd.host}:${clamd.port}`);
}

const scanFindings: Readonly<Record<ScanOutcome, (address: string) => CheckFinding>> = {
  clean: (address) => good(`Trình quét vi-rút ${address} trả lời`),
  unavailable: (address) => ({
    ok: false,
    what: `Trình quét vi-rút ${address} không trả lời: tệp vẫn được nhận mà không quét`,
    fix: 'Kiểm tra CLAMD_ADDRESS, dịch vụ clamd và TCPSocket trong clamd.conf, hoặc để trống CLAMD_ADDRESS.',
  }),
  infected: (address) => ({
    ok: false,
    what: `Trình quét vi-rút ${address} chặn cả một câu vô hại: mọi tệp sẽ bị từ chối`,
    fix: 'Kiểm tra quy tắc quét của clamd, cập nhật mẫu vi-rút rồi chạy lại lệnh.',
  }),
};
