import { createHash } from 'node:crypto';
import type { AcceptedFile, ExaminedFile } from '../domain/evidence/examined-file.ts';
import type { FileRefusal } from '../domain/evidence/file-kind.ts';
import { findSecrecy } from '../domain/evidence/find-secrecy.ts';
import { readRecordFields } from '../domain/evidence/read-record-fields.ts';
import { totalsText } from '../domain/report/totals-text.ts';
import type { Examine } from './ports/examine.ts';
import type { FetchMedia, MediaReference } from './ports/media.ts';
import type { Vault } from './ports/vault.ts';

export interface TakeInFileParts {
  readonly vault: Vault;
  readonly examine: Examine;
  readonly fetch: FetchMedia;
}

/** `later`: the platform did not give it now. */
export type TakenIn =
  | { readonly kind: 'examined'; readonly file: ExaminedFile }
  | { readonly kind: 'later'; readonly retryAfterMs: number };

/**
 * Fetches, examines and keeps one file. What is accepted is in the vault for good before this resolves; a secret
 * document or an infected file is never put there, and taken out where a channel had to put it before anybody could
 * look.
 */
export async function takeInFile(
  { vault, examine, fetch }: TakeInFileParts,
  media: MediaReference,
): Promise<TakenIn> {
  const fetched = await fetch(media);
  if (fetched.kind === 'later') return fetched;
  if (fetched.kind !== 'fetched') return refused(media, fetched.kind === 'tooLarge' ? 'tooLarge' : 'gone');
  const forget = () => vault.purge(createHash('sha256').update(fetched.bytes).digest('hex'));
  const examination = await examine(fetched.bytes, media);
  if (!examination.ok) {
    if (examination.refusal === 'infected') await forget();
    return refused(media, examination.refusal);
  }
  const { page, text, kind, flags, signatures, name } = examination;
  if (text !== null && findSecrecy(text) !== null) {
    await forget();
    // Even the name of such a file may tell what nobody may know.
    return refused({ ...media, name: null }, 'secret');
  }
  const original = await vault.keep(fetched.bytes);
  if (original.kind === 'full') return refused(media, 'vaultFull');
  const kept = page === null ? null : await vault.keep(page.jpeg);
  if (kept?.kind === 'full') return refused(media, 'vaultFull');
  return {
    kind: 'examined',
    file: {
      ok: true,
      name,
      kind,
      flags: [...flags],
      original: original.sha256,
      size: fetched.bytes.length,
      page:
        page === null || kept === null
          ? null
          : {
              sha256: kept.sha256,
              size: page.jpeg.length,
              perceptualHash: page.perceptualHash,
              faults: [...page.faults],
            },
      signatures: [...signatures],
      fields: text === null ? null : readRecordFields(text),
      ...totalsOf(text),
    },
  };
}

function totalsOf(text: string | null): Pick<AcceptedFile, 'totalsText'> {
  const totals = text === null ? null : totalsText(text);
  return totals === null ? {} : { totalsText: totals };
}

function refused({ name }: MediaReference, refusal: FileRefusal): TakenIn {
  return { kind: 'examined', file: { ok: false, name, refusal } };
}
