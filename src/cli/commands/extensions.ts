import type { ListedExtension } from '../../application/ports/campaign-store.ts';
import type { CliCommand } from '../cli-command.ts';
import { campaignNamed } from './campaign-argument.ts';
import { localTime } from './local-time.ts';
import { readOptions } from './read-options.ts';

/** Who got more time, for what, why and by whom: the record that is printed below the ranking. */
export const extensions: CliCommand = {
  words: ['extensions'],
  usage: 'extensions [--campaign KỲ]',
  summary: 'Các lần gia hạn và mở lại: đơn vị, thời hạn, lý do, người quyết định',
  async run(args, terminal) {
    const options = readOptions(args, { campaign: { type: 'string' } });
    if (options === null || options.files.length > 0) {
      terminal.error(`Cách dùng: npm run cchc -- ${extensions.usage}`);
      return 2;
    }
    const services = await terminal.services();
    const campaign = await campaignNamed(options.values.campaign, services, terminal);
    if (campaign === null) return 1;
    const listed = await services.extensions(campaign.id);
    terminal.out(campaign.name);
    terminal.out(
      listed.length === 0
        ? 'Chưa gia hạn, mở lại cho đơn vị nào.'
        : `Đã gia hạn, mở lại ${listed.length} lần:`,
    );
    for (const each of listed) terminal.out(`  ${lineOf(each)}`);
    return 0;
  },
};

function lineOf({ unitName, codes, givenAt, closesAt, reason, decidedBy }: ListedExtension): string {
  const what = codes === null ? 'cả phiếu chấm' : `TC ${codes.join(', ')}`;
  return `${unitName} · ${what} · từ ${localTime(givenAt)} đến ${localTime(closesAt)} · ${decidedBy} · ${onOneLine(reason)}`;
}

/** Reasons are typed in chats: none may break a line or steer the terminal. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
