import type { GroupBoard } from '../ranking/board.ts';
import { rankBoard } from '../ranking/rank-board.ts';
import type { CampaignResults, GroupResults } from './campaign-results.ts';
import type { ResultsInput, ScorecardRecord } from './results-input.ts';
import { boardUnitOf, type UnitPlace, unitResults } from './unit-results.ts';

/**
 * The results of a campaign. Once published, points, classes and ranks are those that were published; before that they
 * follow from the scorecards as they stand.
 */
export function buildResults(input: ResultsInput): CampaignResults {
  const { campaign, groups, published } = input;
  const { id, name, year, timeZone, organiser, rehearsal, classification } = campaign;
  const boards = published?.boards ?? rankBoard(campaign, groups, boardUnits(input));
  return {
    campaign: { id, name, year, timeZone, organiser, rehearsal, classification },
    status:
      published === null
        ? { kind: 'provisional' }
        : { kind: 'published', at: published.publication.at, decision: published.publication.decision },
    groups: groups.map((group) =>
      groupResults(
        input,
        group,
        boards.find(({ code }) => code === group.code),
      ),
    ),
  };
}

function boardUnits({ campaign, groups, scorecards }: ResultsInput) {
  return groups.flatMap(({ code, set }) =>
    scorecards
      .filter(({ groupCode }) => groupCode === code)
      .map((record) => boardUnitOf(campaign, set, record)),
  );
}

function groupResults(
  { campaign, scorecards }: ResultsInput,
  { code, name, ranked, set }: ResultsInput['groups'][number],
  board: GroupBoard | undefined,
): GroupResults {
  const { slug, version, decision, maxPoints } = set;
  const members = scorecards.filter(({ groupCode }) => groupCode === code);
  return {
    code,
    name,
    ranked,
    criteriaSet: { slug, version, name: set.name, decision, maxPoints },
    units: placesOn(board, members).map(([record, place]) => unitResults(campaign, set, record, place)),
  };
}

/** Every member of a group once, as the board lists them; a unit that came after the board was made stands last. */
function placesOn(
  board: GroupBoard | undefined,
  members: readonly ScorecardRecord[],
): readonly (readonly [ScorecardRecord, UnitPlace])[] {
  const listed = new Map(board === undefined ? [] : placesListed(board));
  const records = new Map(members.map((record) => [record.scorecardId, record]));
  const placed = [...listed].flatMap(([scorecardId, place]) => {
    const record = records.get(scorecardId);
    return record === undefined ? [] : [[record, place] as const];
  });
  const others = members.filter(({ scorecardId }) => !listed.has(scorecardId));
  return [...placed, ...others.map((record) => [record, NOWHERE] as const)];
}

const NOWHERE: UnitPlace = { assessed: null, rank: null, tied: false };

function placesListed({ ranked, apart, unfinished }: GroupBoard): readonly (readonly [string, UnitPlace])[] {
  return [
    ...ranked.map(
      (one) => [one.unit.scorecardId, { assessed: one, rank: one.rank, tied: one.tied }] as const,
    ),
    ...apart.map((one) => [one.unit.scorecardId, { ...NOWHERE, assessed: one }] as const),
    ...unfinished.map(({ scorecardId }) => [scorecardId, NOWHERE] as const),
  ];
}
