import type { TurnStore } from '../../application/ports/turn-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlSession } from '../sql-session.ts';
import { startingOver } from '../starting-over.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { claimOutbound, nextOutboundAt, releaseOutbound } from './claim-outbound.ts';
import { commitTurns } from './commit-turns.ts';
import { receiveMessages, waitingMessages } from './inbox.ts';
import { commitIntake, mediaToTakeIn, sayMeanwhile } from './intake.ts';
import { loadTurn } from './load-turn.ts';
import { otherAccounts, recordDelivery } from './record-delivery.ts';
import { recordFailure } from './record-failure.ts';
import { ScorecardContents } from './scorecard-contents.ts';
import { transcript } from './transcript.ts';

/** The path of a turn, on either database. `now` stamps a failure, for which the port gives no time. */
export function createTurnStore(session: SqlSession, now: () => Instant): TurnStore {
  const memory = { documents: new StoredDocuments(), contents: new ScorecardContents() };
  const again = startingOver(session);
  return {
    receive: (messages) => session.write((db) => receiveMessages(db, messages)),
    waitingMessages: (limit) => session.read((db) => waitingMessages(db, limit)),
    mediaToTakeIn: () => session.read(mediaToTakeIn),
    commitIntake: (inboxIds, examined, at, forget) =>
      again(() => session.write((db) => commitIntake(db, { inboxIds, examined, at, forget }))),
    sayMeanwhile: (inboxId, content, at) =>
      again(() => session.write((db) => sayMeanwhile(db, inboxId, content, at))),
    loadTurn: (item, lookup) => session.read((db) => loadTurn(db, memory, item, lookup)),
    commitTurns: (turns) => session.write((db) => commitTurns(db, turns, session.isConflict)),
    recordFailure: (inboxId, error, quarantine, reply) =>
      session.write((db) => recordFailure(db, { inboxId, error, quarantine, reply, at: now() })),
    claimOutbound: (claim) => again(() => claimOutbound(session, memory.documents, claim)),
    releaseOutbound: (items, dueAt) => session.write((db) => releaseOutbound(db, items, dueAt)),
    nextOutboundAt: (channel, at) => session.read((db) => nextOutboundAt(db, channel, at)),
    recordDelivery: (item, at, outcome, moved = null) =>
      again(() => session.write((db) => recordDelivery(db, item, at, outcome, moved))),
    otherAccounts: (outboxId) => session.read((db) => otherAccounts(db, outboxId)),
    transcript: (account, after, limit) => session.read((db) => transcript(db, account, after, limit)),
  };
}
