import type { Locale } from '../conversation/facts.ts';

/** The domain prints numbers the Vietnamese way; English turns the decimal comma into a point. */
export function inNumberStyle(vietnamese: string, locale: Locale): string {
  return locale === 'vi' ? vietnamese : vietnamese.replace(',', '.').replace(' %', '%');
}
