import { indexBounds } from '../campaign/classify.ts';
import type { CriteriaDomain, Criterion, CriterionGroup, ScoredItem } from '../criteria/criteria-set.ts';
import { evidenceFor } from '../evidence/proof.ts';
import { type Points, points } from '../scaled.ts';
import type { ItemTotal } from '../scorecard/item-totals.ts';
import { formatIndex, index } from '../scorecard/score-index.ts';
import { evidenceLine } from './evidence-line.ts';
import type { Report, ReportInput, ReportRow, ReportScore, ReportSummary } from './report-data.ts';

/** The report of one scorecard, row by row as the set prints it. */
export function buildReport(input: ReportInput): Report {
  const { unitName, unitCode, campaign, set, remarks, minutes, status, rehearsal } = input;
  return {
    unitName,
    unitCode,
    campaignName: campaign.name,
    organiser: campaign.organiser,
    year: campaign.year,
    timeZone: campaign.timeZone,
    setName: set.name,
    decision: set.decision,
    rows: set.domains.flatMap((domain) => domainRows(input, domain)),
    summary: summaryOf(input),
    remarks,
    minutes,
    status,
    rehearsal,
  };
}

function domainRows(input: ReportInput, domain: CriteriaDomain): readonly ReportRow[] {
  const items = domain.criteria.flatMap(itemsUnder);
  return [
    sumRow(input, 'domain', domain, items),
    ...domain.criteria.flatMap((criterion) => criterionRows(input, criterion)),
  ];
}

function criterionRows(input: ReportInput, criterion: Criterion): readonly ReportRow[] {
  if (criterion.kind === 'item') return [itemRow(input, criterion)];
  return [
    sumRow(input, 'criterion', criterion, criterion.items),
    ...criterion.items.map((item) => itemRow(input, item)),
  ];
}

function itemsUnder(criterion: Criterion): readonly ScoredItem[] {
  return criterion.kind === 'item' ? [criterion] : criterion.items;
}

function sumRow(
  { totals }: ReportInput,
  kind: 'domain' | 'criterion',
  { code, name }: Pick<CriteriaDomain | CriterionGroup, 'code' | 'name'>,
  items: readonly ScoredItem[],
): ReportRow {
  const regular = items.filter(({ counts }) => counts === 'regular').map((item) => totalOf(totals, item));
  const maximum = sum(regular.map((total) => total.maximum));
  const counting = regular.filter(({ state }) => state !== 'exempt' && state !== 'otherKind');
  return {
    kind,
    code,
    name,
    counts: 'regular',
    maximum: maximum === 0 ? null : maximum,
    score: sumScore(items, counting),
    open: counting.filter(isOpen).length,
    evidence: [],
    explanation: null,
  };
}

/** Points of what is scored so far; a sum of nothing has a reason instead of a 0. */
function sumScore(items: readonly ScoredItem[], counting: readonly ItemTotal[]): ReportScore {
  if (items.every(({ counts }) => counts !== 'regular')) return { kind: 'noSum' };
  const earned = counting.flatMap((total) => total.points ?? []);
  if (earned.length > 0) return { kind: 'points', points: sum(earned) };
  if (counting.some(isOpen)) return { kind: 'notScored' };
  if (counting.some(({ state }) => state === 'notApplicable')) return { kind: 'notApplicable', points: null };
  const held = counting[0] && items.find(({ key }) => key === counting[0]?.itemKey);
  return held === undefined ? { kind: 'notAssessed' } : { kind: 'heldByOthers', by: holderOf(held) };
}

function itemRow({ totals, entries, evidence }: ReportInput, item: ScoredItem): ReportRow {
  const total = totalOf(totals, item);
  const entry = entries.get(item.key);
  const reason = total.state === 'notApplicable' ? (entry?.notApplicable?.reason ?? null) : null;
  const documents = evidenceFor(evidence, item.key);
  const said = [reason, entry?.explanation ?? null].filter((text) => text !== null && text !== '');
  return {
    kind: 'item',
    code: item.code,
    name: item.name,
    counts: item.counts,
    maximum: total.maximum === 0 ? null : total.maximum,
    score: itemScore(item, total),
    open: 0,
    evidence: documents.map(evidenceLine),
    explanation: said.length === 0 ? null : said.join('\n'),
  };
}

function itemScore(item: ScoredItem, { state, points: earned }: ItemTotal): ReportScore {
  switch (state) {
    case 'answered':
      return earned === null ? { kind: 'notScored' } : { kind: 'points', points: earned };
    case 'unanswered':
    case 'needsReanswer':
      return { kind: 'notScored' };
    case 'notApplicable':
      return { kind: 'notApplicable', points: earned };
    case 'exempt':
    case 'otherKind':
      return { kind: 'notAssessed' };
    case 'notSelfScored':
      return { kind: 'heldByOthers', by: holderOf(item) };
  }
}

/** A conditional item is the council's where the case that applies says so, unless all it can be is the survey's. */
function holderOf({ rule }: ScoredItem): 'council' | 'survey' {
  if (rule.kind === 'notSelfScored') return rule.by;
  if (rule.kind !== 'conditional') return 'council';
  const plain = [...rule.cases.map((each) => each.rule), rule.otherwise.rule];
  const holders = plain.flatMap((each) => (each.kind === 'notSelfScored' ? [each.by] : []));
  return holders.every((by) => by === 'survey') ? 'survey' : 'council';
}

function summaryOf({ campaign, totals, classBand }: ReportInput): ReportSummary {
  const { overall, items } = totals;
  const has = (counts: ItemTotal['counts']) => [...items.values()].some((total) => total.counts === counts);
  return {
    regular: overall.regularPoints,
    maximum: overall.maximum,
    bonus: has('bonus') ? overall.bonus : null,
    penalty: has('penalty') ? overall.penalty : null,
    bonusCap: campaign.bonusCap,
    penaltyCap: campaign.penaltyCap,
    total: overall.points,
    heldByOthers: overall.heldByOthers,
    open: overall.toAnswer - overall.answered,
    toAnswer: overall.toAnswer,
    index: formatIndex(index(totals), indexBounds(campaign.classification)),
    className: classBand?.name ?? null,
  };
}

function totalOf({ items }: ReportInput['totals'], { key }: ScoredItem): ItemTotal {
  const total = items.get(key);
  if (total === undefined) throw new Error(`no total for item ${key}`);
  return total;
}

function isOpen({ state }: ItemTotal): boolean {
  return state === 'unanswered' || state === 'needsReanswer';
}

function sum(amounts: readonly Points[]): Points {
  return points(amounts.reduce((total, amount) => total + amount, 0));
}
