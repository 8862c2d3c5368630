import { DateTime } from 'luxon';
import type { Instant } from '../../domain/scaled.ts';

/** "17 giờ 05 ngày 07/11/2026", in Viet Nam. */
export function localTime(at: Instant): string {
  return DateTime.fromMillis(at, { zone: 'Asia/Ho_Chi_Minh' }).toFormat("HH 'giờ' mm 'ngày' dd/MM/yyyy");
}
