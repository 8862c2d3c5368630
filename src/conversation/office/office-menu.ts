import type { Action } from '../action.ts';
import { showAppraisalDesk } from '../appraisal/appraisal-desk.ts';
import { isAppraiser, onlyAppraises } from '../appraisal/my-work.ts';
import { hasCouncil } from '../council/council-menu.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { type CardOption, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { officePhase } from './office-phase.ts';
import { officeRefusal } from './office-refusal.ts';
import { isWaiting } from './unit-lines.ts';
import { mayListUnreached, unreachedIn } from './unreached-in.ts';

/** Where the campaign stands, and what can be done from here. */
export function showOfficeMenu(context: OfficeContext, lead: readonly Line[] = []): Move {
  if (onlyAppraises(context)) return showAppraisalDesk(context, lead);
  const { campaign, units } = context.office;
  const asking = units.filter(({ openRequests }) => openRequests > 0).length;
  const waiting = units.filter(isWaiting).length;
  const ways = waysOn(context, { waiting, asking });
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
        ...ways.map(({ label, action }, index) => option(index + 1, label, action)),
        ...(isAppraiser(context)
          ? [option('thẩm định', say('appraisal.way.desk'), { do: 'appraisalDesk' }, { shape: 'chip' })]
          : []),
        ...resultWays(context),
      ],
      footer: [lockLine(campaign.locksAt, context.facts.sentAt), ...officePhase(context)],
    }),
  );
}

interface Way {
  readonly label: Sentence;
  readonly action: Action;
}

/**
 * What the menu numbers, without a gap: what everybody has, then what there is for this person here; what deletes
 * stands last.
 */
function waysOn(
  context: OfficeContext,
  { waiting, asking }: { readonly waiting: number; readonly asking: number },
): readonly Way[] {
  const { memberships, offices } = context.facts;
  const unreached = mayListUnreached(context) ? unreachedIn(context.office).length : 0;
  const list = (only: 'all' | 'notSubmitted' | 'asking') => ({ do: 'officeUnits', only, page: 0 }) as const;
  const isElsewhereToo = memberships.length > 0 || offices.length > 1;
  const mayDelete = context.office.campaign.rehearsal && officeRefusal(context, 'deleteRehearsal') === null;
  return [
    { label: say('office.way.units'), action: list('all') },
    { label: say('office.way.waiting', { count: waiting }), action: list('notSubmitted') },
    { label: say('office.way.asking', { count: asking }), action: list('asking') },
    { label: say('way.deadline'), action: { do: 'deadline' } },
    { label: say('way.help'), action: { do: 'help' } },
    { label: say('way.language'), action: { do: 'language' } },
    ...(isElsewhereToo ? [{ label: say('way.units'), action: { do: 'units' } as const }] : []),
    ...(unreached === 0
      ? []
      : [
          {
            label: say('unreached.way', { count: unreached }),
            action: { do: 'unreached', page: 0 } as const,
          },
        ]),
    ...(hasCouncil(context) ? [{ label: say('council.way.menu'), action: { do: 'council' } as const }] : []),
    ...(mayDelete
      ? [{ label: say('rehearsal.way.delete'), action: { do: 'confirmDeletion' } as const }]
      : []),
  ];
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
