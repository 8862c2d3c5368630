import {
  type ConditionalRule,
  type PlainRule,
  type ScoringRule,
  scoringRuleSchema,
} from '../../domain/criteria/scoring-rule.ts';
import type { Points } from '../../domain/scaled.ts';
import { foldVietnamese } from '../../domain/text.ts';
import { splitPrintedPoints } from '../criteria/level-line.ts';
import { bandDecoders, measureOf } from './decode-bands.ts';
import { LineReader } from './line-reader.ts';
import { joinFields, splitFields } from './rule-fields.ts';
import { type RuleWord, readRuleWord } from './rule-words.ts';

export type DecodedRule =
  | { readonly ok: true; readonly rule: ScoringRule }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads what `encodeRule` writes, or what a person writes after the same pattern. Tells every fault of the lines. */
export function decodeRule(word: RuleWord, lines: readonly string[]): DecodedRule {
  const reader = new LineReader(word === 'conditional' ? [] : lines.map((line) => colonToBar(word, line)));
  const faults: string[] = [];
  const rule = word === 'conditional' ? conditional(lines, faults) : decoders[word](reader);
  faults.push(...reader.faults, ...reader.rest().map((fields) => `không hiểu dòng "${joinFields(fields)}"`));
  if (faults.length > 0) return { ok: false, faults };
  const checked = scoringRuleSchema.safeParse(rule);
  if (checked.success) return { ok: true, rule: checked.data };
  return { ok: false, faults: ['cách chấm còn thiếu mức, tên mức hoặc có quá nhiều mức'] };
}

const decoders: Record<Exclude<RuleWord, 'conditional'>, (reader: LineReader) => PlainRule> = {
  ...bandDecoders,
  level: (reader) => ({ kind: 'level', levels: levels(reader) }),
  yesNo: (reader) => {
    const [yes, no, more] = levels(reader);
    if (yes === undefined || no === undefined || more !== undefined) reader.faults.push('cần đúng hai dòng');
    const missing = { label: '', points: reader.points('0') };
    return { kind: 'yesNo', yes: yes ?? missing, no: no ?? missing };
  },
  linear: (reader) => ({
    kind: 'linear',
    measure: measureOf(reader.take('Tỷ lệ')),
    floor: reader.percent(reader.need('Sàn')[0]),
    target: reader.percent(reader.need('Đích')[0]),
    full: reader.points(reader.need('Điểm đủ')[0]),
    digits: reader.read(reader.take('Số chữ số thập phân')?.[0] ?? '2', digits, 2, 'số chữ số từ 0 đến 4'),
  }),
  parts: (reader) => {
    const parts = reader
      .rest()
      .map(([key = '', label = '', worth]) => ({ key, label, points: reader.points(worth) }));
    return { kind: 'parts', parts };
  },
  deduction: (reader) => ({
    kind: 'deduction',
    start: reader.points(reader.need('Điểm ban đầu')[0]),
    deductions: reader.takeAll('Trừ').map(([key = '', label = '', each, cap]) => {
      return { key, label, each: reader.points(each), cap: limit(reader, cap) };
    }),
    totalCap: limit(reader, reader.take('Trừ nhiều nhất')?.[0]),
    knockOuts: reader.takeAll('Chấm 0').map(([key = '', label = '']) => ({ key, label })),
  }),
  points: (reader) => ({
    kind: 'points',
    min: reader.points(reader.need('Từ')[0]),
    max: reader.points(reader.need('Đến')[0]),
    step: reader.points(reader.need('Bước')[0]),
  }),
  council: () => ({ kind: 'notSelfScored', by: 'council' }),
  survey: () => ({ kind: 'notSelfScored', by: 'survey' }),
};

function levels(reader: LineReader): { label: string; points: Points }[] {
  return reader.rest().map(([label = '', worth]) => ({ label, points: reader.points(worth) }));
}

/** People write "Đầy đủ: 2" as in the printed tables. */
function colonToBar(word: RuleWord, line: string): string {
  if ((word !== 'level' && word !== 'yesNo') || splitFields(line).length > 1) return line;
  const printed = splitPrintedPoints(line);
  return printed === null
    ? line
    : `${joinFields([printed.label])} | ${line.slice(line.lastIndexOf(':') + 1)}`;
}

function limit(reader: LineReader, text: string | undefined): Points | null {
  if (text === undefined || text === '' || foldVietnamese(text).startsWith('khong')) return null;
  return reader.points(text);
}

function digits(text: string): number | null {
  return /^[0-4]$/.test(text.trim()) ? Number(text) : null;
}

interface Block {
  readonly word: string;
  readonly fields: readonly string[];
  /** Lines of the rule inside, which start with ">". */
  readonly inside: string[];
}

/** "Theo | khóa", then "Khi từ | 2 | …" and "Còn lại | …", each followed by its own lines. */
function conditional(lines: readonly string[], faults: string[]): ConditionalRule | null {
  const reader = new LineReader([]);
  const blocks = blocksOf(lines);
  const named = (word: string) => blocks.filter((block) => foldVietnamese(block.word) === word);
  const cases = named('khi tu').flatMap(({ fields: [atLeast, label = '', words = ''], inside }) => {
    const rule = nestedRule(words, inside, faults);
    return rule === null ? [] : [{ atLeast: reader.points(atLeast), label, rule }];
  });
  const [last] = named('con lai');
  const rule = last === undefined ? null : nestedRule(last.fields[1] ?? '', last.inside, faults);
  if (last === undefined) faults.push('thiếu dòng "Còn lại | …"');
  const known = named('theo').length + named('khi tu').length + named('con lai').length;
  if (known !== blocks.length) faults.push('có dòng không bắt đầu bằng "Theo", "Khi từ" hoặc "Còn lại"');
  faults.push(...reader.faults);
  if (last === undefined || rule === null) return null;
  const on = named('theo')[0]?.fields[0] ?? '';
  return { kind: 'conditional', on, cases, otherwise: { label: last.fields[0] ?? '', rule } };
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const inside = blocks.at(-1)?.inside;
    if (line.startsWith('>') && inside !== undefined) inside.push(line.replace(/^>\s*/, ''));
    else {
      const [word = '', ...fields] = splitFields(line);
      blocks.push({ word, fields, inside: [] });
    }
  }
  return blocks;
}

function nestedRule(words: string, lines: readonly string[], faults: string[]): PlainRule | null {
  const word = readRuleWord(words);
  if (word === null || word === 'conditional') {
    faults.push(`"${words}" không phải là cách chấm`);
    return null;
  }
  const decoded = decodeRule(word, lines);
  if (!decoded.ok) faults.push(...decoded.faults);
  return decoded.ok && decoded.rule.kind !== 'conditional' ? decoded.rule : null;
}
