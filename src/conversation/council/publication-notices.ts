import type { Campaign } from '../../domain/campaign/campaign.ts';
import { indexBounds } from '../../domain/campaign/classify.ts';
import type { AssessedUnit, GroupBoard, RankedUnit } from '../../domain/ranking/board.ts';
import type { NoticeDraft, NoticeOption } from '../notice.ts';
import { type Line, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import type { OfficeContext } from '../turn.ts';
import { decisionLine } from './published-card.ts';

/** What is told about one unit. */
interface Told {
  readonly scorecardId: string;
  readonly line: Line;
  readonly options: readonly NoticeOption[];
}

/** One notice to each scorer and head about their own unit, and one to each leader and organiser about all. */
export function publicationNotices(
  context: OfficeContext,
  boards: readonly GroupBoard[],
  decision: string | null,
  overseers: readonly string[],
): readonly NoticeDraft[] {
  const { facts, office, official } = context;
  const key = `published:${facts.turnId}`;
  const decided = decision === null ? [] : [decisionLine(decision)];
  const told = new Map(
    boards.flatMap((board) => toldOf(office.campaign, board)).map((each) => [each.scorecardId, each]),
  );
  const own = office.units.flatMap(({ scorecardId, people }) => {
    const about = told.get(scorecardId);
    if (about === undefined) return [];
    const lines = [about.line, ...decided];
    return people.map((officialId) =>
      noticeTo(context, { key, officialId, scorecardId, lines, options: about.options }),
    );
  });
  const summary = [...summaryLines(context, boards), ...decided];
  const others = overseers
    .filter((officialId) => officialId !== official.id)
    .map((officialId) =>
      noticeTo(context, { key, officialId, scorecardId: null, lines: summary, options: [ranking] }),
    );
  return [...own, ...others];
}

/** Everybody who was told of the publication is told that it was taken back. */
export function withdrawalNotices(
  context: OfficeContext,
  publicationId: string,
  reason: string,
  overseers: readonly string[],
): readonly NoticeDraft[] {
  const { office, official } = context;
  const { organiser, name: campaign } = office.campaign;
  const key = `unpublished:${publicationId}`;
  const lines = [say('council.notice.withdrawn', { campaign, organiser, reason })];
  const own = office.units.flatMap(({ scorecardId, people }) =>
    people.map((officialId) => noticeTo(context, { key, officialId, scorecardId, lines, options: [] })),
  );
  const others = overseers
    .filter((officialId) => officialId !== official.id)
    .map((officialId) => noticeTo(context, { key, officialId, scorecardId: null, lines, options: [] }));
  return [...own, ...others];
}

/** How many people get one of these notices, and units in which nobody does. */
export function toldBy({ office }: OfficeContext, notices: readonly NoticeDraft[]) {
  const reached = new Set(office.contacts.filter(({ reachable }) => reachable).map(({ unitId }) => unitId));
  const nobody = new Set(
    office.contacts.filter(({ reachable }) => !reachable).map(({ officialId }) => officialId),
  );
  const people = new Set(notices.map(({ officialId }) => officialId).filter((id) => !nobody.has(id)));
  return { people: people.size, silent: office.units.filter(({ unitId }) => !reached.has(unitId)) };
}

const look = { trailing: null, shape: 'line' } as const;
const details: NoticeOption = {
  choice: 'N1',
  label: say('council.way.details'),
  action: { do: 'ownResult' },
  ...look,
};
const ranking: NoticeOption = {
  choice: 'N1',
  label: say('council.way.ranking'),
  action: { do: 'ranking' },
  ...look,
};

function noticeTo(
  { facts, office }: OfficeContext,
  { key, ...draft }: Pick<NoticeDraft, 'key' | 'officialId' | 'scorecardId' | 'lines' | 'options'>,
): NoticeDraft {
  return {
    ...draft,
    key: `${key}:${draft.scorecardId ?? ''}:${draft.officialId}`,
    purpose: 'notice',
    campaignId: office.campaign.id,
    dueAt: facts.sentAt,
    expiresAt: null,
  };
}

function toldOf(campaign: Campaign, { name, ranked, apart, unfinished }: GroupBoard): readonly Told[] {
  const told = (key: SentenceKey, one: AssessedUnit | RankedUnit): Told => ({
    scorecardId: one.unit.scorecardId,
    line: say(key, {
      campaign: campaign.name,
      unit: one.unit.name,
      points: { points: one.result.points, digits: 2 },
      maximum: { points: one.result.maximum, digits: 2 },
      index: { index: one.result, bounds: indexBounds(campaign.classification) },
      class: one.className ?? say('class.none'),
      ...('rank' in one ? { rank: one.rank, ranked: ranked.length, group: name } : {}),
    }),
    options: [details],
  });
  return [
    ...ranked.map((one) => told(one.tied ? 'council.notice.tied' : 'council.notice.ranked', one)),
    ...apart.map((one) => told('council.notice.apart', one)),
    ...unfinished.map(
      (unit): Told => ({
        scorecardId: unit.scorecardId,
        line: say('council.notice.unfinished', { campaign: campaign.name, unit: unit.name }),
        options: [],
      }),
    ),
  ];
}

/** How many have which place, and who leads each group. */
function summaryLines({ office, facts }: OfficeContext, boards: readonly GroupBoard[]): readonly Line[] {
  const { classification, name: campaign } = office.campaign;
  const bounds = indexBounds(classification);
  const count = (of: 'ranked' | 'apart' | 'unfinished') =>
    boards.reduce((sum, board) => sum + board[of].length, 0);
  return [
    say('council.notice.summary', {
      campaign,
      at: { moment: facts.sentAt },
      ranked: count('ranked'),
      apart: count('apart'),
      unfinished: count('unfinished'),
    }),
    ...boards.flatMap(({ name: group, ranked: [first] }) =>
      first === undefined
        ? []
        : [
            say('council.notice.first', {
              group,
              unit: first.unit.name,
              index: { index: first.result, bounds },
            }),
          ],
    ),
  ];
}
