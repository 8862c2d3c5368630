import type { Desk } from '../desk.ts';
import { spaced } from '../office/end-question.ts';
import { showOfficeMenu } from '../office/office-menu.ts';
import { say } from '../reply.ts';
import { type Move, type OfficeContext, want } from '../turn.ts';

/** The scorecard of one unit of the campaign, read first where another one is opened. */
export function withUnit(context: OfficeContext, scorecardId: string, then: (opened: Desk) => Move): Move {
  const { opened, facts } = context;
  if (opened?.work.scorecardId === scorecardId) return then(opened);
  return facts.lookedUp.opened === scorecardId
    ? showOfficeMenu(context, spaced(say('council.noSuchUnit')))
    : want(context, { what: 'opened', scorecardId });
}
