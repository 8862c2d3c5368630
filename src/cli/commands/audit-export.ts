import { auditLines } from '../../application/audit/audit-lines.ts';
import type { CliCommand } from '../cli-command.ts';
import { streamsOf } from './audit-streams.ts';
import { campaignNamed } from './campaign-argument.ts';
import { readOptions } from './read-options.ts';
import { writeNewFile } from './write-new-file.ts';

const usage = 'audit export --campaign KỲ [--unit MÃ] [--item MÃ_TIÊU_CHÍ] --to TỆP.xlsx|.csv [--overwrite]';

const OPTIONS = {
  campaign: { type: 'string' },
  unit: { type: 'string' },
  item: { type: 'string' },
  to: { type: 'string' },
  overwrite: { type: 'boolean' },
} as const;

/** The trail of a campaign, a unit or an item as a table; the trail itself stays as it is. */
export const auditExport: CliCommand = {
  words: ['audit', 'export'],
  usage,
  summary: 'Xuất nhật ký của kỳ, của một đơn vị hoặc một tiêu chí ra Excel hay CSV',
  async run(args, terminal) {
    const options = readOptions(args, OPTIONS);
    const { campaign: wanted, unit, item, to = '', overwrite = false } = options?.values ?? {};
    const form = /\.(xlsx|csv)$/iu.exec(to)?.[1]?.toLowerCase();
    if (options === null || options.files.length > 0 || wanted === undefined || form === undefined) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const services = await terminal.services();
    const campaign = await campaignNamed(wanted, services, terminal);
    const streams = campaign === null ? null : await streamsOf(campaign, unit, services, terminal);
    if (streams === null) return 1;
    const content = async () => {
      const lines = await auditLines(services.audit, streams, item ?? null);
      if (lines === null) terminal.error(`Không có tiêu chí "${item}" ở các đơn vị đã chọn.`);
      else terminal.out(`Có ${lines.length} bản ghi.`);
      return lines === null ? null : terminal.tables.writeAudit(lines, form === 'csv' ? 'csv' : 'xlsx');
    };
    return writeNewFile(to, overwrite, content, terminal);
  },
};
