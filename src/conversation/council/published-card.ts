import type { Publication } from '../../domain/publication/publication.ts';
import { type Line, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { backTo, toMenu } from './ways.ts';

/** The publication as it stands, to whoever may take it back. */
export function showPublished(
  context: OfficeContext,
  { at, decision }: Publication,
  lead: readonly Line[] = [],
): Move {
  return show(
    context,
    card({
      lines: [
        ...lead,
        say('council.publish.published', { campaign: context.office.campaign.name, at: { exactMoment: at } }),
        decisionLine(decision),
      ],
      options: [
        option(1, say('council.way.ranking'), { do: 'ranking' }),
        option(2, say('council.way.withdraw'), { do: 'askWithdrawalReason' }),
        backTo({ do: 'council' }),
        toMenu,
      ],
    }),
  );
}

export function decisionLine(decision: string | null): Line {
  return decision === null
    ? say('council.publish.noDecision')
    : say('council.publish.decision', { decision });
}
