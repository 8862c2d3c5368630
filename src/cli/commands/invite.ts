import { DateTime } from 'luxon';
import type { CliCommand } from '../cli-command.ts';

/** Makes a one-time invitation code and prints it: the only place where it is ever shown. */
export const invite: CliCommand = {
  words: ['invite'],
  usage: 'invite CÁN_BỘ',
  summary: 'tạo mã mời dùng một lần cho một cán bộ (mã cũ chưa dùng hết hiệu lực)',
  async run([officialId], terminal) {
    if (officialId === undefined) {
      terminal.error('Cách dùng: npm run cchc -- invite CÁN_BỘ (mã cán bộ xem bằng lệnh officials)');
      return 2;
    }
    const services = await terminal.services();
    const known = await Promise.all((await services.campaigns()).map(({ id }) => services.officials(id)));
    const official = known.flat().find(({ id }) => id === officialId);
    if (official === undefined) {
      terminal.error(`Không có cán bộ "${officialId}". Xem danh sách: npm run cchc -- officials`);
      return 1;
    }
    const { code, expiresAt } = await services.invite(officialId);
    const until = DateTime.fromMillis(expiresAt, { zone: 'Asia/Ho_Chi_Minh' }).toFormat(
      "HH 'giờ' mm 'ngày' dd/MM/yyyy",
    );
    terminal.out(`Mã mời của ${official.name}: ${code}`);
    terminal.out(`Dùng một lần, đến ${until}. Mã chỉ hiện ở đây, trợ lý không lưu lại mã.`);
    return 0;
  },
};
