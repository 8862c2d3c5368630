import { writeFile } from 'node:fs/promises';
import type { Terminal } from '../cli-command.ts';
import { readBytes } from './criteria-argument.ts';

/** Writes a file that is not there yet, or says in one sentence why not. Gives the exit code. */
export async function writeNewFile(
  out: string,
  overwrite: boolean,
  content: () => Promise<Uint8Array | null>,
  terminal: Terminal,
): Promise<number> {
  if (!overwrite && (await readBytes(out)) !== null) {
    terminal.error(`Tệp ${out} đã có, chưa ghi đè; anh/chị chọn tên khác hoặc thêm --overwrite.`);
    return 1;
  }
  const bytes = await content();
  if (bytes === null) return 1;
  try {
    await writeFile(out, bytes);
  } catch {
    terminal.error(`Không ghi được tệp ${out}; anh/chị kiểm tra thư mục có thật và được phép ghi.`);
    return 1;
  }
  terminal.out(`Đã ghi ${out}.`);
  return 0;
}
