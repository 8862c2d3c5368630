import type { Publication } from '../../domain/publication/publication.ts';
import { reasonFault } from '../more-time.ts';
import { spaced } from '../office/end-question.ts';
import { showOfficeMenu } from '../office/office-menu.ts';
import { officeRefusal } from '../office/office-refusal.ts';
import { gap, type Line, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show, want } from '../turn.ts';
import { toldBy, withdrawalNotices } from './publication-notices.ts';
import { silentLines } from './unit-names.ts';
import { backTo, toMenu } from './ways.ts';

/** Thu hồi công bố: why is asked first. */
export function askWithdrawalReason(context: OfficeContext, lead: readonly Line[] = []): Move {
  return withPublication(context, null, ({ id, at }) =>
    show(
      context,
      card({
        lines: [...lead, say('council.withdraw.ask', { at: { moment: at } })],
        options: [backTo({ do: 'publication' }), toMenu],
        listening: { kind: 'text' },
        asking: { for: 'publicationWithdrawal', publicationId: id },
      }),
    ),
  );
}

/** Says what taking it back does before it is done. */
export function takeWithdrawalReason(context: OfficeContext, publicationId: string, text: string): Move {
  const fault = reasonFault(text);
  if (fault !== null) return askWithdrawalReason(context, spaced(fault));
  const reason = text.trim();
  return withPublication(context, publicationId, ({ at }) =>
    show(
      context,
      card({
        lines: [say('council.withdraw.confirm', { at: { moment: at }, reason }), gap, consequence(context)],
        options: [
          option(1, say('council.way.withdraw'), { do: 'withdrawPublication', publicationId, reason }),
          backTo({ do: 'publication' }),
          toMenu,
        ],
      }),
    ),
  );
}

function consequence({ office: { campaign } }: OfficeContext): Line {
  return campaign.leadersSee === 'provisional'
    ? say('council.withdraw.consequenceProvisional')
    : say('council.withdraw.consequence');
}

export function withdrawPublication(context: OfficeContext, publicationId: string, reason: string): Move {
  return withPublication(context, publicationId, () => {
    const { facts, office } = context;
    const { overseers } = facts.lookedUp;
    if (overseers === null) return want(context, { what: 'overseers' });
    const notices = withdrawalNotices(context, publicationId, reason, overseers);
    const { people: told, silent } = toldBy(context, notices);
    return {
      context,
      card: card({
        lines: [
          say('council.withdraw.done', { at: { exactMoment: facts.sentAt }, told }),
          ...silentLines(silent),
        ],
        options: [option(1, say('council.way.results'), { do: 'resultUnits', only: 'all', page: 0 }), toMenu],
      }),
      commands: [
        { do: 'withdrawPublication', campaignId: office.campaign.id, publicationId, reason },
        ...notices.map((notice) => ({ do: 'notify', notice }) as const),
      ],
    };
  });
}

/** The publication that stands, if the person may take it back and it is the one that was shown. */
function withPublication(
  context: OfficeContext,
  shown: string | null,
  then: (publication: Publication) => Move,
): Move {
  const { publication, roles, campaign } = context.office;
  const refusal = !roles.includes('organiser')
    ? say('council.organiserOnly', { organiser: campaign.organiser })
    : publication === null || (shown !== null && publication.id !== shown)
      ? say('council.withdraw.none')
      : officeRefusal(context, 'withdrawPublication');
  return refusal !== null || publication === null
    ? showOfficeMenu(context, spaced(refusal ?? say('council.withdraw.none')))
    : then(publication);
}
