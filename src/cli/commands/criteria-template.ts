import type { CliCommand } from '../cli-command.ts';
import { setNamed } from './criteria-compare.ts';
import { readOptions } from './read-options.ts';
import { writeNewFile } from './write-new-file.ts';

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
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const { from, overwrite = false } = read.values;
    const form = /\.json$/i.test(out) ? 'json' : 'xlsx';
    const content = async () => {
      const set = from === undefined ? null : await setNamed(from, {}, terminal);
      return from !== undefined && set === null ? null : terminal.tables.writeCriteria(set, form);
    };
    return writeNewFile(out, overwrite, content, terminal);
  },
};
