import { isDeepStrictEqual } from 'node:util';
import type { AmendmentRefusal, CampaignSummary } from '../../application/ports/campaign-store.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { CliCommand, Terminal } from '../cli-command.ts';
import { campaignNamed } from './campaign-argument.ts';
import {
  printAnomalies,
  printRefusal,
  readCriteriaArgument,
  summaryLine,
  type TypedChoices,
} from './criteria-argument.ts';
import { printAmendment } from './print-amendment.ts';
import { readOptions } from './read-options.ts';

const usage =
  'criteria amend BẢNG --campaign KỲ [--slug MÃ] [--year NĂM] [--name TÊN] [--accept] [--apply --reason "LÝ DO"]';

/** The longest reason, in characters: everybody concerned reads it. */
const LONGEST_REASON = 500;

const choices = {
  campaign: { type: 'string' },
  slug: { type: 'string' },
  year: { type: 'string' },
  name: { type: 'string' },
  accept: { type: 'boolean' },
  apply: { type: 'boolean' },
  reason: { type: 'string' },
} as const;

/** Shows what a newer version of a criteria set changes in a campaign under way, and moves the campaign to it. */
export const criteriaAmend: CliCommand = {
  words: ['criteria', 'amend'],
  usage,
  summary: 'Điều chỉnh bộ tiêu chí giữa kỳ: xem trước, rồi áp dụng với --apply',
  async run(args, terminal) {
    const read = readOptions(args, choices);
    const [file, more] = read?.files ?? [];
    if (read === null || file === undefined || more !== undefined || read.values.campaign === undefined) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const { accept = false, apply = false } = read.values;
    const reason = (read.values.reason ?? '').trim();
    if (apply && (reason === '' || reason.length > LONGEST_REASON)) {
      terminal.error(`Cần --reason "lý do" (tối đa ${LONGEST_REASON} chữ): lý do được báo cho mọi đơn vị.`);
      return 2;
    }
    const set = await readSet(file, read.values, accept, terminal);
    if (set === null) return 1;
    const services = await terminal.services();
    const campaign = await campaignNamed(read.values.campaign, services, terminal);
    if (campaign === null) return 1;
    const reading = await services.previewAmendment(campaign.id, set);
    if (reading.kind !== 'previewed') return tellNothingDone(reading, campaign, set, terminal);
    terminal.out(campaign.name);
    printAmendment(reading.preview, terminal);
    if (!apply) {
      terminal.out('Chưa ghi gì. Để áp dụng, chạy lại lệnh và thêm --apply --reason "lý do".');
      return 0;
    }
    if (reading.preview.warnings.some(({ name }) => name === 'renumbered') && !accept) {
      terminal.error(
        'Chưa ghi gì, vì có mục đổi mã. Để câu trả lời đi theo mục, nhập bảng theo mẫu Excel và giữ khóa cũ ở cột Khóa; nếu đúng là như trên, thêm --accept.',
      );
      return 1;
    }
    terminal.progress('Đang áp dụng…');
    const outcome = await services.amend(campaign.id, set, reason);
    if (outcome.kind !== 'amended') return tellNothingDone(outcome, campaign, set, terminal);
    // Somebody may have scored between the preview and the transaction, which counts as it found things.
    if (!isDeepStrictEqual(outcome.preview, reading.preview)) {
      terminal.out('Trong lúc xem trước có phiếu thay đổi. Kết quả đã áp dụng:');
      printAmendment(outcome.preview, terminal);
    }
    const { newer, units } = outcome.preview;
    terminal.out(`Đã áp dụng bộ tiêu chí ${newer.slug} phiên bản ${newer.version} cho kỳ ${campaign.id}.`);
    terminal.out(`Đã báo cho ${outcome.told} cán bộ. Câu trả lời đã ghi vẫn được giữ.`);
    const sent = units.filter(({ submittedAt }) => submittedAt !== null).length;
    if (sent > 0) terminal.out(`Còn ${sent} đơn vị đã gửi theo bản cũ, liệt kê ở trên, cần đầu mối xem lại.`);
    return 0;
  },
};

async function readSet(
  file: string,
  typed: TypedChoices,
  accept: boolean,
  terminal: Terminal,
): Promise<CriteriaSet | null> {
  const reading = await readCriteriaArgument(file, typed, terminal);
  if (!reading.ok) {
    printRefusal(reading, terminal);
    return null;
  }
  terminal.out(`${reading.set.name} · năm ${reading.set.year}`);
  terminal.out(summaryLine(reading.set));
  printAnomalies(reading.anomalies, terminal);
  if (reading.anomalies.every(({ severity }) => severity !== 'anomaly') || accept) return reading.set;
  terminal.error('Chưa ghi gì. Nếu đồng ý với cách đọc trên, anh/chị chạy lại lệnh và thêm --accept.');
  return null;
}

/** Says why nothing was written; a second time the same is no refusal. Gives the exit code. */
function tellNothingDone(
  why: AmendmentRefusal | { readonly kind: 'unchanged'; readonly version: number },
  campaign: CampaignSummary,
  { slug }: CriteriaSet,
  terminal: Terminal,
): number {
  switch (why.kind) {
    case 'unchanged':
      terminal.out(
        `Kỳ ${campaign.id} đang dùng đúng nội dung này (${slug} phiên bản ${why.version}); không ghi gì thêm.`,
      );
      return 0;
    case 'unknownCampaign':
      terminal.error(`Không còn kỳ đánh giá "${campaign.id}"; chưa ghi gì.`);
      return 1;
    case 'published':
      terminal.error(
        `${campaign.name} đã công bố kết quả nên bộ tiêu chí không điều chỉnh được nữa; chưa ghi gì.`,
      );
      return 1;
    case 'slugNotUsed':
      terminal.error(
        `Không nhóm nào của kỳ ${campaign.id} dùng bộ tiêu chí ${slug} nên chưa ghi gì. Thêm --slug với một trong các mã: ${why.slugs.join(', ')}.`,
      );
      return 1;
  }
}
