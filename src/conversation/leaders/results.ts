import type { Campaign } from '../../domain/campaign/campaign.ts';
import { indexBounds } from '../../domain/campaign/classify.ts';
import type { PublishedBoards } from '../../domain/publication/publication.ts';
import type { AssessedUnit, BoardUnit, GroupBoard, RankedUnit } from '../../domain/ranking/board.ts';
import { rankBoard } from '../../domain/ranking/rank-board.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { ScoreIndex } from '../../domain/scorecard/score-index.ts';
import { dayOf } from '../local-days.ts';
import type { Board } from '../looked-up.ts';
import { type Param, type Sentence, say } from '../reply.ts';

/** The rankings as published, or else as they stand; never some of each. */
export interface Results {
  readonly campaign: Campaign;
  readonly board: Board;
  readonly published: PublishedBoards['publication'] | null;
  readonly boards: readonly GroupBoard[];
  /** When they were read (ms UTC). */
  readonly at: Instant;
}

export function resultsOf(campaign: Campaign, board: Board, at: Instant): Results {
  const { published, groups, units } = board;
  return {
    campaign,
    board,
    published: published?.publication ?? null,
    boards: published?.boards ?? rankBoard(campaign, groups, units),
    at,
  };
}

/** "tạm tính, chưa công bố (số liệu lúc …)", or "đã công bố ngày …". */
export function statusOf({ published, campaign, at }: Results): Sentence {
  if (published === null) return say('leaders.provisional', { at: { moment: at } });
  const day = { calendarDay: dayOf(published.at, campaign.timeZone) };
  return published.decision === null
    ? say('leaders.published', { day })
    : say('leaders.publishedBy', { day, decision: published.decision });
}

/** `beside`: further percentages (scaled) across which the index must not be rounded. */
export function indexOf(
  { campaign }: Results,
  { points, maximum }: ScoreIndex,
  beside: readonly number[] = [],
): Param {
  return { index: { points, maximum }, bounds: [...indexBounds(campaign.classification), ...beside] };
}

/** What a domain reached of its maximum, to which no class is bound. */
export function shareOf({ points, maximum }: ScoreIndex): Param {
  return { index: { points, maximum }, bounds: [] };
}

/** The boards that were asked for; all where none was named. */
export function boardsOf({ boards }: Results, groups: readonly string[]): readonly GroupBoard[] {
  const members = boards.filter(
    ({ ranked, apart, unfinished }) => ranked.length + apart.length + unfinished.length > 0,
  );
  return groups.length === 0 ? members : members.filter(({ code }) => groups.includes(code));
}

/** Where a unit stands: `result` null where it has none, `ranked` null where it has no rank. */
export interface UnitStanding {
  readonly board: GroupBoard;
  readonly unit: BoardUnit;
  readonly assessed: AssessedUnit | null;
  readonly ranked: RankedUnit | null;
}

export function standingIn(boards: readonly GroupBoard[], scorecardId: string): UnitStanding | null {
  const isIt = ({ unit }: { readonly unit: BoardUnit }) => unit.scorecardId === scorecardId;
  for (const board of boards) {
    const ranked = board.ranked.find(isIt) ?? null;
    const assessed = ranked ?? board.apart.find(isIt) ?? null;
    const unit = assessed?.unit ?? board.unfinished.find((each) => isIt({ unit: each }));
    if (unit !== undefined) return { board, unit, assessed, ranked };
  }
  return null;
}
