import { hashPhone } from '../../application/invitation-code.ts';
import type { CampaignImport, ImportedRole } from '../../domain/campaign/campaign-import.ts';
import type { Role } from '../../domain/people/role.ts';
import { type CampaignFault, campaignFault, roleFault } from './campaign-fault.ts';
import { roleWords } from './campaign-words.ts';
import { checkAwards } from './check-awards.ts';
import { checkTimes } from './check-times.ts';

/** Everything in a campaign that does not fit together, apart from its criteria sets. */
export function checkCampaign(all: CampaignImport): readonly CampaignFault[] {
  return [
    ...checkTimes(all.campaign),
    ...checkBands(all),
    ...checkGroups(all),
    ...checkAwards(all),
    ...checkUnits(all),
    ...checkOfficials(all),
  ];
}

function checkBands({ campaign }: CampaignImport): readonly CampaignFault[] {
  const { bands } = campaign.classification;
  const faults = repeated(bands.map((band) => band.name)).map((index) =>
    campaignFault('bands', index, 'name', `Tên loại "${bands[index]?.name}" đã dùng ở dòng trên.`),
  );
  for (const [index, band] of bands.entries()) {
    const above = bands[index - 1];
    const last = index === bands.length - 1;
    if (band.from === null && !last)
      faults.push(campaignFault('bands', index, 'from', 'Chỉ loại thấp nhất được để trống mức từ.'));
    if (last && band.from !== null && band.from > 0) {
      faults.push(
        campaignFault(
          'bands',
          index,
          'from',
          'Loại thấp nhất phải để trống hoặc từ 0, để điểm nào cũng có loại.',
        ),
      );
    }
    if (above !== undefined && above.from !== null && band.from !== null && band.from >= above.from) {
      faults.push(campaignFault('bands', index, 'from', 'Các loại phải xếp từ cao xuống thấp.'));
    }
  }
  return faults;
}

function checkGroups({ groups }: CampaignImport): readonly CampaignFault[] {
  return repeated(groups.map((group) => group.code)).map((index) =>
    campaignFault('groups', index, 'code', `Mã nhóm "${groups[index]?.code}" đã dùng ở dòng trên.`),
  );
}

function checkUnits({ groups, units }: CampaignImport): readonly CampaignFault[] {
  const sameCode = repeated(units.map((unit) => unit.code));
  const sameId = repeated(units.map((unit) => unit.id)).filter((index) => !sameCode.includes(index));
  const codes = new Set(groups.map((group) => group.code));
  const strange = units.flatMap((unit, index) =>
    codes.has(unit.groupCode)
      ? []
      : [
          campaignFault(
            'units',
            index,
            'group',
            `Nhóm "${unit.groupCode}" không có trong trang Nhóm đơn vị.`,
          ),
        ],
  );
  return [
    ...sameCode.map((index) =>
      campaignFault('units', index, 'code', `Mã đơn vị "${units[index]?.code}" đã dùng ở dòng trên.`),
    ),
    ...sameId.map((index) =>
      campaignFault('units', index, 'id', `Khóa đơn vị "${units[index]?.id}" đã dùng ở dòng trên.`),
    ),
    ...strange,
  ];
}

/** These act for one unit; the others may act for the whole campaign. */
const ofOneUnit: readonly Role[] = ['scorer', 'head'];

/** These may be given for a part of the criteria. */
const limited: readonly Role[] = ['scorer', 'appraiser'];

function checkRole(
  { role, unitId, scope, validFrom, validUntil }: ImportedRole,
  units: ReadonlySet<string>,
  at: number,
  index: number,
): readonly CampaignFault[] {
  const faults: CampaignFault[] = [];
  const report = (field: string, message: string) => faults.push(roleFault(index, at, field, message));
  if (unitId !== null && !units.has(unitId))
    report('unit', `Đơn vị "${unitId}" không có trong trang Đơn vị.`);
  if (unitId === null && ofOneUnit.includes(role))
    report('unit', `Vai trò "${roleWords[role]}" cần ghi đơn vị.`);
  if (scope !== undefined && !limited.includes(role))
    report('scope', `Vai trò "${roleWords[role]}" không chia theo phạm vi.`);
  if (validFrom !== undefined && validUntil !== undefined && validFrom >= validUntil)
    report('until', 'Ngày cuối phải sau ngày đầu của vai trò.');
  return faults;
}

function checkOfficials({ units, officials }: CampaignImport): readonly CampaignFault[] {
  const ids = new Set(units.map((unit) => unit.id));
  const faults = repeated(officials.map((official) => official.id)).map((index) =>
    campaignFault(
      'officials',
      index,
      'id',
      `Mã cán bộ "${officials[index]?.id}" dùng cho hai người khác tên.`,
    ),
  );
  for (const [index, official] of officials.entries()) {
    if (official.phone !== undefined && hashPhone(official.phone) === null) {
      const message = `"${official.phone}" không phải là số điện thoại Việt Nam.`;
      faults.push(campaignFault('officials', index, 'phone', message));
    }
    faults.push(...official.roles.flatMap((role, at) => checkRole(role, ids, at, index)));
  }
  return faults;
}

/** The indexes of values that occurred before. */
function repeated(values: readonly string[]): readonly number[] {
  return values.flatMap((value, index) => (value !== '' && values.indexOf(value) < index ? [index] : []));
}
