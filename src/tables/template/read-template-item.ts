import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { type Points, points } from '../../domain/scaled.ts';
import { splitPrintedPoints } from '../criteria/level-line.ts';
import { understandGuidance } from '../guidance/understand-guidance.ts';
import {
  countsWords,
  evidenceYearWords,
  type itemColumns,
  notApplicableWords,
  readWord,
} from './criteria-template-words.ts';
import { decodeRule } from './decode-rule.ts';
import { readPoints } from './rule-amounts.ts';
import { readRuleWord, ruleWords } from './rule-words.ts';
import type { SheetRecord } from './sheet-records.ts';

export type ItemField = keyof typeof itemColumns;
export type ItemRecord = SheetRecord<ItemField>;

/** One scored row of the template. Faults go to the record; what is faulty stands as an empty value. */
export function readTemplateItem(record: ItemRecord): ScoredItem {
  const maxPoints = readMaxPoints(record);
  return {
    kind: 'item',
    key: record.text('key') || record.text('code'),
    code: record.text('code'),
    name: readName(record),
    maxPoints,
    rule: readRule(record, maxPoints),
    guidance: record.text('guidance') || null,
    evidence: linesOf(record.text('evidence')),
    notApplicable: oneOf(record, 'notApplicable', notApplicableWords, 'notAllowed'),
    counts: oneOf(record, 'counts', countsWords, 'regular'),
    evidenceYear: oneOf(record, 'evidenceYear', evidenceYearWords, 'scored'),
    unitKinds: record.text('unitKinds') === '' ? null : record.text('unitKinds').split(/\s*[,;]\s*/),
  };
}

export function readMaxPoints(record: ItemRecord): Points {
  const read = readPoints(record.text('maxPoints'));
  if (read === null) record.fault('maxPoints', `"${record.text('maxPoints')}" không phải là số điểm.`);
  return read ?? points(0);
}

export function readName(record: ItemRecord): string {
  const name = record.text('name');
  if (name === '') record.fault('name', 'Mục chưa có tên.');
  return name;
}

function readRule(record: ItemRecord, maxPoints: Points): ScoredItem['rule'] {
  const lines = linesOf(record.text('levels'));
  const words = record.text('rule');
  if (words === '') return understood(record, maxPoints, lines);
  const word = readRuleWord(words);
  const nothing: ScoredItem['rule'] = { kind: 'notSelfScored', by: 'council' };
  if (word === null) {
    record.fault(
      'rule',
      `"${words}" không phải là cách chấm; các cách: ${Object.values(ruleWords).join(', ')}.`,
    );
    return nothing;
  }
  const decoded = decodeRule(word, lines);
  if (decoded.ok) return decoded.rule;
  for (const fault of decoded.faults) record.fault('levels', `Cách chấm "${words}": ${fault}.`);
  return nothing;
}

/** Without a word for the rule, the levels are understood as those of a printed table. */
function understood(record: ItemRecord, maxPoints: Points, lines: readonly string[]): ScoredItem['rule'] {
  const read = lines.map((text) => ({ text, printed: splitPrintedPoints(text) }));
  const levels = read.flatMap(({ printed }) => {
    if (printed === null) return [];
    const { label, points: worth } = printed;
    return [{ row: record.row.row, column: 1, label, printed: worth, points: worth, code: null }];
  });
  const guidance = [
    ...read.filter(({ printed }) => printed === null).map(({ text }) => text),
    record.text('guidance'),
  ];
  const place = { row: record.row.row, column: 1, name: record.text('name') };
  const reading = understandGuidance({
    ...place,
    maxPoints,
    levels,
    guidance: guidance.filter((text) => text !== ''),
  });
  for (const finding of reading.findings) {
    if (finding.severity === 'anomaly') record.fault('levels', finding.message);
  }
  return reading.rule;
}

function oneOf<Name extends string>(
  record: ItemRecord,
  field: ItemField,
  words: Readonly<Record<Name, string>>,
  otherwise: Name,
): Name {
  const text = record.text(field);
  if (text === '') return otherwise;
  const word = readWord(words, text);
  if (word === null)
    record.fault(field, `"${text}" không phải là một trong: ${Object.values(words).join(', ')}.`);
  return word ?? otherwise;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
