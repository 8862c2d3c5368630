import { z } from 'zod';
import { pointsSchema, scoringRuleSchema } from './scoring-rule.ts';

/**
 * One thing that is scored: a tiêu chí thành phần, or a tiêu chí that has none.
 * `key` is unique in the set; `code` is only a printed label: real tables repeat codes and misplace them.
 */
const scoredItem = z.object({
  kind: z.literal('item'),
  key: z.string().min(1),
  code: z.string(),
  name: z.string().min(1),
  maxPoints: pointsSchema,
  rule: scoringRuleSchema,
  /** The table's own wording of how it is scored; null where the levels say it all. */
  guidance: z.string().nullable(),
  /** Documents that the table asks for (tài liệu kiểm chứng). */
  evidence: z.array(z.string().min(1)),
  /** What "không áp dụng" does to this item. */
  notApplicable: z.enum(['notAllowed', 'removedFromMaximum', 'fullPoints']),
  /** Bonus (điểm thưởng) and penalty (điểm phạt) stand outside the maximum. */
  counts: z.enum(['regular', 'bonus', 'penalty']),
  /** Which year the evidence must come from: the scored one, or the one before it. */
  evidenceYear: z.enum(['scored', 'previous']),
  /** Unit kinds this item is for; null for all. Printed alternatives ("phường: …; thị trấn: …") each name theirs. */
  unitKinds: z.array(z.string().min(1)).nullable(),
});
export type ScoredItem = z.infer<typeof scoredItem>;

/** A tiêu chí with tiêu chí thành phần under it. */
const criterionGroup = z.object({
  kind: z.literal('group'),
  key: z.string().min(1),
  code: z.string(),
  name: z.string().min(1),
  maxPoints: pointsSchema,
  items: z.array(scoredItem).min(1),
});
export type CriterionGroup = z.infer<typeof criterionGroup>;

/** Tiêu chí (TC): a group of items, or itself scored. */
const criterion = z.discriminatedUnion('kind', [criterionGroup, scoredItem]);
export type Criterion = z.infer<typeof criterion>;

/** Lĩnh vực. */
const criteriaDomain = z.object({
  key: z.string().min(1),
  code: z.string(),
  name: z.string().min(1),
  maxPoints: pointsSchema,
  criteria: z.array(criterion).min(1),
});
export type CriteriaDomain = z.infer<typeof criteriaDomain>;

/** Bộ tiêu chí. Immutable: a change makes a new version under the same slug. All text is NFC. */
export const criteriaSetSchema = z.object({
  slug: z.string().regex(/^[a-z0-9-]{1,80}$/),
  version: z.number().int().min(1),
  name: z.string().min(1),
  year: z.number().int().min(2000).max(2100),
  /** The decision that issued it; null where the table does not say. */
  decision: z.string().nullable(),
  maxPoints: pointsSchema,
  domains: z.array(criteriaDomain).min(1),
});
export type CriteriaSet = z.infer<typeof criteriaSetSchema>;

/** An item with the criterion and domain above it. */
export interface PlacedItem {
  readonly item: ScoredItem;
  readonly criterion: Criterion;
  readonly domain: CriteriaDomain;
}

/** Every scored item in the order of the table. */
export function placedItems(set: CriteriaSet): readonly PlacedItem[] {
  return set.domains.flatMap((domain) =>
    domain.criteria.flatMap((criterion) =>
      (criterion.kind === 'item' ? [criterion] : criterion.items).map((item) => ({
        item,
        criterion,
        domain,
      })),
    ),
  );
}
