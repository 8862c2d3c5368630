import { DateTime } from 'luxon';
import type { ForeseenMorning } from '../../application/foresee-mornings.ts';
import type { Foreseen } from '../../application/foresee-reminders.ts';
import type { ReminderKind } from '../../domain/reminders/reminder.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { CliCommand } from '../cli-command.ts';
import { campaignNamed } from './campaign-argument.ts';
import { channelWords } from './channel-words.ts';
import { localTime } from './local-time.ts';
import { readOptions } from './read-options.ts';

const usage = 'reminders preview --at "NGÀY GIỜ" [--until "NGÀY GIỜ"] [--campaign KỲ]';
const options = {
  at: { type: 'string' },
  until: { type: 'string' },
  campaign: { type: 'string' },
} as const;

const kinds: Readonly<Record<ReminderKind, string>> = {
  opening: 'mở kỳ',
  before: 'nhắc hạn',
  queue: 'nhắc việc chờ thẩm định',
  lastHours: 'nhắc những giờ cuối',
  escalateHead: 'báo thủ trưởng',
  escalateOrganiser: 'báo đầu mối tổ chức',
  windowClosing: 'bấm để tiếp tục',
  snoozed: 'nhắc lại theo hẹn',
};

/** What would go out, to whom and on which channel, if nobody did anything from now on. Nothing is written. */
export const remindersPreview: CliCommand = {
  words: ['reminders', 'preview'],
  usage,
  summary: 'Xem trước lời nhắc hạn và tình hình buổi sáng sẽ gửi cho ai, trên kênh nào (không ghi gì)',
  async run(args, terminal) {
    const read = readOptions(args, options);
    const { at, until, campaign: wanted } = read?.values ?? {};
    const from = readTime(at);
    const to = until === undefined ? from : readTime(until);
    if (read === null || read.files.length > 0 || from === null || to === null || to < from) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}, ví dụ --at "07/11/2026 08:00"`);
      return 2;
    }
    const services = await terminal.services();
    const campaign = await campaignNamed(wanted, services, terminal);
    if (campaign === null) return 1;
    const names = new Map((await services.officials(campaign.id)).map(({ id, name }) => [id, name]));
    const foreseen = await services.foresee(campaign.id, from, to);
    terminal.out(campaign.name);
    terminal.out(foreseen.length === 0 ? 'Không có lời nhắc nào.' : `${foreseen.length} lời nhắc:`);
    for (const each of foreseen) terminal.out(`  ${lineOf(each, names)}`);
    return 0;
  },
};

function lineOf(each: Foreseen | ForeseenMorning, names: ReadonlyMap<string, string>): string {
  const { at, channel } = each;
  const { officialId, unit, what } = partsOf(each);
  const who = `${officialId}  ${names.get(officialId) ?? ''}`.trimEnd();
  return `${localTime(at)} · ${who}${unit} · ${what} · ${channel === null ? 'chưa có kênh' : channelWords[channel]}`;
}

function partsOf(each: Foreseen | ForeseenMorning) {
  if (!('reminder' in each)) return { officialId: each.officialId, unit: '', what: 'tình hình buổi sáng' };
  const { officialId, kind } = each.reminder;
  return { officialId, unit: each.unitName === null ? '' : ` · ${each.unitName}`, what: kinds[kind] };
}

/** "07/11/2026 08:00" or "2026-11-07T08:00", in Viet Nam (ms UTC). */
function readTime(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const zone = { zone: 'Asia/Ho_Chi_Minh' };
  const read = [
    DateTime.fromFormat(text.trim(), 'd/M/yyyy H:mm', zone),
    DateTime.fromISO(text.trim(), zone),
  ].find(({ isValid }) => isValid);
  return read?.toMillis() ?? null;
}
