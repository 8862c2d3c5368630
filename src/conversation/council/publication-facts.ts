import {
  boardsHash,
  checkPublication,
  type PublicationCheck,
} from '../../domain/publication/publication-check.ts';
import type { GroupBoard } from '../../domain/ranking/board.ts';
import { rankBoard } from '../../domain/ranking/rank-board.ts';
import { spaced } from '../office/end-question.ts';
import { showOfficeMenu } from '../office/office-menu.ts';
import { officeRefusal } from '../office/office-refusal.ts';
import { type Sentence, say } from '../reply.ts';
import { type Move, type OfficeContext, want } from '../turn.ts';
import { tooEarly } from './council-rights.ts';
import { showPublished } from './published-card.ts';

/** Results as they stand now, as they would be published. */
export interface Publishable {
  readonly check: PublicationCheck;
  readonly boards: readonly GroupBoard[];
  readonly hash: string;
}

/** The results as they stand, where the person may publish; they are looked up first. */
export function withResults(context: OfficeContext, then: (found: Publishable) => Move): Move {
  const refused = refuse(context);
  if (refused !== null) return refused;
  const { board } = context.facts.lookedUp;
  if (board === null) return want(context, { what: 'board' });
  const boards = rankBoard(context.office.campaign, board.groups, board.units);
  return then({ check: checkPublication(board.units), boards, hash: boardsHash(boards) });
}

/** Why the results are not the person's to publish now. */
function refuse(context: OfficeContext): Move | null {
  const { publication, roles, campaign } = context.office;
  if (!roles.includes('organiser'))
    return showOfficeMenu(context, spaced(say('council.organiserOnly', { organiser: campaign.organiser })));
  if (publication !== null)
    return showPublished(context, publication, spaced(say('council.publish.already')));
  const refusal = officeRefusal(context, 'publish') ?? tooEarly(context);
  return refusal === null ? null : showOfficeMenu(context, spaced(refusal));
}

/** Why results cannot be published as they stand; null where they can. */
export function publicationFault({ confirmed, notConfirmed }: PublicationCheck): Sentence | null {
  if (notConfirmed.length > 0) return say('council.publish.notConfirmed', { count: notConfirmed.length });
  return confirmed === 0 ? say('council.publish.nobody') : null;
}
