import { type FileKind, splitFileId } from './file-id.ts';

/** Gives the bytes of one kind of file by what follows the kind in its id; null when nobody has them any more. */
export type LoadKind = (rest: string) => Promise<Uint8Array | null>;

/** A kind without a loader has no files yet. */
export type FileLoaders = { readonly [Kind in FileKind]?: LoadKind };

/** The bytes behind a file of an outgoing message; null when nobody has them any more. */
export async function loadFile(loaders: FileLoaders, file: string): Promise<Uint8Array | null> {
  const { kind, rest } = splitFileId(file);
  const load = new Map<string, LoadKind | undefined>(Object.entries(loaders)).get(kind);
  return load === undefined ? null : load(rest);
}
