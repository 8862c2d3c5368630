import { writeFile } from 'node:fs/promises';
import type { CliCommand } from '../cli-command.ts';
import { readBytes } from './criteria-argument.ts';
import { readOptions } from './read-options.ts';

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
      terminal.error(`Cách dùng: ${usage}`);
      return 2;
    }
    if ((await readBytes(out)) !== null && read.values.overwrite !== true) {
      terminal.error(`Tệp ${out} đã có, chưa ghi đè; anh/chị chọn tên khác hoặc thêm --overwrite.`);
      return 1;
    }
    const form = /\.json$/i.test(out) ? 'json' : 'xlsx';
    await writeFile(out, await terminal.tables.writeCampaign(null, form));
    terminal.out(`Đã ghi ${out}.`);
    return 0;
  },
};
