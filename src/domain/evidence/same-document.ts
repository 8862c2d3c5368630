import type { RecordFields } from './record-fields.ts';

/** What two documents are compared by. */
export interface ComparedDocument {
  /** Of all bytes, in hexadecimal. */
  readonly sha256: string;
  /** A perceptual hash of every page in order: 16 hexadecimal digits each. Empty where there is none. */
  readonly pageHashes: readonly string[];
  readonly record: Pick<RecordFields, 'number' | 'issuer' | 'issuedOn'>;
}

export type SamenessReason = 'sameBytes' | 'looksAlike' | 'sameNumber';

/** Bits of 64 in which two pictures of one page may differ. */
export const PAGE_DISTANCE = 6;

/** Those of `others` that are the candidate again, each with the strongest reason for it. */
export function sameDocument<Other extends ComparedDocument>(
  candidate: ComparedDocument,
  others: readonly Other[],
  pageDistance: number = PAGE_DISTANCE,
): readonly { readonly other: Other; readonly why: SamenessReason }[] {
  return others.flatMap((other) => {
    const why = sameness(candidate, other, pageDistance);
    return why ? [{ other, why }] : [];
  });
}

function sameness(
  one: ComparedDocument,
  other: ComparedDocument,
  pageDistance: number,
): SamenessReason | null {
  if (one.sha256.toLowerCase() === other.sha256.toLowerCase()) return 'sameBytes';
  if (looksAlike(one.pageHashes, other.pageHashes, pageDistance)) return 'looksAlike';
  return sameNumber(one.record, other.record) ? 'sameNumber' : null;
}

/** Page by page: one page alone, such as a blank or a cover, says little. */
function looksAlike(one: readonly string[], other: readonly string[], pageDistance: number): boolean {
  if (one.length === 0 || one.length !== other.length) return false;
  return one.every((hash, page) => {
    const counterpart = other[page];
    return counterpart !== undefined && bitsApart(hash, counterpart) <= pageDistance;
  });
}

/** A perceptual hash that says something. */
export const PAGE_HASH = /^[0-9a-f]{16}$/iu;

function bitsApart(one: string, other: string): number {
  if (!PAGE_HASH.test(one) || !PAGE_HASH.test(other)) return Number.POSITIVE_INFINITY;
  const differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  return differing.toString(2).replaceAll('0', '').length;
}

/** Numbers start anew every year and in every office, so a number counts with its day or its office, and not against either. */
function sameNumber(one: ComparedDocument['record'], other: ComparedDocument['record']): boolean {
  if (agree(one.number, other.number) !== true) return false;
  const places = [agree(one.issuedOn, other.issuedOn), agree(one.issuer, other.issuer)];
  return places.includes(true) && !places.includes(false);
}

/** Null where one of the two is not known. */
function agree(one: string | null, other: string | null): boolean | null {
  const [first, second] = [comparableText(one), comparableText(other)];
  return first === '' || second === '' ? null : first === second;
}

/** Without what differs between two readings of one text; empty where it is not known. */
export function comparableText(text: string | null): string {
  return (text ?? '').normalize('NFC').toLowerCase().replace(/\s+/gu, '');
}
