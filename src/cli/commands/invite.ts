import { renderUnicodeCompact } from 'uqr';
import type { CliCommand } from '../cli-command.ts';
import { localTime } from './local-time.ts';
import { officialNamed } from './official-argument.ts';

/** Makes a one-time invitation code and prints it: the only place where it is ever shown. */
export const invite: CliCommand = {
  words: ['invite'],
  usage: 'invite CÁN_BỘ',
  summary: 'Tạo mã mời dùng một lần cho một cán bộ (mã cũ chưa dùng hết hiệu lực)',
  async run([officialId], terminal) {
    if (officialId === undefined) {
      terminal.error('Cách dùng: npm run cchc -- invite CÁN_BỘ (mã cán bộ xem bằng lệnh officials)');
      return 2;
    }
    const services = await terminal.services();
    const official = await officialNamed(officialId, services, terminal);
    if (official === null) return 1;
    const { code, expiresAt, links } = await services.invite(officialId);
    terminal.out(`Mã mời của ${official.name}: ${code}`);
    for (const link of links) {
      terminal.out(
        link.carriesCode
          ? `${link.channel}: mở ${link.url} hoặc quét mã dưới đây, không cần gõ mã mời.`
          : `${link.channel}: mở ${link.url} hoặc quét mã dưới đây, rồi nhắn mã mời.`,
      );
      terminal.out(renderUnicodeCompact(link.url));
    }
    terminal.out(`Dùng một lần, đến ${localTime(expiresAt)}. Mã chỉ hiện ở đây, trợ lý không lưu lại mã.`);
    return 0;
  },
};
