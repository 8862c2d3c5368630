import type { Campaign } from '../../domain/campaign/campaign.ts';
import { refusalOf } from '../authority.ts';
import { showOfficeMenu } from '../office/office-menu.ts';
import { officeRefusal } from '../office/office-refusal.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { stay } from '../topics/plain-answers.ts';
import type { DeskContext, Move, OfficeContext } from '../turn.ts';

/** Somebody who asks for results: at an office, or at a unit. */
export type Asker =
  | { readonly at: 'office'; readonly context: OfficeContext }
  | { readonly at: 'unit'; readonly context: DeskContext };

export function campaignOf(asker: Asker): Campaign {
  return asker.at === 'office' ? asker.context.office.campaign : asker.context.desk.work.campaign;
}

/** Why results are not this person's to see now; null where they are. */
export function resultsRefusal(asker: Asker): Sentence | null {
  const refusal = asker.at === 'office' ? atOffice(asker.context) : refusalOf(asker.context, 'viewRanking');
  if (refusal === null || refusal.say !== 'refusal.authority.notPublished') return refusal;
  return say(asker.at === 'office' ? 'leaders.notPublished' : 'leaders.notPublishedToUnits');
}

/** Whoever appraises some units alone sees the ranking of all. */
function atOffice(context: OfficeContext): Sentence | null {
  const { grants } = context.facts;
  const places = [null, ...new Set(grants.map(({ unitId }) => unitId))];
  const refusals = places.map((unitId) => officeRefusal(context, 'viewRanking', unitId));
  return refusals.includes(null) ? null : (refusals[0] ?? null);
}

/** What stood before, with lines above it. */
export function remain(asker: Asker, lines: readonly Line[]): Move {
  return asker.at === 'office'
    ? showOfficeMenu(asker.context, [...lines, { gap: true }])
    : stay(asker.context, lines);
}
