import type { Evidence } from './evidence.ts';
import { type SamenessReason, sameDocument } from './same-document.ts';

/** Why two documents of a scorecard are taken for the same, the strongest reason; null where nothing says so. */
export function sameEvidence(one: Evidence, other: Evidence): SamenessReason | null {
  if (receivedOf(one).some((address) => receivedOf(other).includes(address))) return 'sameBytes';
  return sameDocument(compared(one), [compared(other)])[0]?.why ?? null;
}

/** Addresses of the bytes as they were received; one photograph that both documents hold is enough. */
export function receivedOf({ body }: Evidence): readonly string[] {
  return body.kind === 'file' ? [body.file.sha256] : body.pages.map(({ original }) => original);
}

function compared(document: Evidence) {
  const { body, fields } = document;
  return {
    sha256: receivedOf(document).join(' '),
    pageHashes: body.kind === 'scan' ? body.pages.map(({ perceptualHash }) => perceptualHash) : [],
    record: fields ?? { number: null, issuer: null, issuedOn: null },
  };
}
