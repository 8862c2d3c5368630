import type { MorningPerson } from '../../src/application/ports/morning-store.ts';
import type { Facts, Workplace } from '../../src/conversation/facts.ts';
import type { OfficeMembership, UnitContact } from '../../src/conversation/office.ts';
import { scopeOfKeys } from '../../src/domain/authority/scope-of-keys.ts';
import type { CampaignImport, ImportedOfficial } from '../../src/domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import { type Role, roleSchema } from '../../src/domain/people/role.ts';

const appraises: readonly Role[] = ['appraiser', 'appraisalLead'];

/** An official with the roles that they hold; `pending`: not confirmed by the head yet. */
export interface KnownOfficial extends Omit<ImportedOfficial, 'roles'> {
  readonly roles: readonly (ImportedOfficial['roles'][number] & { readonly pending?: boolean })[];
}

interface Campaign extends Pick<CampaignImport, 'campaign'> {
  readonly officials: readonly KnownOfficial[];
}

/** Who works for the unit and who organises, as the store would read them from an import. */
export function peopleOf({ officials }: Campaign, unitId: string): Pick<Workplace, 'people' | 'organisers'> {
  const rolesIn = (official: KnownOfficial, pending: boolean) =>
    roleSchema.options.filter((role) =>
      official.roles.some(
        (each) => each.unitId === unitId && each.role === role && (each.pending === true) === pending,
      ),
    );
  return {
    people: officials
      .map((official) => ({
        officialId: official.id,
        name: official.name,
        roles: rolesIn(official, false),
        pending: rolesIn(official, true),
      }))
      .filter(({ roles, pending }) => roles.length + pending.length > 0)
      .sort((a, b) => (a.officialId < b.officialId ? -1 : 1)),
    organisers: officials
      .filter(({ roles }) => roles.some(({ role, unitId: unit }) => role === 'organiser' && unit === null))
      .map(({ id }) => id)
      .sort(),
  };
}

export function grantsOf(
  { campaign, officials }: Campaign,
  officialId: string | undefined,
  sets: readonly CriteriaSet[] = [],
): Facts['grants'] {
  const roles = officials.find(({ id }) => id === officialId)?.roles ?? [];
  return roles.map(({ role, unitId, pending, scope, validFrom, validUntil }) => ({
    role,
    campaignId: campaign.id,
    unitId,
    scope: scope === undefined ? null : scopeOfKeys(scope, sets),
    validFrom: validFrom ?? null,
    validUntil: validUntil ?? null,
    status: pending === true ? ('pending' as const) : ('active' as const),
  }));
}

export function officesOf(all: Campaign, officialId: string | undefined): readonly OfficeMembership[] {
  const roles = grantsOf(all, officialId)
    .filter(
      ({ role, unitId }) =>
        (unitId === null && (role === 'organiser' || role === 'leader')) || appraises.includes(role),
    )
    .map(({ role }) => role);
  const { id: campaignId, name: campaignName } = all.campaign;
  return roles.length === 0 ? [] : [{ campaignId, campaignName, roles: [...new Set(roles)] }];
}

/** Who of each unit can be told something. */
export function contactsOf(
  { officials }: Campaign,
  linked: ReadonlyMap<string, string>,
): readonly UnitContact[] {
  const contacts = new Map<string, UnitContact>();
  for (const { id: officialId, name, roles } of officials) {
    const reachable = [...linked.values()].includes(officialId);
    const how = { channels: reachable ? (['web'] as const) : [], reachable, unheard: !reachable };
    for (const { unitId, role, pending } of roles) {
      if (unitId === null || pending === true || (role !== 'scorer' && role !== 'head')) continue;
      contacts.set(`${unitId} ${officialId}`, { unitId, officialId, name, ...how });
    }
  }
  return [...contacts.values()].sort((a, b) =>
    `${a.unitId} ${a.officialId}` < `${b.unitId} ${b.officialId}` ? -1 : 1,
  );
}

/** Who leads or organises, as morning cards are told; whoever is linked can be reached on the page in a browser. */
export function readersOf(
  { officials }: Campaign,
  linked: ReadonlyMap<string, string>,
): readonly Omit<MorningPerson, 'wishes'>[] {
  return officials
    .map(({ id: officialId, roles }) => ({
      officialId,
      roles: roles.flatMap(({ role, unitId, pending }) =>
        unitId === null && pending !== true && (role === 'leader' || role === 'organiser') ? [role] : [],
      ),
      accounts: [...linked.values()].includes(officialId)
        ? [{ channel: 'web' as const, lastSeenAt: null, unreachableSince: null }]
        : [],
    }))
    .filter(({ roles }) => roles.length > 0)
    .sort((a, b) => (a.officialId < b.officialId ? -1 : 1));
}
