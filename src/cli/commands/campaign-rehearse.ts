import { DateTime } from 'luxon';
import type { Instant } from '../../domain/scaled.ts';
import type { CliCommand } from '../cli-command.ts';
import { campaignNamed } from './campaign-argument.ts';
import { localTime } from './local-time.ts';
import { readOptions } from './read-options.ts';

const usage = 'campaign rehearse KỲ --opens "20/11/2026 08:00" --locks "22/11/2026 17:00"';

/** Copies a campaign to practise with; its office deletes it again with one button. */
export const campaignRehearse: CliCommand = {
  words: ['campaign', 'rehearse'],
  usage,
  summary: 'Tạo kỳ thử từ một kỳ đánh giá, cùng đơn vị, bộ tiêu chí và phân công',
  async run(args, terminal) {
    const options = readOptions(args, { opens: { type: 'string' }, locks: { type: 'string' } } as const);
    const [campaignId, more] = options?.files ?? [];
    if (options === null || campaignId === undefined || more !== undefined) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const opensAt = readTime(options.values.opens);
    const locksAt = readTime(options.values.locks);
    if (opensAt === null || locksAt === null || opensAt >= locksAt) {
      terminal.error('Cần giờ mở và giờ khóa sau giờ mở, viết như 20/11/2026 08:00 (giờ Việt Nam).');
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const services = await terminal.services();
    const campaign = await campaignNamed(campaignId, services, terminal);
    if (campaign === null) return 1;
    const outcome = await services.rehearse(campaignId, { opensAt, locksAt });
    if (outcome.kind !== 'created') {
      terminal.error(
        outcome.kind === 'isRehearsal'
          ? `${campaign.name} đã là kỳ thử; kỳ thử chỉ tạo từ kỳ thật.`
          : `Không còn kỳ đánh giá "${campaignId}".`,
      );
      return 1;
    }
    terminal.out(`Đã tạo kỳ thử ${outcome.id}: ${outcome.name}, ${outcome.units} đơn vị.`);
    terminal.out(`Mở ${localTime(opensAt)}, khóa ${localTime(locksAt)}.`);
    terminal.out('Người điều hành kỳ xóa kỳ thử bằng nút "Xóa kỳ thử" trong trợ lý.');
    return 0;
  },
};

function readTime(said: string | undefined): Instant | null {
  const at = DateTime.fromFormat(said ?? '', 'd/M/yyyy H:mm', { zone: 'Asia/Ho_Chi_Minh' });
  return at.isValid ? at.toMillis() : null;
}
