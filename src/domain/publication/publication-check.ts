import { canonicalText } from '../approval/canonical-text.ts';
import type { AssessedUnit, BoardUnit, GroupBoard } from '../ranking/board.ts';
import { sha256 } from '../sha256.ts';

/** What stands between a campaign and the publication of its results. */
export interface PublicationCheck {
  readonly units: number;
  readonly sent: number;
  readonly confirmed: number;
  /** Sent and not confirmed: nothing is published while there is one. */
  readonly notConfirmed: readonly BoardUnit[];
  /** Never sent: published without a result. */
  readonly notSent: readonly BoardUnit[];
}

type Checked = Pick<BoardUnit, 'submittedAt' | 'confirmedAt'>;

export function checkPublication(units: readonly BoardUnit[]): PublicationCheck {
  const notConfirmed = units.filter(isUnconfirmed);
  const notSent = units.filter(({ submittedAt }) => submittedAt === null);
  const sent = units.length - notSent.length;
  return { units: units.length, sent, confirmed: sent - notConfirmed.length, notConfirmed, notSent };
}

function isUnconfirmed({ submittedAt, confirmedAt }: Checked): boolean {
  return submittedAt !== null && confirmedAt === null;
}

/** SHA-256 (hex) of everything that publishing these rankings would show. */
export function boardsHash(boards: readonly GroupBoard[]): string {
  const assessed = ({ unit, result, className }: AssessedUnit) => [unit.scorecardId, result, className];
  return sha256(
    canonicalText(
      boards.map(({ code, name, ranked, apart, unfinished }) => [
        code,
        name,
        ranked.map((one) => [...assessed(one), one.rank, one.tied]),
        apart.map(assessed),
        unfinished.map(({ scorecardId }) => scorecardId),
      ]),
    ),
  );
}
