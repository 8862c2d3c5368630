import { verifyStream } from '../../application/audit/verify-stream.ts';
import type { AuditedStream } from '../../application/ports/audit-store.ts';
import type { ChainFault, ChainVerdict } from '../../domain/audit/verify-chain.ts';
import type { CliCommand, CliServices, Terminal } from '../cli-command.ts';
import { streamsOf } from './audit-streams.ts';
import { campaignNamed } from './campaign-argument.ts';
import { readOptions } from './read-options.ts';

const FAULTS: Readonly<Record<ChainFault, string>> = {
  altered: 'nội dung đã bị sửa',
  missing: 'bản ghi đã mất',
  reordered: 'thứ tự đã bị đổi',
  headDiffers: 'chỗ kết thúc của chuỗi không khớp',
};

/** Checks that nobody altered the trail behind the program's back; changes nothing. */
export const auditVerify: CliCommand = {
  words: ['audit', 'verify'],
  usage: 'audit verify [--campaign KỲ] [--unit MÃ]',
  summary: 'Kiểm tra nhật ký còn nguyên vẹn, in mã băm cuối của từng chuỗi',
  async run(args, terminal) {
    const options = readOptions(args, { campaign: { type: 'string' }, unit: { type: 'string' } } as const);
    if (options === null || options.files.length > 0) {
      terminal.error(`Cách dùng: npm run cchc -- ${auditVerify.usage}`);
      return 2;
    }
    const services = await terminal.services();
    const streams = await wantedStreams(options.values, services, terminal);
    return streams === null ? 1 : report(streams, services, terminal);
  },
};

/** Everything, unless a campaign or a unit is named. */
async function wantedStreams(
  { campaign: wanted, unit }: { readonly campaign?: string; readonly unit?: string },
  services: CliServices,
  terminal: Terminal,
): Promise<readonly AuditedStream[] | null> {
  if (wanted === undefined && unit === undefined) return services.audit.streams();
  const campaign = await campaignNamed(wanted, services, terminal);
  return campaign === null ? null : streamsOf(campaign, unit, services, terminal);
}

async function report(
  streams: readonly AuditedStream[],
  { audit }: CliServices,
  terminal: Terminal,
): Promise<number> {
  let records = 0;
  let checked = 0;
  let broken = 0;
  for (const one of streams) {
    const verdict = await verifyStream(audit, one.stream);
    if (verdict.ok && verdict.head.sequence === 0) continue;
    checked += 1;
    if (verdict.ok) records += verdict.head.sequence;
    else broken += 1;
    terminal.out(`${titleOf(one)}: ${verdictText(verdict)}`);
  }
  if (checked === 0) terminal.out('Chưa có bản ghi nhật ký nào.');
  else if (broken === 0) terminal.out(`Nhật ký còn nguyên: ${checked} chuỗi, ${records} bản ghi.`);
  else {
    terminal.error(
      `Nhật ký không còn nguyên ở ${broken} trong ${checked} chuỗi. Giữ nguyên cơ sở dữ liệu và đối chiếu với bản sao lưu.`,
    );
  }
  return broken === 0 ? 0 : 1;
}

function titleOf({ stream, campaignId, unit }: AuditedStream): string {
  if (unit !== null) return `${unit.code} ${unit.name} (${campaignId})`;
  return campaignId === null ? stream : `Kỳ ${campaignId}`;
}

function verdictText(verdict: ChainVerdict): string {
  return verdict.ok
    ? `${verdict.head.sequence} bản ghi, mã cuối ${verdict.head.hash}`
    : `hỏng tại bản ghi số ${verdict.brokenAt}, ${FAULTS[verdict.why]}`;
}
