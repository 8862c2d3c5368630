import type { CriteriaSet, ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { criteriaHelp } from './criteria-help.ts';
import {
  countsWords,
  depthWords,
  evidenceYearWords,
  HELP_SHEET,
  ITEMS_SHEET,
  itemColumns,
  notApplicableWords,
  SET_SHEET,
  setRows,
  TEMPLATE_MARK,
} from './criteria-template-words.ts';
import { encodeRule } from './encode-rule.ts';
import { writePoints } from './rule-amounts.ts';
import { ruleWordOf, ruleWords } from './rule-words.ts';
import { addTextSheet, newWorkbook, workbookBytes } from './sheet-writer.ts';

const WIDTHS = [20, 10, 60, 12, 22, 60, 40, 40, 22, 16, 18, 18, 12];

/** The project's own Excel template, filled with a set. `readCriteriaTemplate` reads it back exactly, version aside. */
export async function writeCriteriaTemplate(set: CriteriaSet): Promise<Buffer> {
  const workbook = newWorkbook();
  addTextSheet(
    workbook,
    HELP_SHEET,
    [100],
    criteriaHelp.map((line) => [line]),
  );
  addTextSheet(workbook, SET_SHEET, [24, 100], setLines(set), 0);
  addTextSheet(workbook, ITEMS_SHEET, WIDTHS, [Object.values(itemColumns), ...itemLines(set)]);
  return workbookBytes(workbook);
}

function setLines(set: CriteriaSet): readonly (readonly string[])[] {
  return [
    [setRows.mark, TEMPLATE_MARK],
    [setRows.slug, set.slug],
    [setRows.name, set.name],
    [setRows.year, `${set.year}`],
    [setRows.decision, set.decision ?? ''],
    [setRows.maxPoints, writePoints(set.maxPoints)],
  ];
}

type Place = Pick<ScoredItem, 'code' | 'key' | 'name' | 'maxPoints'>;

function itemLines(set: CriteriaSet): readonly (readonly string[])[] {
  return set.domains.flatMap((domain) => [
    heading(depthWords.domain, domain),
    ...domain.criteria.flatMap((criterion) =>
      criterion.kind === 'item'
        ? [itemLine(depthWords.criterion, criterion)]
        : [
            heading(depthWords.criterion, criterion),
            ...criterion.items.map((item) => itemLine(depthWords.item, item)),
          ],
    ),
  ]);
}

function heading(depth: string, place: Place): readonly string[] {
  const nothing = Array.from({ length: 8 }, () => '');
  return [depth, place.code, place.name, writePoints(place.maxPoints), ...nothing, place.key];
}

function itemLine(depth: string, item: ScoredItem): readonly string[] {
  return [
    depth,
    item.code,
    item.name,
    writePoints(item.maxPoints),
    ruleWords[ruleWordOf(item.rule)],
    encodeRule(item.rule).join('\n'),
    item.guidance ?? '',
    item.evidence.join('\n'),
    notApplicableWords[item.notApplicable],
    countsWords[item.counts],
    evidenceYearWords[item.evidenceYear],
    item.unitKinds?.join(', ') ?? '',
    item.key,
  ];
}
