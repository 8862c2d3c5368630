import { indexBounds } from '../../../domain/campaign/classify.ts';
import { index } from '../../../domain/scorecard/score-index.ts';
import type { ApprovalState } from '../../approval-desk.ts';
import { type Line, say } from '../../reply.ts';
import type { DeskContext } from '../../turn.ts';
import { changedLinesOf } from './changed-lines.ts';

/** The sum, index and class that an approval would be of. */
export function totalLine({ desk }: DeskContext): Line {
  const { overall } = desk.totals;
  return say('approval.total', {
    points: { points: overall.points, digits: 2 },
    maximum: { points: overall.maximum },
    index: { index: index(desk.totals), bounds: indexBounds(desk.work.campaign.classification) },
    class: desk.band?.name ?? say('class.none'),
  });
}

export function domainLines({ desk }: DeskContext): readonly Line[] {
  return desk.totals.domains
    .filter(({ maximum }) => maximum > 0)
    .map((total) => {
      const domain = desk.work.set.domains.find(({ key }) => key === total.domainKey);
      return say('score.domain', {
        code: domain?.code ?? '',
        name: domain?.name ?? '',
        points: { points: total.points, digits: 2 },
        maximum: { points: total.maximum },
      });
    });
}

/** What changed since the last approval; nothing where there is none, or it still stands. */
export function sinceApproval(context: DeskContext, state: ApprovalState): readonly Line[] {
  if (state.kind !== 'changed') return [];
  return [
    say('approval.changedLines', { at: { moment: state.approval.at }, count: state.lines.length }),
    ...changedLinesOf(context, state.lines),
  ];
}
