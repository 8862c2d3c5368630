import { DateTime } from 'luxon';
import type { Instant } from '../scaled.ts';

/** "17 giờ 05 phút 09 giây ngày 07/11/2026", in Viet Nam, as a receipt prints it whoever looks. */
export function printedTime(at: Instant): string {
  const format = "HH 'giờ' mm 'phút' ss 'giây ngày' dd/MM/yyyy";
  return DateTime.fromMillis(at, { zone: 'Asia/Ho_Chi_Minh' }).toFormat(format);
}
