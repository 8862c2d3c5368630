import type { BoardStore } from '../../application/ports/board-store.ts';
import type { SqlSession } from '../sql-session.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { loadBoard } from '../turns/board.ts';

const CAMPAIGN = `SELECT document FROM "Campaign" WHERE id = ?`;

/** Results of campaigns on either database, read as a turn reads them. */
export function createBoardStore(session: SqlSession): BoardStore {
  const documents = new StoredDocuments();
  return {
    load: (campaignId) =>
      session.read(async (db) => {
        const [row] = await db.all<{ document: string }>(CAMPAIGN, [campaignId]);
        if (row === undefined) return null;
        return { campaign: documents.campaign(row.document), board: await loadBoard(db, campaignId) };
      }),
  };
}
