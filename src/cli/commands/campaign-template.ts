import type { CliCommand } from '../cli-command.ts';
import { readOptions } from './read-options.ts';
import { writeNewFile } from './write-new-file.ts';

const usage = 'campaign template TỆP_RA.xlsx|.json [--overwrite]';

/** Writes the campaign template with an example. */
export const campaignTemplate: CliCommand = {
  words: ['campaign', 'template'],
  usage,
  summary: 'Tạo mẫu Excel hoặc JSON để khai báo một kỳ đánh giá',
  async run(args, terminal) {
    const read = readOptions(args, { overwrite: { type: 'boolean' } } as const);
    const [out, more] = read?.files ?? [];
    if (read === null || out === undefined || more !== undefined || !/\.(?:xlsx|json)$/i.test(out)) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const form = /\.json$/i.test(out) ? 'json' : 'xlsx';
    const content = () => terminal.tables.writeCampaign(null, form);
    return writeNewFile(out, read.values.overwrite ?? false, content, terminal);
  },
};
