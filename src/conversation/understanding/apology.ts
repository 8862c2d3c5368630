import { spoken } from './figures.ts';
import type { Line } from './tokens.ts';

/** Said before a correction; what follows is the wish. */
const PLAIN = [
  'xin loi',
  'a nham roi',
  'a nham',
  'oi nham',
  'nham roi',
  'nham nhe',
  'toi nham',
  'em nham',
  'minh nham',
  'ghi nham',
  'go nham',
  'bam nham',
  'a sai roi',
  'sai roi',
  'nham',
  'sorry',
];
/** Could also deny what follows ("không phải 2"), so a sign must part them. */
const PARTED = ['khong phai', 'a khong', 'khong dung', 'khong'];
const SIGN = /^[,.;:-]$/u;

/** The line without "à nhầm," before it; the line itself where nothing else is said. */
export function withoutApology(line: Line): Line {
  for (let length = Math.min(4, line.tokens.length - 1); length > 0; length -= 1) {
    const said = spoken(line.tokens.slice(0, length));
    const signed = SIGN.test(line.tokens[length]?.text ?? '');
    if (!PLAIN.includes(said) && !(signed && PARTED.includes(said))) continue;
    const rest = line.tokens.slice(signed ? length + 1 : length);
    return rest.length === 0 ? line : { ...line, tokens: rest };
  }
  return line;
}
