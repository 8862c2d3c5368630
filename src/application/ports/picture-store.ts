import type { Picture } from '../../domain/charts/picture.ts';
import type { Instant } from '../../domain/scaled.ts';

/** What a picture of a message shows, under the id that its file goes by. */
export interface KeptPicture {
  readonly id: string;
  readonly picture: Picture;
}

/** What the pictures of messages show. A turn keeps it (`TurnCommit.pictures`), and it goes with its campaign. */
export interface PictureStore {
  /**
   * Null where it is not kept, or was last said at `tooOld` (ms UTC) or before. `withdrawn`: it shows a publication
   * that was taken back. Asks nobody's role: whoever asks for it was shown it, or holds a link to it.
   */
  load(
    id: string,
    tooOld: Instant,
  ): Promise<{ readonly picture: Picture; readonly withdrawn: boolean } | null>;
  /** Forgets what was last said at `tooOld` or before. */
  forget(tooOld: Instant): Promise<void>;
}
