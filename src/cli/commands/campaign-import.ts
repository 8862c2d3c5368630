import type { AmendmentPreview } from '../../domain/amendment/amendment.ts';
import type { CampaignImport } from '../../domain/campaign/campaign-import.ts';
import type { CliCommand, CliServices } from '../cli-command.ts';
import { printRefusal, readBytes } from './criteria-argument.ts';
import { printAmendment } from './print-amendment.ts';
import { readOptions } from './read-options.ts';

const usage = 'campaign import TỆP [--accept]';

/** Stores a campaign as a whole, or tells every fault and stores nothing. */
export const campaignImport: CliCommand = {
  words: ['campaign', 'import'],
  usage,
  summary: 'Nhập một kỳ đánh giá (đơn vị, nhóm, cán bộ, thời gian, xếp loại) từ mẫu Excel hoặc JSON',
  async run(args, terminal) {
    const read = readOptions(args, { accept: { type: 'boolean' } } as const);
    const [file, more] = read?.files ?? [];
    if (read === null || file === undefined || more !== undefined) {
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
    const moves = await movesUnderWay(reading.campaign, services);
    for (const preview of moves) printAmendment(preview, terminal);
    if (moves.length > 0 && read.values.accept !== true) {
      terminal.error(
        `Chưa ghi gì, vì kỳ ${campaign.id} đang chấm mà tệp này chuyển kỳ sang bộ tiêu chí mới như trên và không báo cho đơn vị. Anh/chị dùng criteria amend BẢNG --campaign ${campaign.id} để chuyển và báo cho đơn vị, rồi nhập lại tệp này; nếu vẫn muốn chuyển mà không báo, thêm --accept.`,
      );
      return 1;
    }
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

/** What the import would amend, where units have begun by another version of a set; nothing for a campaign that is not stored yet. */
async function movesUnderWay(
  { campaign, groups }: CampaignImport,
  services: CliServices,
): Promise<readonly AmendmentPreview[]> {
  const moves: AmendmentPreview[] = [];
  for (const slug of new Set(groups.map(({ criteriaSetSlug }) => criteriaSetSlug))) {
    const latest = await services.latestCriteriaSet(slug);
    const reading = latest === null ? null : await services.previewAmendment(campaign.id, latest);
    if (reading?.kind === 'previewed' && reading.preview.begun > 0) moves.push(reading.preview);
  }
  return moves;
}
