import { formatPoints } from '../../domain/points.ts';
import { printedTime } from '../../domain/receipt/printed-time.ts';
import type { ReceiptManifest } from '../../domain/receipt/receipt-manifest.ts';
import type { ReceiptVerdict } from '../../domain/receipt/receipt-verdict.ts';
import type { CliCommand, Terminal } from '../cli-command.ts';
import { readBytes } from './criteria-argument.ts';
import { readOptions } from './read-options.ts';
import type { ReceiptDesk } from './receipt-desk.ts';

const usage = 'receipt verify TỆP [--key KHÓA.pem]';

/** Judges a receipt offline: the PDF or the JSON. Exit code 0 only for a genuine one. */
export function receiptVerify(desk: ReceiptDesk): CliCommand {
  return {
    words: ['receipt', 'verify'],
    usage,
    summary: 'Kiểm tra biên nhận (PDF hoặc JSON), không cần mạng và dữ liệu',
    async run(args, terminal) {
      const read = readOptions(args, { key: { type: 'string' } } as const);
      const [file, more] = read?.files ?? [];
      if (read === null || file === undefined || more !== undefined) {
        terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
        return 2;
      }
      return judge(desk, file, read.values.key ?? null, terminal);
    },
  };
}

async function judge(
  desk: ReceiptDesk,
  file: string,
  keyFile: string | null,
  terminal: Terminal,
): Promise<number> {
  const [bytes, pem] = [await readBytes(file), keyFile === null ? null : await readBytes(keyFile)];
  if (bytes === null) return refuse(cannotOpen(file), terminal);
  if (keyFile !== null && pem === null) return refuse(cannotOpen(keyFile), terminal);
  const verifier = desk.verifier(pem === null ? null : pem.toString('utf8'));
  if (!verifier.ok) return refuse(verifier.sentence, terminal);
  const verdict = await verifier.verify(bytes);
  if (verdict.kind !== 'genuine') return refuse(`✗ ${failureSentence(verdict, verifier.keyId)}`, terminal);
  terminal.out(`✓ Biên nhận thật: đúng chữ ký của khóa ${verifier.keyId}, nội dung còn nguyên.`);
  for (const line of signedLines(verdict.receipt.manifest)) terminal.out(`  ${line}`);
  for (const line of CAUTIONS) terminal.out(line);
  return 0;
}

function refuse(sentence: string, terminal: Terminal): number {
  terminal.error(sentence);
  return 1;
}

const cannotOpen = (file: string) => `Không mở được tệp ${file}; anh/chị kiểm tra lại đường dẫn.`;

const CAUTIONS = [
  'Chữ ký chứng nhận các dòng trên: anh/chị đối chiếu với trang in.',
  'Lệnh này không biết biên nhận có được rút lại sau đó hay không.',
];

function failureSentence(verdict: Exclude<ReceiptVerdict, { kind: 'genuine' }>, keyId: string): string {
  switch (verdict.kind) {
    case 'altered':
      return 'Biên nhận đã bị sửa sau khi ký, không có giá trị.';
    case 'otherKey':
      return `Biên nhận ghi khóa ký ${verdict.keyId}, khác khóa đang dùng để kiểm tra (${keyId}), nên chưa xác định được thật hay giả; anh/chị kiểm tra lại với đúng khóa công khai: --key KHÓA.pem.`;
    case 'unreadable':
      return 'Không đọc được biên nhận trong tệp này; cần nguyên tệp PDF biên nhận hoặc tệp bien-nhan.json đính kèm trong đó.';
  }
}

function signedLines(manifest: ReceiptManifest): readonly string[] {
  const { unit, campaign, totals, latePenalty, approver, signedReport } = manifest;
  return [
    ...(campaign.rehearsal ? ['KỲ CHẠY THỬ, không có giá trị xếp hạng'] : []),
    `Đơn vị: ${unit.name}`,
    `Kỳ đánh giá: ${campaign.name}, năm ${campaign.year}`,
    `Tổng điểm tự chấm: ${formatPoints(totals.points)} / ${formatPoints(totals.maximum)}`,
    ...(latePenalty === 0 ? [] : [`Điểm trừ do gửi muộn: ${formatPoints(latePenalty)}`]),
    `Số mục đã chấm: ${totals.answered} / ${totals.toAnswer}`,
    `Người duyệt: ${approver.name}, lúc ${printedTime(approver.approvedAt)}`,
    `Người gửi: ${manifest.submittedBy.name}`,
    `Thời điểm gửi: ${printedTime(manifest.submittedAt)} (giờ Việt Nam)`,
    `Mã nội dung đã duyệt: ${manifest.contentHash}`,
    ...(signedReport.sha256 === null ? [] : [`Báo cáo đã ký (SHA-256): ${signedReport.sha256}`]),
    `Mã biên nhận: ${manifest.receiptId}`,
  ];
}
