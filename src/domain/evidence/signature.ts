import { z } from 'zod';

/**
 * One digital signature (chữ ký số). `intact`: what was signed is unchanged. `altered`: it was changed afterwards.
 * `broken`: it cannot be read as a signature, or is made in a way that proves nothing (SHA-1, a range with holes).
 * `coverage`: `part` where something other than further signatures was added after signing.
 */
export const signatureSchema = z.object({
  /** Common name in the certificate; null where there is none. */
  signer: z.string().nullable(),
  issuer: z.string().nullable(),
  /** When it says it was signed (ms UTC); null where it does not say. */
  signedAt: z.number().int().nullable(),
  integrity: z.enum(['intact', 'altered', 'broken']),
  coverage: z.enum(['whole', 'part']),
  /** Of the certificate at the time of signing. `untrusted`: no chain up to a configured anchor. */
  certificate: z.enum(['trusted', 'untrusted', 'expired', 'notYetValid', 'noAnchors']),
});
export type Signature = z.infer<typeof signatureSchema>;
