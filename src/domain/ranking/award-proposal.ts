import type { AwardRule } from '../campaign/campaign.ts';
import { reaches } from '../scorecard/score-index.ts';
import type { GroupBoard, RankedUnit } from './board.ts';

/** Đề nghị khen thưởng for one group. */
export interface AwardProposal {
  readonly rule: AwardRule;
  readonly groupName: string;
  /** At most `rule.atMost` ranked units that reach `rule.from`, best first. */
  readonly proposed: readonly RankedUnit[];
  /** Equal units for which not enough places are left: none of them is proposed, a human decides. */
  readonly tiedAtLimit: { readonly units: readonly RankedUnit[]; readonly places: number } | null;
}

/**
 * One proposal for each rule whose group has a board. It is only as final as the board: units without a result may
 * still come in between.
 */
export function proposeAwards(
  rules: readonly AwardRule[],
  boards: readonly GroupBoard[],
): readonly AwardProposal[] {
  return rules.flatMap((rule) => {
    const board = boards.find(({ code }) => code === rule.groupCode);
    return board === undefined ? [] : [proposalOf(rule, board)];
  });
}

function proposalOf(rule: AwardRule, { name, ranked }: GroupBoard): AwardProposal {
  const { atMost, from } = rule;
  const worthy = ranked.filter(({ result }) => from === null || reaches(result, from));
  const inside = worthy.slice(0, atMost);
  const tiedRank = inside.at(-1)?.rank;
  const cutsTie = worthy[atMost]?.rank === tiedRank && tiedRank !== undefined;
  const proposed = cutsTie ? inside.filter(({ rank }) => rank !== tiedRank) : inside;
  const tiedAtLimit = cutsTie
    ? { units: worthy.filter(({ rank }) => rank === tiedRank), places: atMost - proposed.length }
    : null;
  return { rule, groupName: name, proposed, tiedAtLimit };
}
