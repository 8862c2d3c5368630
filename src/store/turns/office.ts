import type { OfficeRecord } from '../../application/ports/turn-record.ts';
import type { OfficeGroup, OfficeMembership, UnitProgress } from '../../conversation/office.ts';
import { type Role, roleSchema } from '../../domain/people/role.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadGroupSets } from './group-sets.ts';
import { IS_REHEARSAL } from './memberships.ts';
import { loadContacts, loadLastSending } from './office-sendings.ts';
import { HOLDS, loadPeopleOfUnits } from './people.ts';
import { loadPublication } from './publication.ts';
import { loadScorecard, type TurnMemory } from './workplace.ts';

/** Roles with a place of their own for the whole campaign; appraisers have it also for some units alone. */
const OFFICE_ROLES: readonly Role[] = ['organiser', 'leader', 'appraiser', 'appraisalLead'];

const OFFICES = `
  SELECT c.id AS "campaignId", c.name AS "campaignName", c."opensAt", ${IS_REHEARSAL}, g.role
  FROM "RoleGrant" g JOIN "Campaign" c ON c.id = g."campaignId"
  WHERE g."officialId" = ? AND (g."unitId" IS NULL OR g.role IN ('appraiser', 'appraisalLead'))
    AND g.status = 'active' AND ${HOLDS}
  ORDER BY rehearsal, c."opensAt" DESC, c.id`;

/** The campaigns for which the official holds such a role at this instant, the latest first, rehearsals last. */
export async function loadOffices(
  db: SqlTransaction,
  officialId: string,
  at: Instant,
): Promise<readonly OfficeMembership[]> {
  const rows = await db.all<{ campaignId: string; campaignName: string; role: string }>(OFFICES, [
    officialId,
    at,
    at,
  ]);
  const offices = new Map<string, OfficeMembership>();
  for (const { campaignId, campaignName, role } of rows) {
    const granted = roleSchema.parse(role);
    if (!OFFICE_ROLES.includes(granted)) continue;
    const held = offices.get(campaignId)?.roles ?? [];
    const roles = held.includes(granted) ? held : [...held, granted];
    offices.set(campaignId, { campaignId, campaignName, roles });
  }
  return [...offices.values()];
}

const UNITS = `
  SELECT s.id AS "scorecardId", u.id AS "unitId", u.code, u.name, s."groupCode", s."profileJson", s.points, s.maximum,
    s.answered, s."toAnswer", s."submittedAt", s."approvedAt", s."openRequests", s."extendedTo",
    s.judged, s."toJudge", s.flagged, s.explained, s."appraisedPoints", s."appraisedMaximum", s.confirmable, s."confirmedAt"
  FROM "Scorecard" s JOIN "Unit" u ON u.id = s."unitId" WHERE s."campaignId" = ?`;

/** Units of which anybody has a chat account, asked once: a question for each unit would read every role each time. */
const LINKED = `
  SELECT DISTINCT g."unitId" FROM "RoleGrant" g JOIN "ChannelAccount" a ON a."officialId" = g."officialId"
  WHERE g."campaignId" = ? AND g."unitId" IS NOT NULL`;

const GROUPS = `SELECT code, name FROM "UnitGroup" WHERE "campaignId" = ?`;

type UnitRow = Omit<UnitProgress, 'ranked' | 'exemptions' | 'kind' | 'linked' | 'people'> & {
  readonly profileJson: string;
};

/** The office of a campaign, with the scorecard that is looked into when it belongs to it. */
export async function loadOffice(
  db: SqlTransaction,
  memory: TurnMemory,
  { campaignId, roles }: OfficeMembership,
  openedId: string | null,
  at: Instant,
): Promise<OfficeRecord | null> {
  const [row] = await db.all<{ document: string }>(`SELECT document FROM "Campaign" WHERE id = ?`, [
    campaignId,
  ]);
  if (row === undefined) return null;
  const rows = await db.all<UnitRow>(UNITS, [campaignId]);
  const people = await loadPeopleOfUnits(db, campaignId, at);
  const linked = await db.all<{ unitId: string }>(LINKED, [campaignId]);
  const linkedUnits = new Set(linked.map(({ unitId }) => unitId));
  const units = rows.map(({ profileJson, ...unit }) => ({
    ...unit,
    ...memory.documents.profile(profileJson),
    people: people.get(unit.unitId) ?? [],
    linked: linkedUnits.has(unit.unitId),
  }));
  const opened = units.find(({ scorecardId }) => scorecardId === openedId);
  return {
    campaign: memory.documents.campaign(row.document),
    roles,
    groups: [...(await db.all<OfficeGroup>(GROUPS, [campaignId]))].sort((a, b) => (a.code < b.code ? -1 : 1)),
    sets: await loadGroupSets(db, memory, campaignId),
    units: units.sort(inOrder),
    contacts: await loadContacts(db, campaignId, at),
    lastSending: await loadLastSending(db, campaignId, at),
    opened: opened === undefined ? null : await loadScorecard(db, memory, opened.scorecardId, at),
    publication: await loadPublication(db, campaignId),
  };
}

/** By code unit, because databases sort text each in its own way. */
function inOrder(a: UnitProgress, b: UnitProgress): number {
  const [left, right] = [a, b].map(({ groupCode, code, unitId }) => [groupCode, code, unitId].join('\0'));
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
