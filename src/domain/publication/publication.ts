import type { Deed } from '../course/course.ts';
import type { GroupBoard } from '../ranking/board.ts';

/** Công bố kết quả of a whole campaign, as it stands. */
export interface Publication extends Deed {
  readonly id: string;
  /** Number and day of the decision, as typed; null: not given. */
  readonly decision: string | null;
}

/** What was published: the rankings as they were then, whatever changed since. */
export interface PublishedBoards {
  readonly publication: Publication;
  readonly boards: readonly GroupBoard[];
}
