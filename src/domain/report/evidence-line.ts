import { printDay } from '../campaign/calendar.ts';
import type { Evidence } from '../evidence/evidence.ts';

/**
 * How a report names a document: "Số 12/KH-SNV ngày 07/11/2026 của Sở Nội vụ: Kế hoạch …" as far as its head could
 * be read, else what it is called, else how many pages were photographed.
 */
export function evidenceLine({ name, body, fields }: Evidence): string {
  const { number = null, issuedOn = null, issuer = null, summary = null } = fields ?? {};
  const head = [
    number === null ? null : `Số ${number}`,
    issuedOn === null ? null : `ngày ${printDay(issuedOn)}`,
    issuer === null ? null : `của ${issuer}`,
  ].filter((part) => part !== null);
  const said = [head.join(' '), summary ?? ''].filter((part) => part !== '').join(': ');
  // A day or an agency alone names no document.
  if (number !== null || summary !== null) return capitalised(said);
  const called =
    name ?? (body.kind === 'file' ? `Tệp ${body.file.kind}` : `Ảnh chụp ${body.pages.length} trang`);
  return head.length === 0 ? called : `${called} (${said})`;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
