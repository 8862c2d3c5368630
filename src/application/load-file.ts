import { type FileKind, splitFileId } from './file-id.ts';
import type { FileContent } from './ports/file-content.ts';

/** Gives the bytes of one kind of file by what follows the kind in its id. */
export type LoadKind = (rest: string) => Promise<FileContent>;

/** A kind without a loader has no files yet. */
export type FileLoaders = { readonly [Kind in FileKind]?: LoadKind };

/** The bytes behind a file of an outgoing message. */
export async function loadFile(loaders: FileLoaders, file: string): Promise<FileContent> {
  const { kind, rest } = splitFileId(file);
  const load = new Map<string, LoadKind | undefined>(Object.entries(loaders)).get(kind);
  return load === undefined ? null : load(rest);
}
