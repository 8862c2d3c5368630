import type { FileFlag, FileKind, FileRefusal } from '../../domain/evidence/file-kind.ts';
import type { PageFault } from '../../domain/evidence/page-fault.ts';
import type { Signature } from '../../domain/evidence/signature.ts';
import type { MediaReference } from './media.ts';

/** What a file is and holds. `page`: a photograph made readable. `text`: as far as it could be read. */
export type Examination =
  | { readonly ok: false; readonly refusal: FileRefusal }
  | {
      readonly ok: true;
      readonly kind: FileKind;
      readonly flags: readonly FileFlag[];
      /** Safe to show and to save under. */
      readonly name: string;
      readonly page: {
        readonly jpeg: Uint8Array;
        readonly perceptualHash: string;
        readonly faults: readonly PageFault[];
      } | null;
      readonly signatures: readonly Signature[];
      readonly text: string | null;
    };

/** Looks at bytes that nobody vouches for, within limits of time and memory. Throws only for bugs. */
export type Examine = (
  bytes: Uint8Array,
  claim: Pick<MediaReference, 'what' | 'name'>,
) => Promise<Examination>;
