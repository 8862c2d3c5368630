import { showAppraisalDesk } from '../appraisal/appraisal-desk.ts';
import { isAppraiser, onlyAppraises } from '../appraisal/my-work.ts';
import { hasCouncil } from '../council/council-menu.ts';
import { type Line, say } from '../reply.ts';
import { type CardOption, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { officePhase } from './office-phase.ts';
import { officeRefusal } from './office-refusal.ts';
import { isWaiting } from './unit-lines.ts';
import { mayListUnreached, unreachedIn } from './unreached-in.ts';

/** Where the campaign stands, and what can be done from here. */
export function showOfficeMenu(context: OfficeContext, lead: readonly Line[] = []): Move {
  if (onlyAppraises(context)) return showAppraisalDesk(context, lead);
  const { campaign, units } = context.office;
  const { memberships, offices, sentAt } = context.facts;
  const asking = units.filter(({ openRequests }) => openRequests > 0).length;
  const waiting = units.filter(isWaiting).length;
  const unreached = mayListUnreached(context) ? unreachedIn(context.office).length : 0;
  const isElsewhereToo = memberships.length > 0 || offices.length > 1;
  return show(
    context,
    card({
      lines: [
        ...lead,
        say('office.heading', { name: context.official.name, campaign: campaign.name }),
        {
          progress: { done: units.length - waiting, all: units.length },
          words: say('office.submitted', { submitted: units.length - waiting, all: units.length }),
        },
        ...(asking === 0 ? [] : [say('office.asking', { count: asking })]),
        { gap: true },
      ],
      options: [
        option(1, say('office.way.units'), { do: 'officeUnits', only: 'all', page: 0 }),
        option(2, say('office.way.waiting', { count: waiting }), {
          do: 'officeUnits',
          only: 'notSubmitted',
          page: 0,
        }),
        option(3, say('office.way.asking', { count: asking }), {
          do: 'officeUnits',
          only: 'asking',
          page: 0,
        }),
        option(4, say('way.deadline'), { do: 'deadline' }),
        option(5, say('way.help'), { do: 'help' }),
        option(6, say('way.language'), { do: 'language' }),
        ...(isElsewhereToo ? [option(7, say('way.units'), { do: 'units' })] : []),
        ...(campaign.rehearsal && officeRefusal(context, 'deleteRehearsal') === null
          ? [option(8, say('rehearsal.way.delete'), { do: 'confirmDeletion' })]
          : []),
        ...(unreached === 0
          ? []
          : [option(9, say('unreached.way', { count: unreached }), { do: 'unreached', page: 0 })]),
        ...(isAppraiser(context)
          ? [option('thẩm định', say('appraisal.way.desk'), { do: 'appraisalDesk' }, { shape: 'chip' })]
          : []),
        ...(hasCouncil(context) ? [option(10, say('council.way.menu'), { do: 'council' })] : []),
        ...resultWays(context),
      ],
      footer: [lockLine(campaign.locksAt, sentAt), ...officePhase(context)],
    }),
  );
}

/** Rankings and files of results, once there are any that the person may see. */
function resultWays(context: OfficeContext): readonly CardOption[] {
  const { units, publication } = context.office;
  const isThere = publication !== null || units.some(({ appraisedPoints }) => appraisedPoints !== null);
  if (!isThere || officeRefusal(context, 'viewRanking') !== null) return [];
  return [
    option('xếp hạng', say('office.way.ranking'), { do: 'ranking' }, { shape: 'chip' }),
    option('xuất kết quả', say('office.way.export'), { do: 'exportResults' }, { shape: 'chip' }),
  ];
}

export function lockLine(locksAt: number, sentAt: number): Line {
  return sentAt >= locksAt
    ? say('deadline.passed', { lock: { closedAt: locksAt } })
    : say('deadline.line', { lock: { lockOf: locksAt }, left: { from: sentAt, until: locksAt } });
}
