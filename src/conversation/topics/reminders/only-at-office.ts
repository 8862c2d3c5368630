import { say } from '../../reply.ts';
import type { DeskContext, Move } from '../../turn.ts';
import { showUnits } from '../menu.ts';
import { stay } from '../plain-answers.ts';

/** What only organisers do: one of them is shown the way to that place, anybody else told whose it is. */
export function onlyAtOffice(context: DeskContext): Move {
  return context.facts.offices.some(({ roles }) => roles.includes('organiser'))
    ? showUnits(context, [say('sending.atOffice')])
    : stay(context, [say('sending.organiserOnly', { organiser: context.desk.work.campaign.organiser })]);
}
