import type { UndeliverableOfficial } from '../../application/ports/campaign-store.ts';
import type { CliCommand } from '../cli-command.ts';
import { campaignNamed } from './campaign-argument.ts';
import { channelWords } from './channel-words.ts';
import { localTime } from './local-time.ts';

const REASONS: Readonly<Record<UndeliverableOfficial['reason'], string>> = {
  unreachable: 'đã chặn hoặc rời trợ lý',
  windowClosed: 'quá lâu không nhắn cho trợ lý',
  stopped: 'kênh đang ngừng, chạy lệnh doctor để biết việc cần sửa',
};

/** The list of those whom no message reaches, so that somebody calls them. */
export const unreachable: CliCommand = {
  words: ['unreachable'],
  usage: 'unreachable [KỲ]',
  summary: 'Danh sách cán bộ không liên lạc được trên kênh nào',
  async run([wanted], terminal) {
    const services = await terminal.services();
    const campaign = await campaignNamed(wanted, services, terminal);
    if (campaign === null) return 1;
    const officials = await services.undeliverable(campaign.id);
    terminal.out(campaign.name);
    if (officials.length === 0) terminal.out('Không có ai: tin nào cũng đã tới người nhận.');
    else terminal.out(`Không liên lạc được ${officials.length} cán bộ:`);
    for (const official of officials) terminal.out(`  ${lineOf(official)}`);
    return 0;
  },
};

function lineOf({ officialId, name, unitName, channel, reason, since }: UndeliverableOfficial): string {
  const place = unitName === null ? '' : ` · ${unitName}`;
  return `${officialId}  ${name}${place} · ${channelWords[channel]}: ${REASONS[reason]}, từ ${localTime(since)}`;
}
