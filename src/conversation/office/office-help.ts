import { isAppraiser, onlyAppraises } from '../appraisal/my-work.ts';
import { hasCouncil } from '../council/council-menu.ts';
import { dayOf } from '../local-days.ts';
import { type Line, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { lockLine } from './office-menu.ts';
import { officePhase } from './office-phase.ts';

/** When units lock, and which phases run after that. */
export function showLock(context: OfficeContext): Move {
  const lock = lockLine(context.office.campaign.locksAt, context.facts.sentAt);
  return plain(context, [lock, ...officePhase(context), ...plannedDay(context)]);
}

/** When results are published, as far as the campaign says, and whether they are. */
export function showPublicationDay(context: OfficeContext): Move {
  const phase = officePhase(context);
  if (context.office.publication !== null) return plain(context, phase);
  const planned = plannedDay(context);
  const { organiser } = context.office.campaign;
  return plain(context, [
    say('office.notPublished'),
    ...(planned.length === 0 ? [say('office.noPublicationDay', { organiser })] : planned),
    ...phase,
  ]);
}

function plannedDay({ office: { campaign, publication } }: OfficeContext): readonly Line[] {
  const planned = campaign.phases.publication;
  if (planned === null || publication !== null) return [];
  return [say('council.publish.planned', { day: { calendarDay: dayOf(planned, campaign.timeZone) } })];
}

/** Whoever appraises is told first what is typed at an item. */
export function showOfficeHelp(context: OfficeContext): Move {
  return plain(context, [
    say(onlyAppraises(context) ? 'office.help.headingAppraiser' : 'office.help.heading'),
    ...(isAppraiser(context) ? [say('office.help.appraisal')] : []),
    say('office.help.words'),
    say('office.help.results'),
    ...(hasCouncil(context) ? councilHelp(context) : []),
  ]);
}

/** Only what the person may do. */
function councilHelp({ office: { roles } }: OfficeContext): readonly Line[] {
  return [
    say('office.help.oversee'),
    ...(roles.includes('appraisalLead') ? [say('office.help.confirm')] : []),
    ...(roles.includes('organiser') ? [say('office.help.publish')] : []),
  ];
}

function plain(context: OfficeContext, lines: readonly Line[]): Move {
  const options = [option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' })];
  return show(context, card({ lines, options }));
}
