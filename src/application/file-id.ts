import type { ReplyFile } from '../conversation/reply.ts';
import { pictureId } from './files/picture-file.ts';
import { reportFileRest } from './files/report-file.ts';

export type FileKind = ReplyFile['kind'];

/** How an outgoing message and a link name a file: its kind, a colon, and what that kind makes of the rest. */
export function fileIdOf(file: ReplyFile): string {
  switch (file.kind) {
    case 'evidence':
      return `evidence:${file.evidenceId}`;
    case 'report':
      return `report:${reportFileRest(file)}`;
    case 'receipt':
      return `receipt:${file.receiptId}`;
    case 'picture':
      return `picture:${pictureId(file.picture)}`;
    case 'export':
      return `export:${file.what}:${file.scope}`;
  }
}

/** The kind before the first colon, and the rest after it. */
export function splitFileId(id: string): { readonly kind: string; readonly rest: string } {
  const colon = id.indexOf(':');
  return { kind: id.slice(0, Math.max(0, colon)), rest: id.slice(colon + 1) };
}
