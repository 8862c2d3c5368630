import type { ClassBand } from '../domain/campaign/campaign.ts';
import { classify } from '../domain/campaign/classify.ts';
import {
  type CriteriaDomain,
  type Criterion,
  type PlacedItem,
  placedItems,
} from '../domain/criteria/criteria-set.ts';
import type { Points } from '../domain/scaled.ts';
import type { RecordedEntry } from '../domain/scorecard/score-entry.ts';
import {
  type ItemTotal,
  type ScorecardTotals,
  totalScorecard,
} from '../domain/scorecard/scorecard-totals.ts';
import type { EvaluationContext } from '../domain/scoring/evaluation.ts';
import type { Workplace } from './facts.ts';

/** The scorecard laid out for one turn: the items in order, their totals, and the class they make. */
export interface Desk {
  readonly work: Workplace;
  readonly placed: readonly PlacedItem[];
  readonly byKey: ReadonlyMap<string, PlacedItem>;
  readonly totals: ScorecardTotals;
  readonly band: ClassBand | null;
  readonly evaluation: EvaluationContext;
}

export function layDesk(work: Workplace): Desk {
  const totals = totalScorecard(work.set, work.profile, work.campaign, work.entries);
  const placed = placedItems(work.set).filter(
    ({ item }) => totals.items.get(item.key)?.state !== 'otherKind',
  );
  return {
    work,
    placed,
    byKey: new Map(placed.map((each) => [each.item.key, each])),
    totals,
    band: classify(work.campaign.classification, totals.overall),
    evaluation: {
      pointsOf: (itemKey: string): Points | null => totals.items.get(itemKey)?.points ?? null,
      referenceDays: work.campaign.referenceDays,
    },
  };
}

/** The same desk after one entry changed. */
export function withEntry(desk: Desk, itemKey: string, entry: RecordedEntry): Desk {
  return layDesk({ ...desk.work, entries: new Map(desk.work.entries).set(itemKey, entry) });
}

export function itemTotal(desk: Desk, itemKey: string): ItemTotal {
  const total = desk.totals.items.get(itemKey);
  if (total === undefined) throw new Error(`no such item: ${itemKey}`);
  return total;
}

/** Whether the unit still has to answer the item. */
export function isOpen(desk: Desk, itemKey: string): boolean {
  const { state, counts } = itemTotal(desk, itemKey);
  return counts === 'regular' && (state === 'unanswered' || state === 'needsReanswer');
}

export function openItems(desk: Desk): readonly PlacedItem[] {
  return desk.placed.filter(({ item }) => isOpen(desk, item.key));
}

/**
 * The item to ask next: the first open one after `after` in the order of the table, going round at the end; items
 * put off come only when nothing else is open. Null when every item that may be is answered.
 */
export function nextOpenItem(
  desk: Desk,
  after: string | null,
  postponed: readonly string[],
  mayAnswer: (itemKey: string) => boolean,
): PlacedItem | null {
  const round = itemsAfter(desk, after).filter(({ item }) => isOpen(desk, item.key));
  return (
    round.find(({ item }) => !postponed.includes(item.key) && mayAnswer(item.key)) ??
    round.find(({ item }) => mayAnswer(item.key)) ??
    null
  );
}

/** The items in the order of the table, from the one after `after` on, going round at the end. */
export function itemsAfter({ placed }: Desk, after: string | null): readonly PlacedItem[] {
  const start = placed.findIndex(({ item }) => item.key === after) + 1;
  return [...placed.slice(start), ...placed.slice(0, start)];
}

/** What a code that was typed stands for. Codes are labels: several items may bear the same one. */
export type CodeMeaning =
  | { readonly kind: 'item'; readonly placed: PlacedItem }
  | { readonly kind: 'several'; readonly placed: readonly PlacedItem[] }
  | { readonly kind: 'criterion'; readonly criterion: Criterion; readonly domain: CriteriaDomain }
  | { readonly kind: 'domain'; readonly domain: CriteriaDomain }
  /** An item of the set that is for other kinds of unit. */
  | { readonly kind: 'otherKind'; readonly code: string }
  | { readonly kind: 'none' };

export function meaningOfCode(desk: Desk, code: string): CodeMeaning {
  const said = canonicalCode(code);
  const items = desk.placed.filter(({ item }) => canonicalCode(item.code) === said);
  const [only] = items;
  if (only !== undefined)
    return items.length === 1 ? { kind: 'item', placed: only } : { kind: 'several', placed: items };
  for (const domain of desk.work.set.domains) {
    const criterion = domain.criteria.find((each) => canonicalCode(each.code) === said);
    if (criterion !== undefined) return { kind: 'criterion', criterion, domain };
  }
  const domain = desk.work.set.domains.find((each) => canonicalCode(each.code) === said);
  if (domain !== undefined) return { kind: 'domain', domain };
  const elsewhere = placedItems(desk.work.set).find(({ item }) => canonicalCode(item.code) === said);
  return elsewhere === undefined ? { kind: 'none' } : { kind: 'otherKind', code: elsewhere.item.code };
}

/** Every code of the set as an official would type it. */
export function knownCodes(desk: Desk): ReadonlySet<string> {
  const codes = desk.work.set.domains.flatMap((domain) => [
    domain.code,
    ...domain.criteria.flatMap((each) => [
      each.code,
      ...(each.kind === 'group' ? each.items.map((item) => item.code) : []),
    ]),
  ]);
  return new Set(codes.map(canonicalCode));
}

function canonicalCode(code: string): string {
  return code.normalize('NFC').trim().toUpperCase().replace(/\.+$/, '');
}
