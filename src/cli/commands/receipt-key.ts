import type { CliCommand } from '../cli-command.ts';
import { readOptions } from './read-options.ts';
import type { ReceiptDesk } from './receipt-desk.ts';
import { writeNewFile } from './write-new-file.ts';

const usage = 'receipt key [--to TỆP] [--overwrite]';

/** Prints or writes the public key, with which anybody verifies receipts. */
export function receiptKey(desk: ReceiptDesk): CliCommand {
  return {
    words: ['receipt', 'key'],
    usage,
    summary: 'In khóa công khai để nơi khác kiểm tra biên nhận',
    async run(args, terminal) {
      const read = readOptions(args, { to: { type: 'string' }, overwrite: { type: 'boolean' } } as const);
      if (read === null || read.files.length > 0) {
        terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
        return 2;
      }
      const key = desk.publicKey();
      if (!key.ok) {
        terminal.error(key.sentence);
        return 1;
      }
      const { to, overwrite = false } = read.values;
      if (to !== undefined) return writeNewFile(to, overwrite, async () => Buffer.from(key.pem), terminal);
      terminal.out(key.pem.trimEnd());
      return 0;
    },
  };
}
