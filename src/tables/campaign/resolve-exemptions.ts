import type { CriteriaSetLookup } from '../../application/ports/table-files.ts';
import type { CampaignImport, ImportedUnit } from '../../domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import { type CampaignFault, campaignFault } from './campaign-fault.ts';

export interface ResolvedCampaign {
  readonly campaign: CampaignImport;
  readonly faults: readonly CampaignFault[];
}

/** Finds the criteria set of every group, and turns the codes of exemptions into keys of that set. */
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
  return { campaign: { ...all, units }, faults };
}

function resolveUnit(unit: ImportedUnit, set: CriteriaSet, report: (message: string) => void): ImportedUnit {
  const places = placesOf(set);
  const exemptions = unit.profile.exemptions.flatMap((wanted) => {
    if (places.some((place) => place.key === wanted)) return [wanted];
    const [first, second] = places.filter((place) => place.code === wanted);
    if (first === undefined) report(`Mã "${wanted}" không có trong bộ tiêu chí ${set.slug}.`);
    else if (second !== undefined)
      report(`Mã "${wanted}" có ở nhiều mục; anh/chị ghi khóa ${first.key} hoặc ${second.key}.`);
    return first === undefined ? [] : [first.key];
  });
  if (
    new Set(exemptions).size === set.domains.length &&
    set.domains.every(({ key }) => exemptions.includes(key))
  ) {
    report('Đơn vị được miễn mọi lĩnh vực nên không còn gì để chấm.');
  }
  return { ...unit, profile: { ...unit.profile, exemptions: [...new Set(exemptions)] } };
}

function placesOf(set: CriteriaSet): readonly { readonly key: string; readonly code: string }[] {
  return set.domains.flatMap((domain) => [
    domain,
    ...domain.criteria.flatMap((criterion) => [
      criterion,
      ...(criterion.kind === 'group' ? criterion.items : []),
    ]),
  ]);
}
