import type { SendingReport } from '../../application/ports/reminder-store.ts';
import type { CliCommand } from '../cli-command.ts';
import { campaignNamed } from './campaign-argument.ts';
import { readOptions } from './read-options.ts';

const usage = 'reminders report [--campaign KỲ]';
const options = { campaign: { type: 'string' } } as const;

/** What became of the reminders and of the organiser's sendings of a campaign. */
export const remindersReport: CliCommand = {
  words: ['reminders', 'report'],
  usage,
  summary: 'Kết quả nhắc hạn của kỳ: đã lên lịch, đã tới, không tới được, đã làm tiếp, tin phải trả tiền',
  async run(args, terminal) {
    const read = readOptions(args, options);
    if (read === null || read.files.length > 0) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const services = await terminal.services();
    const campaign = await campaignNamed(read.values.campaign, services, terminal);
    if (campaign === null) return 1;
    terminal.out(campaign.name);
    terminal.out('Nhắc hạn:');
    for (const line of linesOf(await services.sendingReport(campaign.id, 'reminder'))) terminal.out(line);
    terminal.out('Đầu mối tổ chức nhắc và thông báo:');
    for (const line of linesOf(await services.sendingReport(campaign.id, 'broadcast'))) terminal.out(line);
    const paid = await services.paidMessages(campaign.id);
    if (paid !== null)
      terminal.out(`Tin Zalo phải trả tiền trong kỳ: ${paid.count}, mức cho phép: ${paid.most}`);
    return 0;
  },
};

function linesOf(report: SendingReport): readonly string[] {
  const { planned, superseded, waiting, delivered, unreachable, dropped, actedUpon } = report;
  return [
    `  Đã lên lịch: ${planned}, trong đó bỏ vì có lời nhắc mới hơn: ${superseded}`,
    `  Đã tới: ${delivered}, đang chờ: ${waiting}, không tới được: ${unreachable}`,
    `  Không gửi vì đã xong hoặc hết hạn: ${dropped}`,
    `  Làm tiếp phiếu trong một ngày sau khi nhận: ${actedUpon}`,
  ];
}
