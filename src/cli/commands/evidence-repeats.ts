import { findRepeats, type Repeat } from '../../application/find-repeats.ts';
import { groupRepeats } from '../../application/group-repeats.ts';
import type { FiledEvidence } from '../../application/ports/evidence-store.ts';
import type { CliCommand } from '../cli-command.ts';
import { campaignNamed } from './campaign-argument.ts';
import { readOptions } from './read-options.ts';

/** Documents that prove something in two units or in two years, for somebody to look at; nothing is refused for it. */
export const evidenceRepeats: CliCommand = {
  words: ['evidence', 'repeats'],
  usage: 'evidence repeats [--campaign KỲ]',
  summary: 'Tài liệu trùng với tài liệu của đơn vị khác hoặc của kỳ khác',
  async run(args, terminal) {
    const options = readOptions(args, { campaign: { type: 'string' } });
    if (options === null || options.files.length > 0) {
      terminal.error(`Cách dùng: npm run cchc -- ${evidenceRepeats.usage}`);
      return 2;
    }
    const services = await terminal.services();
    const campaign = await campaignNamed(options.values.campaign, services, terminal);
    if (campaign === null) return 1;
    const groups = groupRepeats(findRepeats(await services.evidence(), campaign.id));
    terminal.out(campaign.name);
    if (groups.length === 0) {
      terminal.out('Không có tài liệu nào trùng với đơn vị khác hoặc kỳ khác.');
      return 0;
    }
    terminal.out(`Có ${groups.length} tài liệu trùng với đơn vị khác hoặc kỳ khác:`);
    for (const { document, repeats } of groups) {
      terminal.out(`  ${placed(document)}`);
      for (const repeat of repeats) terminal.out(`    ${reasonOf(repeat)}: ${placed(repeat.other)}`);
    }
    return 0;
  },
};

function reasonOf({ one, other, why }: Repeat): string {
  if (why === 'sameBytes') return 'cùng tệp';
  if (why === 'looksAlike') return 'trang chụp giống nhau';
  const days = [one, other].map(({ evidence }) => evidence.fields?.issuedOn ?? null);
  return days.includes(null) ? 'cùng số và cơ quan ban hành' : 'cùng số và ngày';
}

function placed({ evidence, unitName, campaignName, codes }: FiledEvidence): string {
  const items = codes.length === 0 ? 'chưa gắn tiêu chí' : `TC ${codes.join(', ')}`;
  return `${unitName} · ${campaignName} · ${items} · ${onOneLine(titleOf(evidence))}`;
}

function titleOf({ name, body, fields }: FiledEvidence['evidence']): string {
  if (name !== null) return name;
  const number = fields?.number ?? null;
  if (number !== null) return `Văn bản số ${number}`;
  return body.kind === 'scan' ? `Ảnh chụp ${body.pages.length} trang` : 'Tệp không tên';
}

/** Names come out of chats and files: none of them may break a line or steer the terminal. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
