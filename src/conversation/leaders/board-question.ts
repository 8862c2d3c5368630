import { z } from 'zod';
import { limitsSchema } from '../../domain/ranking/limits.ts';

/**
 * What is asked about results: `lost` is where points went, `classes` who is of which class (xếp loại), `byDomain` a
 * ranking whose domain is still to be named, `within` who lies between figures, `improved` and `declined` who moved most
 * since the year before. `compareTop`, `compareBottom` and `compareEnds` set side by side whoever stands there.
 */
const boardAsks = [
  'ranking',
  'classes',
  'top',
  'bottom',
  'byDomain',
  'average',
  'aboveAverage',
  'belowAverage',
  'within',
  'compare',
  'compareTop',
  'compareBottom',
  'compareEnds',
  'lost',
  'awards',
  'changes',
  'lastYear',
  'improved',
  'declined',
] as const;

/** More units that answer to one name than these are only counted. */
export const MOST_CANDIDATES = 9;
/** More units are not set side by side. */
export const MOST_COMPARED = 4;

/** A unit as it was named, and whom that may mean: nobody, one, or several to choose from. */
const placeSchema = z.object({
  named: z.string(),
  /** Scorecards, at most `MOST_CANDIDATES` of `count`. */
  among: z.array(z.string()),
  count: z.number().int(),
});
export type Place = z.infer<typeof placeSchema>;

const domainSchema = z.object({ groupCode: z.string(), key: z.string() });
export type DomainPlace = z.infer<typeof domainSchema>;

/** One question about results, whoever asks it (câu hỏi về kết quả). */
export const boardQuestionSchema = z.object({
  ask: z.enum(boardAsks),
  /** How many were asked for; null where no number was said, and for all of those who moved since the year before. */
  count: z.number().int().min(1).nullable(),
  /** Codes; none for all of them. */
  groups: z.array(z.string()),
  /** The same domain in each group that has it; none where the whole result is meant. */
  domains: z.array(domainSchema),
  units: z.array(placeSchema),
  /** Of `within` alone. Questions kept before there were any lack it. */
  limits: limitsSchema.nullable().default(null),
});
export type BoardQuestion = z.infer<typeof boardQuestionSchema>;

export const wholeRanking: BoardQuestion = {
  ask: 'ranking',
  count: null,
  groups: [],
  domains: [],
  units: [],
  limits: null,
};
