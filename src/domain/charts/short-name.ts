import { toNfc } from '../text.ts';

const PEOPLES_COMMITTEE = /^(?:ủy|uỷ) ban nhân dân(?=\s)/iu;

/** A unit's name where room is short: "Ủy ban nhân dân" becomes "UBND", as the decisions themselves write it. */
export function shortName(name: string): string {
  return toNfc(name).trim().replace(PEOPLES_COMMITTEE, 'UBND');
}
