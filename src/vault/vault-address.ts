import { createHash } from 'node:crypto';
import type { Sha256 } from '../application/ports/vault.ts';

const ADDRESS = /^[0-9a-f]{64}$/;
const PLACE = /^([0-9a-f]{2})\/([0-9a-f]{62})$/;

export function sha256Of(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `ab/cdef…`, with `/` on every system. Throws for anything but 64 lowercase hexadecimal digits. */
export function placeOf(sha256: Sha256): string {
  if (!ADDRESS.test(sha256)) throw new Error('not an address of the vault');
  return `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}

/** The address of a place; null for what is none, such as a foreign file. */
export function addressAt(place: string): Sha256 | null {
  const [, shard, rest] = PLACE.exec(place) ?? [];
  return shard === undefined || rest === undefined ? null : `${shard}${rest}`;
}
