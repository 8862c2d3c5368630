import type {
  CampaignImport,
  ImportedOfficial,
  ImportedRole,
} from '../../domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import { ambiguous, findPlace } from './find-place.ts';

type Report = (official: number, role: number, message: string) => void;

/** Turns the codes of scopes into keys: of the unit's set, or for the whole campaign of every set that has them. */
export function resolveScopes(
  { officials, units }: CampaignImport,
  sets: ReadonlyMap<string, CriteriaSet>,
  report: Report,
): readonly ImportedOfficial[] {
  const setsOf = ({ unitId }: ImportedRole): readonly CriteriaSet[] => {
    const unit = units.find(({ id }) => id === unitId);
    const own = unit === undefined ? undefined : sets.get(unit.groupCode);
    const all = unitId === null ? [...sets.values()] : own === undefined ? [] : [own];
    return all.filter((set, index) => all.findIndex(({ slug }) => slug === set.slug) === index);
  };
  return officials.map((official, index) => ({
    ...official,
    roles: official.roles.map((role, at) => {
      const { scope } = role;
      const known = setsOf(role);
      // A unit or a set that is not there is told where it is named.
      if (scope === undefined || known.length === 0) return role;
      const keys = scope.flatMap((wanted) => keysOf(known, wanted, (message) => report(index, at, message)));
      return { ...role, scope: [...new Set(keys)] };
    }),
  }));
}

function keysOf(
  sets: readonly CriteriaSet[],
  wanted: string,
  report: (message: string) => void,
): readonly string[] {
  const found = sets.map((set) => findPlace(set, wanted));
  const unclear = found.find(({ other }) => other !== null);
  if (unclear?.key != null && unclear.other !== null) report(ambiguous(wanted, unclear.key, unclear.other));
  const keys = found.flatMap(({ key }) => (key === null ? [] : [key]));
  if (keys.length === 0) report(`Mã "${wanted}" không có trong bộ tiêu chí nào của vai trò này.`);
  return keys;
}
