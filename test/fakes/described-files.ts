import { createHash } from 'node:crypto';
import type { Examination, Examine } from '../../src/application/ports/examine.ts';
import type { FetchMedia, MediaReference } from '../../src/application/ports/media.ts';
import type { Vault } from '../../src/application/ports/vault.ts';
import type { FileRefusal } from '../../src/domain/evidence/file-kind.ts';
import type { PageFault } from '../../src/domain/evidence/page-fault.ts';
import type { Signature } from '../../src/domain/evidence/signature.ts';

/**
 * Files described in words, for stories that are about the conversation and not about pictures: "ảnh t1 nhòe",
 * "tệp ke-hoach.pdf số 12/KH-UBND ngày 05/03/2026", "tệp bao-cao.pdf ký bị-sửa", "tệp mat.pdf dấu-mật", "tệp x.exe
 * từ-chối executable", "tệp bao-cao.pdf báo-cáo-tổng 52,5". The words are the bytes.
 */
export function mediaOf(words: string): MediaReference {
  const [what = '', name = ''] = words.split(' ');
  const photo = what === 'ảnh';
  return { what: photo ? 'photo' : 'file', reference: words, name: photo ? null : name, size: words.length };
}

export const fetchDescribed: FetchMedia = async ({ reference }) =>
  reference.includes('biến-mất')
    ? { kind: 'gone' }
    : { kind: 'fetched', bytes: new TextEncoder().encode(reference) };

const faults: Readonly<Record<string, PageFault>> = {
  nhòe: 'blurred',
  tối: 'dark',
  'mất-mép': 'cutOff',
  nhỏ: 'tooSmall',
  ngang: 'sideways',
};

const signed: Readonly<Record<string, Partial<Signature>>> = {
  tốt: {},
  'bị-sửa': { integrity: 'altered' },
  'hết-hạn': { certificate: 'expired' },
};

export const examineDescribed: Examine = async (bytes, { what, name }): Promise<Examination> => {
  const words = new TextDecoder().decode(bytes);
  const refusal = /từ-chối (\S+)/u.exec(words)?.[1];
  if (refusal !== undefined) return { ok: false, refusal: refusal as FileRefusal };
  const photo = what === 'photo';
  return {
    ok: true,
    kind: photo ? 'jpeg' : name?.endsWith('.docx') === true ? 'docx' : 'pdf',
    flags: words.includes('mã-lệnh') ? ['script'] : [],
    name: name ?? 'anh.jpg',
    page: photo
      ? {
          jpeg: new TextEncoder().encode(`trang ${words}`),
          perceptualHash: hash(words).slice(0, 16),
          faults: words.split(' ').flatMap((word) => faults[word] ?? []),
        }
      : null,
    signatures: signatureIn(words),
    text: textIn(words),
  };
};

function signatureIn(words: string): Signature[] {
  const how = signed[/ ký (\S+)/u.exec(words)?.[1] ?? ''];
  if (how === undefined) return [];
  const signedAt = Date.UTC(2026, 2, 5, 3, 0);
  const base: Signature = {
    signer: 'UBND xã Mẫu Sơn',
    issuer: 'CA thử nghiệm',
    signedAt,
    integrity: 'intact',
    coverage: 'whole',
    certificate: 'trusted',
  };
  return [{ ...base, ...how }];
}

function textIn(words: string): string | null {
  if (words.includes('dấu-mật')) return 'MẬT\nUBND XÃ MẪU SƠN\nSố: 1/BC-UBND';
  const totals = /báo-cáo-tổng (\S+)/u.exec(words)?.[1];
  if (totals !== undefined) return `BÁO CÁO TỰ CHẤM ĐIỂM\nTổng điểm tự chấm: ${totals} điểm`;
  const found = /số (\S+) ngày (\d\d)\/(\d\d)\/(\d{4})/u.exec(words);
  if (found === null) return null;
  const [, number, day, month, year] = found;
  return `UBND XÃ MẪU SƠN\nSố: ${number}\nMẫu Sơn, ngày ${day} tháng ${month} năm ${year}`;
}

function hash(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

/** A vault that lasts as long as its test. */
export function memoryVault(): Vault & { readonly size: () => number } {
  const kept = new Map<string, Uint8Array>();
  return {
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      kept.set(sha256, bytes);
      return { kind: 'kept', sha256 };
    },
    async open(sha256) {
      const bytes = kept.get(sha256);
      return bytes === undefined ? { kind: 'missing' } : { kind: 'found', bytes };
    },
    async purge(sha256) {
      kept.delete(sha256);
    },
    async *list() {
      for (const [sha256, bytes] of kept) yield { sha256, size: bytes.length, keptAt: 0 };
    },
    size: () => kept.size,
  };
}

/** What an assistant needs to take in described files. */
export function describedMedia() {
  return { vault: memoryVault(), examine: examineDescribed, fetchOf: () => fetchDescribed };
}
