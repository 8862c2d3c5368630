import type { TurnCommit, Write } from '../../src/application/ports/turn-commit.ts';
import type { Workplace } from '../../src/conversation/facts.ts';
import { type CourseEvent, courseEventSchema } from '../../src/domain/course/course-event.ts';
import { afterEvent } from '../../src/domain/course/fold-course.ts';
import { scorecardStandingOf } from '../../src/domain/course/scorecard-standing.ts';
import type { Evidence } from '../../src/domain/evidence/evidence.ts';
import { rankBoard } from '../../src/domain/ranking/rank-board.ts';
import type { Instant } from '../../src/domain/scaled.ts';
import type { ScoreEntry } from '../../src/domain/scorecard/score-entry.ts';
import { totalScorecard } from '../../src/domain/scorecard/scorecard-totals.ts';
import type { Store } from '../../src/store/open-store.ts';

/** What had happened to one unit's scorecard before a story begins. */
export interface Begun {
  readonly unitId: string;
  /** Who filled it in, and when (ms UTC). */
  readonly by: string;
  readonly at: Instant;
  readonly entries: ReadonlyMap<string, ScoreEntry>;
  readonly evidence?: readonly Evidence[];
  readonly events?: readonly BegunEvent[];
}

export interface BegunEvent {
  readonly by: string;
  readonly at: Instant;
  readonly event: CourseEvent;
}

/** The workplace after what had happened. */
export function afterBegun<Place extends Workplace>(work: Place, begun: Begun): Place {
  const { by, at, entries, evidence = [], events = [] } = begun;
  const recorded = [...entries].map(
    ([key, entry]) => [key, { ...entry, version: 1, changedBy: by, changedAt: at }] as const,
  );
  const course = events.reduce(
    (before, each) =>
      afterEvent(before, {
        sequence: before.sequence + 1,
        at: each.at,
        officialId: each.by,
        event: courseEventSchema.parse(each.event),
      }),
    work.course,
  );
  return {
    ...work,
    entries: new Map([...work.entries, ...recorded]),
    evidence: [
      ...work.evidence,
      ...evidence.map((document) => ({ ...document, version: 1, addedBy: by, addedAt: at })),
    ],
    course,
  };
}

type Written = Pick<Store, 'turns' | 'scorecards'>;

/** Writes it into a store as one turn of an account that plays no part in the story and is nobody's. */
export async function begin(
  store: Written,
  campaignId: string,
  unitCode: string,
  begun: Begun,
): Promise<void> {
  const work = await scorecardOf(store, campaignId, unitCode);
  const after = afterBegun(work, begun);
  const { points, maximum, answered, toAnswer } = totalScorecard(
    after.set,
    after.profile,
    after.campaign,
    after.entries,
  ).overall;
  await commitBefore(store, begun.unitId, begun, writesOf(begun), {
    id: work.scorecardId,
    expectedVersion: work.scorecardVersion,
    totals: { points, maximum, answered, toAnswer },
    standing: scorecardStandingOf(after),
  });
}

/** That results had been published before a story begins. */
export interface BegunPublication {
  readonly by: string;
  readonly at: Instant;
  readonly decision: string | null;
}

/** Publishes the results as they stand. */
export async function publishBefore(
  store: Written & Pick<Store, 'boards'>,
  campaignId: string,
  { by, at, decision }: BegunPublication,
): Promise<void> {
  const loaded = await store.boards.load(campaignId);
  if (loaded === null) throw new Error(`no campaign ${campaignId}`);
  const boards = rankBoard(loaded.campaign, loaded.board.groups, loaded.board.units);
  const write = { kind: 'publishResults', campaignId, publicationId: 'begun', decision, boards } as const;
  await commitBefore(store, 'publication', { by, at }, [{ ...write, officialId: by, at }], null);
}

async function scorecardOf({ scorecards }: Written, campaignId: string, unitCode: string) {
  const scorecardId = await scorecards.find(campaignId, unitCode);
  const work = scorecardId === null ? null : await scorecards.load(scorecardId);
  if (work === null) throw new Error(`no scorecard of ${unitCode}`);
  return work;
}

async function commitBefore(
  { turns }: Written,
  name: string,
  { by, at }: { readonly by: string; readonly at: Instant },
  writes: readonly Write[],
  scorecard: TurnCommit['scorecard'],
): Promise<void> {
  const account = { channel: 'web', botId: 'begun', externalId: name } as const;
  const content = { kind: 'text', text: '' } as const;
  await turns.receive([{ from: account, externalId: `begun-${name}`, sentAt: at, receivedAt: at, content }]);
  const item = (await turns.waitingMessages(1000)).find(({ from }) => from.externalId === name);
  if (item === undefined) throw new Error('nothing waits');
  const [outcome] = await turns.commitTurns([
    {
      inboxId: item.id,
      account,
      officialId: by,
      at,
      conversation: {
        key: `account:begun:${name}`,
        expectedVersion: 0,
        stateJson: '{}',
        scorecardId: null,
      },
      scorecard,
      writes,
      replies: [],
    },
  ]);
  if (outcome?.kind !== 'committed') throw new Error(`not begun: ${JSON.stringify(outcome)}`);
}

function writesOf({ by, at, entries, evidence = [], events = [] }: Begun): readonly Write[] {
  return [
    ...[...entries].map(
      ([itemKey, after]): Write => ({
        kind: 'saveEntry',
        itemKey,
        officialId: by,
        at,
        before: null,
        after,
        undoes: null,
      }),
    ),
    ...evidence.map(
      (document): Write => ({
        kind: 'saveEvidence',
        evidence: document,
        officialId: by,
        at,
      }),
    ),
    ...events.map(
      ({ by: officialId, at: eventAt, event }): Write => ({
        kind: 'appendCourse',
        event,
        officialId,
        at: eventAt,
      }),
    ),
  ];
}
