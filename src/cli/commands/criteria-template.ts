import { writeFile } from 'node:fs/promises';
import type { CliCommand } from '../cli-command.ts';
import { readBytes } from './criteria-argument.ts';
import { setNamed } from './criteria-compare.ts';
import { readOptions } from './read-options.ts';

const usage = 'criteria template TỆP_RA.xlsx|.json [--from TỆP|MÃ] [--overwrite]';

/** Writes the Excel template with an example, or a given set as template or JSON. */
export const criteriaTemplate: CliCommand = {
  words: ['criteria', 'template'],
  usage,
  summary: 'Tạo mẫu Excel để soạn bộ tiêu chí, hoặc xuất một bộ ra mẫu Excel hay JSON',
  async run(args, terminal) {
    const read = readOptions(args, { from: { type: 'string' }, overwrite: { type: 'boolean' } } as const);
    const [out, more] = read?.files ?? [];
    if (read === null || out === undefined || more !== undefined || !/\.(?:xlsx|json)$/i.test(out)) {
      terminal.error(`Cách dùng: ${usage}`);
      return 2;
    }
    if ((await readBytes(out)) !== null && read.values.overwrite !== true) {
      terminal.error(`Tệp ${out} đã có, chưa ghi đè; anh/chị chọn tên khác hoặc thêm --overwrite.`);
      return 1;
    }
    const from = read.values.from;
    const set = from === undefined ? null : await setNamed(from, {}, terminal);
    if (from !== undefined && set === null) return 1;
    const form = /\.json$/i.test(out) ? 'json' : 'xlsx';
    await writeFile(out, await terminal.tables.writeCriteria(set, form));
    terminal.out(`Đã ghi ${out}.`);
    return 0;
  },
};
