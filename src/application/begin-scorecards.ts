import { scorecardStandingOf } from '../domain/course/scorecard-standing.ts';
import type { Instant } from '../domain/scaled.ts';
import { totalScorecard } from '../domain/scorecard/scorecard-totals.ts';
import { afterBegun, type Begun } from './begun.ts';
import type { AccountAddress, InboundMessage } from './ports/messages.ts';
import type { ScorecardStore } from './ports/scorecard-store.ts';
import type { TurnCommit, Write } from './ports/turn-commit.ts';
import type { InboxItem, WorkplaceRecord } from './ports/turn-record.ts';
import type { TurnStore } from './ports/turn-store.ts';

export interface BeginParts {
  readonly turns: Pick<TurnStore, 'receive' | 'waitingMessages' | 'commitTurns'>;
  readonly scorecards: ScorecardStore;
}

/** A scorecard that is to have a past, by the code of its unit; `tell` is told how it stands without one. */
export interface ToBegin {
  readonly unitCode: string;
  readonly tell: (work: WorkplaceRecord) => Begun;
}

interface Told {
  readonly work: WorkplaceRecord;
  readonly begun: Begun;
}

/**
 * Writes what had happened into scorecards, each as one turn of an account that is nobody's, all in one transaction.
 * Whoever does it again, or at the same time, changes nothing. Throws where a unit has no scorecard.
 */
export async function beginScorecards(
  { turns, scorecards }: BeginParts,
  campaignId: string,
  units: readonly ToBegin[],
): Promise<void> {
  const told = await Promise.all(units.map((unit) => tell(scorecards, campaignId, unit)));
  await turns.receive(told.map(messageOf));
  const waiting = await turns.waitingMessages(MANY);
  const outcomes = await turns.commitTurns(
    told.flatMap((each) => {
      const message = waiting.find(({ from }) => from.externalId === accountOf(each).externalId);
      return message === undefined ? [] : [turnOf(each, message)];
    }),
  );
  for (const outcome of outcomes) if (outcome.kind === 'failed') throw outcome.error;
}

/** More than are ever begun at once. */
const MANY = 1000;

async function tell(
  scorecards: ScorecardStore,
  campaignId: string,
  { unitCode, tell: story }: ToBegin,
): Promise<Told> {
  const scorecardId = await scorecards.find(campaignId, unitCode);
  const work = scorecardId === null ? null : await scorecards.load(scorecardId);
  if (work === null) throw new Error(`no scorecard of ${unitCode} in ${campaignId}`);
  return { work, begun: story(work) };
}

function accountOf({ work }: Told): AccountAddress {
  return { channel: 'web', botId: 'begun', externalId: work.scorecardId };
}

function messageOf(told: Told): InboundMessage {
  const at: Instant = told.begun.at;
  const from = accountOf(told);
  const content = { kind: 'text', text: '' } as const;
  return { from, externalId: `begun-${from.externalId}`, sentAt: at, receivedAt: at, content };
}

function turnOf(told: Told, { id: inboxId }: InboxItem): TurnCommit {
  const { work, begun } = told;
  const account = accountOf(told);
  const after = afterBegun(work, begun);
  const { set, profile, campaign, entries } = after;
  const { points, maximum, answered, toAnswer } = totalScorecard(set, profile, campaign, entries).overall;
  return {
    inboxId,
    account,
    officialId: begun.by,
    at: begun.at,
    conversation: {
      key: `account:${account.channel}:${account.botId}:${account.externalId}`,
      expectedVersion: 0,
      stateJson: '{}',
      scorecardId: null,
    },
    scorecard: {
      id: work.scorecardId,
      expectedVersion: work.scorecardVersion,
      totals: { points, maximum, answered, toAnswer },
      standing: scorecardStandingOf(after),
    },
    writes: writesOf(begun, work.scorecardId),
    replies: [],
  };
}

function writesOf(
  { by, at, entries, evidence = [], events = [], receipt }: Begun,
  scorecardId: string,
): readonly Write[] {
  return [
    ...[...entries].map(([itemKey, after]): Write => {
      return { kind: 'saveEntry', itemKey, officialId: by, at, before: null, after, undoes: null };
    }),
    ...evidence.map((document): Write => {
      return { kind: 'saveEvidence', evidence: document, officialId: by, at };
    }),
    ...events.flatMap(({ by: officialId, at: saidAt, event }): readonly Write[] => {
      const said: Write = { kind: 'appendCourse', event, officialId, at: saidAt };
      return event.kind === 'submitted' && receipt !== undefined
        ? [said, { kind: 'storeReceipt', receipt, scorecardId, at: saidAt }]
        : [said];
    }),
  ];
}
