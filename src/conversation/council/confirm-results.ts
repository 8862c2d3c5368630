import { resultStage } from '../../domain/appraisal/result-stage.ts';
import { resultsHash } from '../../domain/appraisal/result-standing.ts';
import { spaced } from '../office/end-question.ts';
import { say } from '../reply.ts';
import { card, type Move, type OfficeContext, option } from '../turn.ts';
import { classLines } from './class-lines.ts';
import { previewConfirmation, where } from './preview-confirmation.ts';
import { type ReadyUnit, unitsToConfirm } from './ready-units.ts';
import { toUnits } from './result-units.ts';
import { backTo, toMenu } from './ways.ts';

/** Chốt một lượt: exactly the results that were shown, all of them or none; what changed since is shown first. */
export function confirmResults(context: OfficeContext, groups: readonly string[], shown: string): Move {
  const { ready } = unitsToConfirm(context, groups);
  if (ready.length === 0 || resultsHash(ready) !== shown)
    return previewConfirmation(context, groups, 0, spaced(say('council.together.changed')));
  return {
    context,
    card: confirmedCard(context, groups, ready),
    commands: [
      {
        do: 'confirmResults',
        scorecards: ready.map(({ scorecardId, resultHash }) => ({ scorecardId, resultHash })),
      },
    ],
  };
}

/** Leads on to what is left, or to the publication. */
function confirmedCard(context: OfficeContext, groups: readonly string[], ready: readonly ReadyUnit[]) {
  const { campaign, roles, units } = context.office;
  const now = new Set(ready.map(({ scorecardId }) => scorecardId));
  const left = units.filter(
    (unit) => !now.has(unit.scorecardId) && ['open', 'ready'].includes(resultStage(unit)),
  ).length;
  const onward =
    left > 0
      ? [option(1, say('council.way.notConfirmed', { count: left }), toUnits)]
      : roles.includes('organiser')
        ? [option(1, say('council.way.publication'), { do: 'publication' })]
        : [];
  return card({
    lines: [
      say('council.together.done', {
        where: where(context, groups),
        count: ready.length,
        at: { exactMoment: context.facts.sentAt },
      }),
      ...classLines(campaign, ready),
      left > 0
        ? say('council.together.left', { count: left })
        : say('council.together.all', { organiser: campaign.organiser }),
    ],
    options: [...onward, backTo(toUnits), toMenu],
  });
}
