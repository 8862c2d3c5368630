/** Bars of units, bars of groups, or the curve over the days. */
export const progressPictures = ['units', 'groups', 'days'] as const;
export type ProgressPicture = (typeof progressPictures)[number];

export interface ProgressScope {
  readonly campaignId: string;
  /** Codes of groups; none for the whole campaign. */
  readonly groups: readonly string[];
  readonly picture: ProgressPicture;
}

/** What names a picture of progress in the id of its file. */
export function printScope({ campaignId, groups, picture }: ProgressScope): string {
  return [campaignId, groups.map(encodeURIComponent).join(','), picture].map(encodeURIComponent).join(':');
}

/** Null for what no picture was ever called. */
export function parseScope(scope: string): ProgressScope | null {
  const [campaignId, groups, named, more] = scope.split(':').map(decoded);
  const picture = progressPictures.find((each) => each === named);
  if (!campaignId || groups === undefined || picture === undefined || more !== undefined) return null;
  return { campaignId, groups: groups === '' ? [] : groups.split(',').map(decoded), picture };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
