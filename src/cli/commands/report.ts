import path from 'node:path';
import { reportFormats } from '../../domain/report/report-format.ts';
import type { CliCommand } from '../cli-command.ts';
import { campaignNamed } from './campaign-argument.ts';
import { readOptions } from './read-options.ts';
import { writeNewFile } from './write-new-file.ts';

const usage = 'report --unit MÃ_ĐƠN_VỊ [--campaign KỲ] --to TỆP_RA.docx|.pdf|.xlsx [--overwrite]';
const options = {
  unit: { type: 'string' },
  campaign: { type: 'string' },
  to: { type: 'string' },
  overwrite: { type: 'boolean' },
} as const;

/** Writes the self-scoring report of one unit as it stands now. */
export const report: CliCommand = {
  words: ['report'],
  usage,
  summary: 'Báo cáo tự chấm điểm của một đơn vị',
  async run(args, terminal) {
    const read = readOptions(args, options);
    const { unit, campaign: wanted, to, overwrite = false } = read?.values ?? {};
    const format = reportFormats.find((each) => path.extname(to ?? '').toLowerCase() === `.${each}`);
    if (
      read === null ||
      read.files.length > 0 ||
      unit === undefined ||
      to === undefined ||
      format === undefined
    ) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const services = await terminal.services();
    const campaign = await campaignNamed(wanted, services, terminal);
    if (campaign === null) return 1;
    const scorecardId = await services.scorecardOf(campaign.id, unit);
    if (scorecardId === null) {
      terminal.error(`Kỳ ${campaign.id} không có đơn vị mang mã "${unit}".`);
      return 1;
    }
    return writeNewFile(to, overwrite, () => services.report(scorecardId, format), terminal);
  },
};
