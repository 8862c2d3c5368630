import type { PictureStore } from '../application/ports/picture-store.ts';
import { pictureSchema } from '../domain/charts/picture.ts';
import type { Instant } from '../domain/scaled.ts';
import type { SqlSession } from './sql-session.ts';

const ONE = `
  SELECT picture."pictureJson", publication."withdrawnAt" FROM "Picture" picture
  LEFT JOIN "Publication" publication ON publication.id = picture."publicationId"
  WHERE picture.id = ? AND picture."saidAt" > ?`;

const FORGET = `DELETE FROM "Picture" WHERE "saidAt" <= ?`;

interface PictureRow {
  readonly pictureJson: string;
  readonly withdrawnAt: Instant | null;
}

/** What pictures show, on either database. */
export function createPictureStore(session: SqlSession): PictureStore {
  return {
    async load(id, tooOld) {
      const [row] = await session.read((db) => db.all<PictureRow>(ONE, [id, tooOld]));
      if (row === undefined) return null;
      const picture = pictureSchema.parse(JSON.parse(row.pictureJson));
      return { picture, withdrawn: row.withdrawnAt !== null };
    },
    async forget(tooOld) {
      await session.write((db) => db.run(FORGET, [tooOld]));
    },
  };
}
