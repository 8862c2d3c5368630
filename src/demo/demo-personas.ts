import type { Role } from '../domain/people/role.ts';
import { demoOfficials } from './officials.ts';
import { demoAccount } from './seed-demo.ts';
import { demoUnits } from './units.ts';

/** How a role is named beside a persona. */
const roleNames: Readonly<Record<Role, string>> = {
  scorer: 'Chấm điểm',
  head: 'Thủ trưởng',
  appraiser: 'Thẩm định',
  appraisalLead: 'Tổ trưởng thẩm định',
  leader: 'Lãnh đạo',
  organiser: 'Cơ quan tổ chức',
  respondent: 'Người trả lời khảo sát',
};

/** Everybody that a visitor of the demo may act as, with what they do: "Chấm điểm · Sở Nội vụ". */
export function demoPersonas(): readonly {
  readonly account: string;
  readonly name: string;
  readonly note: string;
}[] {
  return demoOfficials.map(({ id, name, roles, linked }) => ({
    account: demoAccount(id).externalId,
    name,
    note: linked ? roles.map(roleNote).join(', ') : 'Chưa liên kết, cần mã mời',
  }));
}

function roleNote({ role, unitId }: { readonly role: Role; readonly unitId: string | null }): string {
  const unit = demoUnits.find(({ id }) => id === unitId)?.name;
  return unit === undefined ? roleNames[role] : `${roleNames[role]} · ${unit}`;
}
