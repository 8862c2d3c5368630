import type { OutlineNode } from './outline.ts';

/** The label and the key of a place. The key is unique in the set; the label may not be. */
export interface PlaceCode {
  readonly code: string;
  readonly key: string;
}

export interface PlaceCodes {
  readonly of: ReadonlyMap<OutlineNode, PlaceCode>;
  /** Codes such as "1" below "II" were completed to "II.1". */
  readonly completed: boolean;
}

/**
 * Gives every place its code and key. A code that only counts below its parent ("1" below "II", "a" below "1.2") is
 * completed with the parent's. The key is the code where that is unique, and names the parent where it is not.
 */
export function placeCodes(domains: readonly OutlineNode[]): PlaceCodes {
  const codes = fullCodes(domains);
  const uses = new Map<string, number>();
  for (const { full } of codes.values()) uses.set(full, (uses.get(full) ?? 0) + 1);
  const taken = new Set<string>();
  const places = new Map<OutlineNode, PlaceCode>();
  for (const [node, { full, parent }] of codes) {
    const above = parent === null ? null : (places.get(parent) ?? null);
    const natural = above === null || full.startsWith(`${above.code}.`);
    const wanted = uses.get(full) === 1 || natural ? full : `${above?.key}/${full}`;
    places.set(node, { code: full, key: free(wanted === '' ? 'chung' : wanted, taken) });
  }
  return { of: places, completed: [...codes].some(([node, { full }]) => full !== node.code) };
}

interface FullCode {
  readonly full: string;
  /** What was put before the printed code. */
  readonly prefix: string;
  readonly parent: OutlineNode | null;
}

function fullCodes(domains: readonly OutlineNode[]): ReadonlyMap<OutlineNode, FullCode> {
  const relative = countsAnew(domains);
  const codes = new Map<OutlineNode, FullCode>();
  const add = (node: OutlineNode, parent: OutlineNode | null) => {
    const above = parent === null ? undefined : codes.get(parent);
    const prefix = parent === null || above === undefined ? '' : prefixOf(node, parent, above, relative);
    codes.set(node, { full: prefix === '' ? node.code : `${prefix}.${node.code}`, prefix, parent });
    for (const child of node.children) add(child, node);
  };
  for (const domain of domains) add(domain, null);
  return codes;
}

function prefixOf(node: OutlineNode, parent: OutlineNode, above: FullCode, relative: boolean): string {
  if (node.style === 'small' || node.style === 'number1') return above.full;
  if (!relative || !node.style.startsWith('number')) return '';
  return parent.style.startsWith('number') ? above.prefix : above.full;
}

/** Whether "1.1" starts again below each lĩnh vực that is not numbered with digits. */
function countsAnew(domains: readonly OutlineNode[]): boolean {
  const lettered = domains.filter((domain) => !domain.style.startsWith('number'));
  const codes = lettered.flatMap((domain) => domain.children.map((child) => child.code));
  return lettered.length > 1 && new Set(codes).size < codes.length * 0.8;
}

function free(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let copy = 2; taken.has(key); copy += 1) key = `${wanted}~${copy}`;
  taken.add(key);
  return key;
}
