import { toNfc } from '../text.ts';
import type { PastResult } from './past-result.ts';
import type { PastSource } from './past-source.ts';

interface NamedUnit {
  readonly code: string;
  readonly name: string;
}

/** Which unit of a campaign gets which result of the year before. */
export interface PastMatch {
  readonly matched: readonly { readonly unitId: string; readonly result: PastResult }[];
  /** Matched by their code, though they bear another name now. */
  readonly renamed: readonly { readonly code: string; readonly before: string; readonly now: string }[];
  /** Had a result then, and no unit of the campaign has their code: merged, dissolved, given another code. */
  readonly gone: readonly NamedUnit[];
  /** Are in the campaign and had no result then. */
  readonly without: readonly NamedUnit[];
}

/**
 * Units are the same by code, and never by anything else: who a merged unit's predecessor was is
 * for a human to say.
 */
export function matchPast(
  units: readonly (NamedUnit & { readonly unitId: string })[],
  { units: earlier }: PastSource,
): PastMatch {
  const withResult = earlier.flatMap(({ code, name, result }) =>
    result === null ? [] : [{ code, name, result }],
  );
  const before = new Map(withResult.map((each) => [codeOf(each), each]));
  const now = new Set(units.map(codeOf));
  const pairs = units.flatMap((unit) => {
    const found = before.get(codeOf(unit));
    return found === undefined ? [] : [{ unit, found }];
  });
  return {
    matched: pairs.map(({ unit, found }) => ({ unitId: unit.unitId, result: found.result })),
    renamed: pairs.flatMap(({ unit, found }) =>
      spelled(unit.name) === spelled(found.name)
        ? []
        : [{ code: unit.code, before: found.name, now: unit.name }],
    ),
    gone: withResult.filter((unit) => !now.has(codeOf(unit))).map(({ code, name }) => ({ code, name })),
    without: units.filter((unit) => !before.has(codeOf(unit))).map(({ code, name }) => ({ code, name })),
  };
}

function codeOf({ code }: NamedUnit): string {
  return toNfc(code).trim();
}

function spelled(name: string): string {
  return toNfc(name).toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();
}
