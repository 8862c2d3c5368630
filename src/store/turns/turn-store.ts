import type { TurnStore } from '../../application/ports/turn-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlSession } from '../sql-session.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { commitTurns } from './commit-turns.ts';
import { receiveMessages, waitingMessages } from './inbox.ts';
import { loadTurn } from './load-turn.ts';
import { dueOutbound, recordDelivery } from './outbox.ts';
import { recordFailure } from './record-failure.ts';
import { ScorecardContents } from './scorecard-contents.ts';
import { transcript } from './transcript.ts';

/** The path of a turn, on either database. `now` stamps a failure, for which the port gives no time. */
export function createTurnStore(session: SqlSession, now: () => Instant): TurnStore {
  const memory = { documents: new StoredDocuments(), contents: new ScorecardContents() };
  return {
    receive: (messages) => session.write((db) => receiveMessages(db, messages)),
    waitingMessages: (limit) => session.read((db) => waitingMessages(db, limit)),
    loadTurn: (item, lookup) => session.read((db) => loadTurn(db, memory, item, lookup)),
    commitTurns: (turns) => session.write((db) => commitTurns(db, turns, session.isConflict)),
    recordFailure: (inboxId, error, quarantine, reply) =>
      session.write((db) => recordFailure(db, { inboxId, error, quarantine, reply, at: now() })),
    dueOutbound: (channel, at, limit) => session.read((db) => dueOutbound(db, channel, at, limit)),
    recordDelivery: (outboxId, at, outcome) =>
      session.write((db) => recordDelivery(db, outboxId, at, outcome)),
    transcript: (account, after, limit) => session.read((db) => transcript(db, account, after, limit)),
  };
}
