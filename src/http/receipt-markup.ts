import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { RECEIPT_PATH } from '../application/receipt-address.ts';
import { formatPoints } from '../domain/points.ts';
import { printedTime } from '../domain/receipt/printed-time.ts';
import type { ReceiptManifest } from '../domain/receipt/receipt-manifest.ts';
import type { SignedReceipt } from '../domain/receipt/signed-receipt.ts';
import type { Instant } from '../domain/scaled.ts';

/** `unconfirmed`: there is a receipt, but the system's key did not sign it as it is. */
export type ReceiptStanding =
  | { readonly kind: 'genuine'; readonly receipt: SignedReceipt }
  | { readonly kind: 'withdrawn'; readonly manifest: ReceiptManifest; readonly withdrawnAt: Instant }
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'notFound' };

const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;color:#1b1b1b;background:#f5f5f3;margin:0}
main{max-width:34rem;margin:0 auto;padding:1rem}
h1{font-size:1.3rem;margin:.5rem 0;padding:.75rem 1rem;border-left:.4rem solid #1d7a3e;background:#fff}
h1.doubt{border-color:#a33}
dl{background:#fff;margin:0;padding:.5rem 1rem}
dt{color:#555;font-size:.9rem;margin-top:.5rem}
dd{margin:0;font-weight:600;overflow-wrap:anywhere}
dd.code{font:.85rem/1.4 ui-monospace,monospace}
p{padding:0 1rem}
a{color:#0b4f8a}
`;

/** The page runs nothing and loads nothing; only its own style, known by its hash, is used. */
export const receiptPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** One small page for a telephone. It names no person: whoever has the receipt reads the names there. */
export function drawReceiptPage(standing: ReceiptStanding): Markup {
  const { title, body } = contentOf(standing);
  const doubt = standing.kind === 'genuine' ? '' : 'doubt';
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body><main><h1 class="${doubt}">${title}</h1>${body}</main></body>
</html>`;
}

interface Content {
  readonly title: string;
  readonly body: Markup;
}

function contentOf(standing: ReceiptStanding): Content {
  switch (standing.kind) {
    case 'genuine':
      return {
        title: 'Biên nhận thật, đang có hiệu lực',
        body: html`${facts(standing.receipt.manifest)}
<p><a href="${RECEIPT_PATH}/${standing.receipt.manifest.receiptId}.json">Tải biên nhận có chữ ký số</a> ·
<a href="${RECEIPT_PATH}/khoa.pem">Tải khóa công khai</a></p>`,
      };
    case 'withdrawn':
      return {
        title: `Biên nhận đã được rút lại lúc ${printedTime(standing.withdrawnAt)}`,
        body: html`${facts(standing.manifest)}
<p>Đơn vị đã rút lại hoặc đã gửi lại phiếu nên số liệu trên không còn hiệu lực.</p>`,
      };
    case 'unconfirmed':
      return {
        title: 'Chưa xác nhận được biên nhận này',
        body: html`<p>Chữ ký không khớp khóa hiện nay của hệ thống. Anh/chị liên hệ cơ quan tổ chức chấm điểm.</p>`,
      };
    case 'notFound':
      return {
        title: 'Không có biên nhận này',
        body: html`<p>Anh/chị kiểm tra lại địa chỉ hoặc quét lại mã trên biên nhận.</p>`,
      };
  }
}

function facts(manifest: ReceiptManifest): Markup {
  const { unit, campaign, totals, latePenalty, approver } = manifest;
  const rows: readonly (readonly [string, string])[] = [
    ...(campaign.rehearsal ? [['KỲ CHẠY THỬ', 'không có giá trị xếp hạng'] as const] : []),
    ['Đơn vị', unit.name],
    ['Kỳ đánh giá', `${campaign.name}, năm ${campaign.year}`],
    ['Tổng điểm tự chấm', `${formatPoints(totals.points)} / ${formatPoints(totals.maximum)}`],
    ...(latePenalty === 0 ? [] : [['Điểm trừ do gửi muộn', formatPoints(latePenalty)] as const]),
    ['Thời điểm gửi', `${printedTime(manifest.submittedAt)} (giờ Việt Nam)`],
    ['Thủ trưởng đơn vị duyệt lúc', printedTime(approver.approvedAt)],
  ];
  return html`<dl>${rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}
<dt>Mã nội dung đã duyệt (SHA-256)</dt><dd class="code">${manifest.contentHash}</dd>
<dt>Mã biên nhận</dt><dd class="code">${manifest.receiptId}</dd></dl>`;
}
