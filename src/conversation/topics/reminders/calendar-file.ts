import type { Campaign } from '../../../domain/campaign/campaign.ts';
import { say } from '../../reply.ts';
import { type Move, show, type TurnContext } from '../../turn.ts';
import { saidCard } from './wishes.ts';

/** The dates of the campaign as a file for any calendar. */
export function sendCalendar(context: TurnContext, { id: scope }: Campaign): Move {
  return show(context, {
    ...saidCard(context, [say('calendar.here')]),
    attached: [{ kind: 'export', what: 'calendar', scope, name: 'lich-cham-diem.ics' }],
  });
}
