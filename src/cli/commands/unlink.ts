import type { CliCommand } from '../cli-command.ts';
import { officialNamed } from './official-argument.ts';
import { readOptions } from './read-options.ts';

/** For a lost telephone: nobody speaks as the official any more until a new invitation is used. */
export const unlink: CliCommand = {
  words: ['unlink'],
  usage: 'unlink CÁN_BỘ --yes',
  summary: 'Gỡ mọi tài khoản chat của một cán bộ, khi mất điện thoại hoặc thôi việc',
  async run(args, terminal) {
    const read = readOptions(args, { yes: { type: 'boolean' } } as const);
    const [officialId, more] = read?.files ?? [];
    if (read === null || officialId === undefined || more !== undefined) {
      terminal.error('Cách dùng: npm run cchc -- unlink CÁN_BỘ --yes (mã cán bộ xem bằng lệnh officials)');
      return 2;
    }
    const services = await terminal.services();
    const official = await officialNamed(officialId, services, terminal);
    if (official === null) return 1;
    if (read.values.yes !== true) {
      terminal.error(
        `Mọi tài khoản chat của ${official.name} sẽ mất quyền vào trợ lý; điểm đã chấm vẫn giữ nguyên.`,
      );
      terminal.error(`Chưa gỡ gì. Để gỡ: npm run cchc -- unlink ${officialId} --yes`);
      return 1;
    }
    const count = await services.unlink(officialId);
    terminal.out(
      count === 0
        ? `${official.name} chưa liên kết tài khoản nào; không có gì để gỡ.`
        : `Đã gỡ ${count} tài khoản của ${official.name}. Mời lại: npm run cchc -- invite ${officialId}`,
    );
    return 0;
  },
};
