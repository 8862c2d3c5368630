/**
 * Viridis, from dark violet to yellow: every reader orders it by lightness, whatever colours he sees, and so does a
 * printer in grey.
 */
const VIRIDIS = [
  [0x44, 0x01, 0x54],
  [0x3b, 0x52, 0x8b],
  [0x21, 0x91, 0x8c],
  [0x5e, 0xc9, 0x62],
  [0xfd, 0xe7, 0x25],
] as const;

/** So many colours, the darkest first. */
export function shades(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => shadeAt(count === 1 ? 0 : at / (count - 1)));
}

/** Black or white, whichever is read better on a colour `#rrggbb`. */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 115 ? '#111827' : '#ffffff';
}

function shadeAt(share: number): string {
  const place = share * (VIRIDIS.length - 1);
  const below = VIRIDIS[Math.floor(place)] ?? VIRIDIS[0];
  const above = VIRIDIS[Math.ceil(place)] ?? VIRIDIS[0];
  const mixed = below.map((from, at) => Math.round(from + ((above[at] ?? from) - from) * (place % 1)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
