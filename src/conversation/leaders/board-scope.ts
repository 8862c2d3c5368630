import type { ReplyFile } from '../reply.ts';
import type { Results } from './results.ts';

export const boardPictures = ['ranking', 'heatMap', 'comparison'] as const;
export type BoardPicture = (typeof boardPictures)[number];

/**
 * What a picture of results shows. `status`: who may have it. What was asked for as published is never drawn from
 * anything else, even where publication was taken back since.
 */
export interface BoardScope {
  readonly campaignId: string;
  readonly status: 'provisional' | 'published';
  /** Null for a comparison, which names its units. */
  readonly groupCode: string | null;
  /** The key of a domain; null for the whole result. */
  readonly domainKey: string | null;
  /** Scorecards that stand out, or that are compared. */
  readonly scorecardIds: readonly string[];
  /** Of units of different groups only the index is compared. */
  readonly whole: boolean;
}

const names: Readonly<Record<BoardPicture, string>> = {
  ranking: 'xep-hang.png',
  heatMap: 'ban-do-nhiet.png',
  comparison: 'so-sanh.png',
};

/** More units do not stand out. */
const MOST_MARKED = 10;

export function pictureOfResults(
  { campaign, published }: Results,
  what: BoardPicture,
  of: Partial<Omit<BoardScope, 'campaignId' | 'status'>>,
): ReplyFile {
  const scope = printBoardScope({
    campaignId: campaign.id,
    status: published === null ? 'provisional' : 'published',
    groupCode: of.groupCode ?? null,
    domainKey: of.domainKey ?? null,
    scorecardIds: (of.scorecardIds ?? []).slice(0, MOST_MARKED),
    whole: of.whole ?? false,
  });
  return { kind: 'export', what, scope, name: names[what] };
}

/** What names a picture of results in the id of its file. */
export function printBoardScope(scope: BoardScope): string {
  const { campaignId, status, groupCode, domainKey, scorecardIds, whole } = scope;
  const ids = scorecardIds.map(encodeURIComponent).join(',');
  return [campaignId, status, groupCode ?? '', domainKey ?? '', ids, whole ? 'whole' : '']
    .map(encodeURIComponent)
    .join(':');
}

/** Null for what no picture was ever called. */
export function parseBoardScope(scope: string): BoardScope | null {
  const parts = scope.split(':').map(decoded);
  const [campaignId, status, groupCode, domainKey, ids, whole] = parts;
  if (!campaignId || (status !== 'provisional' && status !== 'published') || parts.length !== 6) return null;
  return {
    campaignId,
    status,
    groupCode: groupCode || null,
    domainKey: domainKey || null,
    scorecardIds: ids ? ids.split(',').map(decoded) : [],
    whole: whole === 'whole',
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
