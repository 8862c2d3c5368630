/**
 * Excel keeps a typed 4.1 as "4.0999999999999996", and a parsed number no longer shows it. So the numerals are
 * taken from the sheet's XML as they stand. Each answer maps a cell address ("A97") to its numeral.
 */
export function storedNumerals(sheetXml: string): ReadonlyMap<string, string> {
  const numerals = new Map<string, string>();
  const cell = /<c\s([^>]*[^/>])>(?:<f\b[^>]*?(?:\/>|>[^<]*<\/f>))?<v(?:\s[^>]*)?>([^<]*)<\/v>/g;
  for (const [, attributes = '', value = ''] of sheetXml.matchAll(cell)) {
    const type = /\bt="([^"]*)"/.exec(attributes)?.[1] ?? 'n';
    const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1];
    if (type === 'n' && address !== undefined) numerals.set(address, value.trim());
  }
  return numerals;
}

/** Rows that hold at least one value. Rows that are only formatted do not count. */
export function countFilledRows(sheetXml: string): number {
  let filled = 0;
  let fresh = false;
  for (const [tag] of sheetXml.matchAll(/<row\b|<v[ >]|<is>/g)) {
    if (tag === '<row') fresh = true;
    else if (fresh) {
      filled += 1;
      fresh = false;
    }
  }
  return filled;
}

/** The path inside the zip of each sheet, by the sheet's name, from `xl/workbook.xml` and its relations. */
export function sheetPaths(workbookXml: string, relationsXml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [tag] of relationsXml.matchAll(/<Relationship\b[^>]*>/g)) {
    const target = attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, '');
    targets.set(attribute(tag, 'Id'), `xl/${target}`);
  }
  const paths = new Map<string, string>();
  for (const [tag] of workbookXml.matchAll(/<sheet\b[^>]*>/g)) {
    const path = targets.get(attribute(tag, 'r:id'));
    if (path !== undefined) paths.set(unescapeXml(attribute(tag, 'name')), path);
  }
  return paths;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const hex = name[1]?.toLowerCase() === 'x';
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
