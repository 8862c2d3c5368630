import type { CliCommand } from '../cli-command.ts';
import { printRefusal, readBytes } from './criteria-argument.ts';
import { readOptions } from './read-options.ts';

const usage = 'campaign import TỆP';

/** Stores a campaign as a whole, or tells every fault and stores nothing. */
export const campaignImport: CliCommand = {
  words: ['campaign', 'import'],
  usage,
  summary: 'Nhập một kỳ đánh giá (đơn vị, nhóm, cán bộ, thời gian, xếp loại) từ mẫu Excel hoặc JSON',
  async run(args, terminal) {
    const read = readOptions(args, {});
    const [file, more] = read?.files ?? [];
    if (file === undefined || more !== undefined) {
      terminal.error(`Cách dùng: ${usage}`);
      return 2;
    }
    const bytes = await readBytes(file);
    if (bytes === null) {
      terminal.error(`Không mở được tệp ${file}; anh/chị kiểm tra lại đường dẫn.`);
      return 1;
    }
    terminal.progress('Đang đọc và kiểm tra…');
    const services = await terminal.services();
    const reading = await terminal.tables.readCampaign(bytes, (slug) => services.latestCriteriaSet(slug));
    if (!reading.ok) {
      printRefusal(reading, terminal);
      return 1;
    }
    const { campaign, groups, units, officials } = reading.campaign;
    terminal.out(
      `${campaign.name}: ${groups.length} nhóm, ${units.length} đơn vị, ${officials.length} cán bộ.`,
    );
    terminal.out('Các mốc đã hiểu, theo giờ Việt Nam:');
    for (const line of terminal.tables.describeTimes(campaign)) terminal.out(`  ${line}`);
    terminal.progress('Đang ghi…');
    const outcome = await services.importCampaign(reading.campaign);
    if (outcome.kind === 'published') {
      terminal.error(
        `${campaign.name} đã công bố kết quả, nên không đổi được những gì làm ra kết quả: bộ tiêu chí, nhóm, đơn vị, mục được miễn, mức trần, ngày mốc, xếp loại, xếp hạng. Chưa ghi gì; cần sửa thì đầu mối tổ chức thu hồi công bố trước.`,
      );
      return 1;
    }
    terminal.out(
      outcome.kind === 'unchanged'
        ? `Kỳ ${campaign.id} đã có nội dung giống hệt; không ghi gì thêm.`
        : `Đã ghi kỳ ${campaign.id}.`,
    );
    return 0;
  },
};
