import type { PastImportOutcome } from '../../application/ports/results-store.ts';
import type { CampaignResults } from '../../domain/results/campaign-results.ts';
import type { PastRefusal } from '../../domain/results/past-source.ts';
import type { CliCommand, CliServices, Terminal } from '../cli-command.ts';
import { campaignNamed } from './campaign-argument.ts';
import { readBytes } from './criteria-argument.ts';
import { readOptions } from './read-options.ts';

const usage = 'results import TỆP.json|--from KỲ_TRƯỚC --campaign KỲ';
const options = { from: { type: 'string' }, campaign: { type: 'string' } } as const;

const refusals: Readonly<Record<PastRefusal, string>> = {
  notPublished:
    'kết quả chưa công bố nên chưa làm kết quả năm trước được; chưa nạp gì. Anh/chị nạp lại sau khi công bố.',
  ofRehearsal:
    'đây là kỳ chấm thử, không làm kết quả năm trước của kỳ thật được; chưa nạp gì. Anh/chị chọn kỳ thật.',
  yearNotEarlier:
    'kết quả này không phải của năm trước kỳ đã chọn; chưa nạp gì. Anh/chị kiểm tra lại tệp và kỳ.',
};

/** Keeps published results beside a later campaign as those of the year before. Repeating it changes nothing. */
export const resultsImport: CliCommand = {
  words: ['results', 'import'],
  usage,
  summary: 'Nạp kết quả đã công bố của năm trước vào một kỳ, ghép đơn vị theo mã',
  async run(args, terminal) {
    const read = readOptions(args, options);
    const { from, campaign: wanted } = read?.values ?? {};
    const [file, ...more] = read?.files ?? [];
    const isOneSource = (file === undefined) !== (from === undefined) && more.length === 0;
    if (!isOneSource || wanted === undefined) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const services = await terminal.services();
    const campaign = await campaignNamed(wanted, services, terminal);
    if (campaign === null) return 1;
    const results = await resultsOf({ file, from }, services, terminal);
    if (results === null) return 1;
    const outcome = await services.importPastResults(campaign.id, results);
    if (outcome.kind === 'refused') terminal.error(`${results.campaign.name}: ${refusals[outcome.refusal]}`);
    if (outcome.kind === 'imported') tell(outcome, results, terminal);
    return outcome.kind === 'imported' ? 0 : 1;
  },
};

async function resultsOf(
  { file, from }: { readonly file: string | undefined; readonly from: string | undefined },
  services: CliServices,
  terminal: Terminal,
): Promise<CampaignResults | null> {
  if (file === undefined) {
    const before = await campaignNamed(from, services, terminal);
    return before === null ? null : services.campaignResults(before.id);
  }
  const bytes = await readBytes(file);
  if (bytes === null) {
    terminal.error(`Không mở được tệp ${file}; anh/chị kiểm tra lại đường dẫn.`);
    return null;
  }
  const reading = terminal.tables.readResults(bytes);
  if (reading.ok) return reading.results;
  terminal.error(reading.refusal.message);
  return null;
}

function tell(
  { changed, match }: PastImportOutcome,
  { campaign }: CampaignResults,
  terminal: Terminal,
): void {
  const { matched, renamed, gone, without } = match;
  terminal.out(`Kết quả năm ${campaign.year}: ghép được ${matched.length} đơn vị theo mã.`);
  terminal.out(
    changed === 0 ? 'Các kết quả này đã có sẵn; không ghi gì thêm.' : `Đã ghi kết quả của ${changed} đơn vị.`,
  );
  list(
    'Cùng mã nhưng khác tên, vẫn ghép; anh/chị kiểm tra lại',
    renamed.map(({ code, before, now }) => `${code}: ${before} → ${now}`),
    terminal,
  );
  list(
    `Có kết quả năm ${campaign.year} nhưng kỳ này không có mã đó (sáp nhập, giải thể, đổi mã), không ghép`,
    gone.map(({ code, name }) => `${code}: ${name}`),
    terminal,
  );
  list(
    `Đơn vị của kỳ này chưa có kết quả năm ${campaign.year}`,
    without.map(({ code, name }) => `${code}: ${name}`),
    terminal,
  );
}

function list(heading: string, lines: readonly string[], terminal: Terminal): void {
  if (lines.length === 0) return;
  terminal.out(`${heading} (${lines.length}):`);
  for (const line of lines) terminal.out(`  ${onOneLine(line)}`);
}

/** Names come from a file: none may break a line or steer the terminal. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
