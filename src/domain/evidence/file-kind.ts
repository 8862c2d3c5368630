import { z } from 'zod';

/** What a file is by its own bytes, whatever its name says. */
export const fileKindSchema = z.enum([
  'jpeg',
  'png',
  'webp',
  'heic',
  'pdf',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'xml',
]);
export type FileKind = z.infer<typeof fileKindSchema>;

/** Something in a file that is kept and shown to appraisers, never run. */
export const fileFlagSchema = z.enum([
  'script',
  'embeddedFiles',
  'macros',
  'launchAction',
  'externalLinks',
  'encrypted',
  'polyglot',
]);
export type FileFlag = z.infer<typeof fileFlagSchema>;

/** Why a file is not taken. */
export const fileRefusalSchema = z.enum([
  'empty',
  'tooLarge',
  'unknownKind',
  'executable',
  'archive',
  'bomb',
  'tooManyPixels',
  'unreadable',
  'infected',
  'secret',
  'besideSecret',
  'timedOut',
  'gone',
  'vaultFull',
  'quotaUsed',
]);
export type FileRefusal = z.infer<typeof fileRefusalSchema>;

/** What looking into a file found. `name` is the claimed name made safe, ending as the real kind does. */
export type FileInspection =
  | { readonly ok: true; readonly kind: FileKind; readonly flags: readonly FileFlag[]; readonly name: string }
  | { readonly ok: false; readonly refusal: FileRefusal };
