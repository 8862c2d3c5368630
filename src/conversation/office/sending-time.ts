import { isQuiet, quietStretch } from '../../domain/reminders/quiet-hours.ts';
import type { Instant } from '../../domain/scaled.ts';
import { scheduleAt, zoneAt } from '../topics/reminders/wishes.ts';
import type { OfficeContext } from '../turn.ts';

/** When what an office tells people goes out (ms UTC): at once, or after the quiet hours, in which nobody is written to. */
export function sendingAt(context: OfficeContext): Instant {
  const { sentAt } = context.facts;
  const { quietHours } = scheduleAt(context);
  const zone = zoneAt(context);
  return isQuiet(sentAt, quietHours, zone) ? quietStretch(sentAt, quietHours, zone).until : sentAt;
}
