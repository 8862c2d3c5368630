import type { Role } from '../domain/people/role.ts';
import { demoAccount } from './demo-account.ts';
import { type DemoOfficial, type DemoRole, demoOfficials } from './officials.ts';
import { officialsUnderAppraisal } from './under-appraisal/officials.ts';
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

interface DemoPersona {
  readonly account: string;
  readonly name: string;
  readonly note: string;
  /** The campaign in which the persona works. */
  readonly heading: string;
}

/** Everybody that a visitor of the demo may act as, with what they do: "Chấm điểm · Sở Nội vụ". */
export function demoPersonas(): readonly DemoPersona[] {
  return [
    ...demoOfficials.map((official) => personaOf(official, 'Kỳ đang tự chấm')),
    ...officialsUnderAppraisal
      .filter(({ linked }) => linked)
      .map((official) => personaOf(official, 'Kỳ đang thẩm định')),
  ];
}

function personaOf({ id, name, roles, linked }: DemoOfficial, heading: string): DemoPersona {
  const note = linked ? roles.map(roleNote).join(', ') : 'Chưa liên kết, cần mã mời';
  return { account: demoAccount(id).externalId, name, note, heading };
}

function roleNote({ role, unitId, scope }: DemoRole): string {
  const unit = demoUnits.find(({ id }) => id === unitId)?.name;
  const where = unit ?? (scope === undefined ? null : scopeNote(scope));
  return where === null ? roleNames[role] : `${roleNames[role]} · ${where}`;
}

function scopeNote(scope: readonly string[]): string {
  const items = scope.filter((key) => key.includes('.'));
  const domains = `lĩnh vực ${scope.filter((key) => !key.includes('.')).join(', ')}`;
  return items.length === 0 ? domains : `${domains} và TC ${items.join(', ')}`;
}
