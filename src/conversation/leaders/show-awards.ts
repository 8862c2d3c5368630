import { type AwardProposal, proposeAwards } from '../../domain/ranking/award-proposal.ts';
import type { GroupBoard } from '../../domain/ranking/board.ts';
import { percent } from '../../domain/scaled.ts';
import { type Line, say } from '../reply.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { askedOfGroup, showBoardPage } from './board-cards.ts';
import { MOST_PICTURES, rankingPicture } from './board-picture.ts';
import type { BoardQuestion } from './board-question.ts';
import { namesOf } from './result-lines.ts';
import { boardsOf, indexOf, type Results, statusOf } from './results.ts';

/** Đề nghị khen thưởng by the rules of the campaign; units that tie for the last place are left to people. */
export function showAwards(asker: Asker, results: Results, question: BoardQuestion): Move {
  const { campaign } = results;
  if (campaign.awards.length === 0)
    return remain(asker, [say('leaders.awardsWithoutRules', { organiser: campaign.organiser })]);
  const boards = boardsOf(results, question.groups);
  const proposals = proposeAwards(campaign.awards, boards);
  if (proposals.length === 0) return remain(asker, [say('leaders.awardsNotForGroup')]);
  const count = proposals.reduce((sum, { proposed }) => sum + proposed.length, 0);
  const open = boards
    .filter(({ code }) => proposals.some(({ rule }) => rule.groupCode === code))
    .reduce((sum, { unfinished }) => sum + unfinished.length, 0);
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        say('leaders.awards', { status: statusOf(results), count }),
        ...proposals.flatMap((proposal) => proposalLines(results, proposal)),
        ...(open === 0 || results.published !== null ? [] : [say('leaders.awardsOpen', { count: open })]),
      ],
      items: proposals.map(({ rule, groupName }) => ({
        label: say('leaders.way.group', { group: groupName }),
        leadsTo: askedOfGroup('ranking', rule.groupCode),
      })),
      notes: apartOf(boards, proposals),
      files: proposals
        .filter(({ proposed, tiedAtLimit }) => proposed.length > 0 || tiedAtLimit !== null)
        .slice(0, MOST_PICTURES)
        .flatMap((proposal) => pictureOf(results, proposal)),
    },
    0,
  );
}

function proposalLines(
  results: Results,
  { rule, groupName, proposed, tiedAtLimit }: AwardProposal,
): readonly Line[] {
  const limit =
    rule.from === null
      ? say('leaders.awardLimit', { most: rule.atMost })
      : say('leaders.awardLimitFrom', { most: rule.atMost, from: { percent: percent(rule.from) } });
  const heading = { group: groupName, limit };
  const list = proposed.map(({ unit, rank, result }) =>
    say('leaders.shortRank', { rank, unit: unit.name, index: indexOf(results, result) }),
  );
  const [tied] = tiedAtLimit?.units ?? [];
  return [
    list.length === 0
      ? say(tied === undefined ? 'leaders.awardNobody' : 'leaders.awardOnlyTied', heading)
      : say('leaders.awardList', { ...heading, list }),
    ...(tiedAtLimit === null || tied === undefined
      ? []
      : [
          say('leaders.awardTied', {
            list: namesOf(tiedAtLimit.units),
            rank: tied.rank,
            index: indexOf(results, tied.result),
            places: tiedAtLimit.places,
          }),
        ]),
  ];
}

/** Who has a result and is not considered. */
function apartOf(boards: readonly GroupBoard[], proposals: readonly AwardProposal[]): readonly Line[] {
  const apart = boards
    .filter(({ code }) => proposals.some(({ rule }) => rule.groupCode === code))
    .flatMap((board) => board.apart);
  return apart.length === 0 ? [] : [say('leaders.awardApart', { list: namesOf(apart) })];
}

function pictureOf(results: Results, { rule, proposed, tiedAtLimit }: AwardProposal) {
  const marked = [...proposed, ...(tiedAtLimit?.units ?? [])];
  return rankingPicture(results, rule.groupCode, {
    scorecardIds: marked.map(({ unit }) => unit.scorecardId),
  });
}
