import type { FileFlag, FileKind, FileRefusal } from '../../domain/evidence/file-kind.ts';

/** What one look into the bytes of a file gave, before names and polyglots. */
export type Findings =
  | { readonly ok: true; readonly kind: FileKind; readonly flags: readonly FileFlag[] }
  | { readonly ok: false; readonly refusal: FileRefusal };

export function found(kind: FileKind, flags: Iterable<FileFlag> = []): Findings {
  return { ok: true, kind, flags: [...flags] };
}

export function refuse(refusal: FileRefusal): Findings {
  return { ok: false, refusal };
}
