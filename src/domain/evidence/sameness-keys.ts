import type { Evidence } from './evidence.ts';
import { comparableText, PAGE_DISTANCE, PAGE_HASH } from './same-document.ts';
import { receivedOf } from './same-evidence.ts';

/**
 * Keys for finding what a document may be the same as among thousands: any two that `sameEvidence` takes for the same
 * share a key. Sharing one proves nothing.
 */
export function samenessKeys(document: Evidence): readonly string[] {
  return [
    ...receivedOf(document).map((address) => `bytes ${address.toLowerCase()}`),
    ...firstPageKeys(document),
    ...recordKeys(document),
  ];
}

/**
 * Documents that look alike have as many pages, and first pages at most so many bits apart: cut into one part more
 * than that, their hashes agree in at least one part.
 */
function firstPageKeys({ body }: Evidence): readonly string[] {
  if (body.kind !== 'scan') return [];
  const hash = body.pages[0]?.perceptualHash ?? '';
  if (!PAGE_HASH.test(hash)) return [];
  const bits = BigInt(`0x${hash}`).toString(2).padStart(64, '0');
  return Array.from({ length: PARTS }, (_, part) => {
    const piece = bits.slice(Math.floor((part * 64) / PARTS), Math.floor(((part + 1) * 64) / PARTS));
    return `pages ${body.pages.length} ${part} ${piece}`;
  });
}

const PARTS = PAGE_DISTANCE + 1;

function recordKeys({ fields }: Evidence): readonly string[] {
  const [number, day, issuer] = [fields?.number, fields?.issuedOn, fields?.issuer].map((text) =>
    comparableText(text ?? null),
  );
  if (!number) return [];
  return [...(day ? [`day ${number} ${day}`] : []), ...(issuer ? [`issuer ${number} ${issuer}`] : [])];
}
