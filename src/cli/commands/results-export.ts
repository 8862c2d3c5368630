import path from 'node:path';
import { resultsFormats } from '../../domain/results/results-format.ts';
import type { CliCommand } from '../cli-command.ts';
import { campaignNamed } from './campaign-argument.ts';
import { readOptions } from './read-options.ts';
import { writeNewFile } from './write-new-file.ts';

const usage = 'results export KỲ --to TỆP_RA.xlsx|.docx|.json [--overwrite]';
const options = { to: { type: 'string' }, overwrite: { type: 'boolean' } } as const;

/** Writes everything that came of a campaign, marked as provisional until it is published. */
export const resultsExport: CliCommand = {
  words: ['results', 'export'],
  usage,
  summary: 'Kết quả của kỳ: Excel đủ bảng, phụ lục quyết định (Word), hoặc JSON để nạp sang kỳ sau',
  async run(args, terminal) {
    const read = readOptions(args, options);
    const { to, overwrite = false } = read?.values ?? {};
    const [wanted, ...more] = read?.files ?? [];
    const format = resultsFormats.find((each) => path.extname(to ?? '').toLowerCase() === `.${each}`);
    if (wanted === undefined || more.length > 0 || to === undefined || format === undefined) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const services = await terminal.services();
    const campaign = await campaignNamed(wanted, services, terminal);
    if (campaign === null) return 1;
    return writeNewFile(to, overwrite, () => services.resultsFile(campaign.id, format), terminal);
  },
};
