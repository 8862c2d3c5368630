import type { Locale } from '../conversation/facts.ts';

/** The domain prints numbers the Vietnamese way ("12.500", "87,25 %"); English has both separators the other way round. */
export function inNumberStyle(vietnamese: string, locale: Locale): string {
  if (locale === 'vi') return vietnamese;
  return vietnamese.replace(/[.,]/gu, (sign) => (sign === ',' ? '.' : ',')).replace(' %', '%');
}
