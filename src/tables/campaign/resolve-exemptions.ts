import type { CriteriaSetLookup } from '../../application/ports/table-files.ts';
import type { CampaignImport, ImportedUnit } from '../../domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import { type CampaignFault, campaignFault, roleFault } from './campaign-fault.ts';
import { ambiguous, findPlace } from './find-place.ts';
import { resolveScopes } from './resolve-scopes.ts';

export interface ResolvedCampaign {
  readonly campaign: CampaignImport;
  readonly faults: readonly CampaignFault[];
}

/** Finds the criteria set of every group, and turns the codes of exemptions and scopes into keys of that set. */
export async function resolveExemptions(
  all: CampaignImport,
  setOf: CriteriaSetLookup,
): Promise<ResolvedCampaign> {
  const faults: CampaignFault[] = [];
  const sets = new Map<string, CriteriaSet>();
  for (const [index, group] of all.groups.entries()) {
    const set = await setOf(group.criteriaSetSlug);
    if (set !== null) sets.set(group.code, set);
    else {
      const message = `Chưa có bộ tiêu chí mang mã "${group.criteriaSetSlug}"; anh/chị nhập bộ tiêu chí trước.`;
      faults.push(campaignFault('groups', index, 'set', message));
    }
  }
  const units = all.units.map((unit, index) => {
    const set = sets.get(unit.groupCode);
    return set === undefined
      ? unit
      : resolveUnit(unit, set, (message) => {
          faults.push(campaignFault('units', index, 'exemptions', message));
        });
  });
  const officials = resolveScopes(all, sets, (index, role, message) => {
    faults.push(roleFault(index, role, 'scope', message));
  });
  return { campaign: { ...all, units, officials }, faults };
}

function resolveUnit(unit: ImportedUnit, set: CriteriaSet, report: (message: string) => void): ImportedUnit {
  const exemptions = unit.profile.exemptions.flatMap((wanted) => {
    const found = findPlace(set, wanted);
    if (found.key === null) report(`Mã "${wanted}" không có trong bộ tiêu chí ${set.slug}.`);
    else if (found.other !== null) report(ambiguous(wanted, found.key, found.other));
    return found.key === null ? [] : [found.key];
  });
  if (
    new Set(exemptions).size === set.domains.length &&
    set.domains.every(({ key }) => exemptions.includes(key))
  ) {
    report('Đơn vị được miễn mọi lĩnh vực nên không còn gì để chấm.');
  }
  return { ...unit, profile: { ...unit.profile, exemptions: [...new Set(exemptions)] } };
}
