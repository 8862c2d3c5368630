/** The largest signature that is read (bytes). */
export const BER_LENGTH_LIMIT = 1024 * 1024;

/**
 * How many bytes the ASN.1 sequence at the start takes with its head, or null where it is not one, has no definite
 * length, or claims more than is there.
 */
export function derLength(bytes: Uint8Array): number | null {
  const head = bytes[1];
  if (bytes[0] !== 0x30 || head === undefined || head === 0x80) return null;
  const digits = head < 0x80 ? 0 : head & 0x7f;
  if (digits > 4) return null;
  let length = digits === 0 ? head : 0;
  for (const byte of bytes.subarray(2, 2 + digits)) length = length * 256 + byte;
  const size = 2 + digits + length;
  return size <= bytes.length && size <= BER_LENGTH_LIMIT ? size : null;
}
