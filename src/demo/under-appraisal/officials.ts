import type { Role } from '../../domain/people/role.ts';
import type { DemoOfficial } from '../officials.ts';

/** Who leads the appraisal and confirms results. */
export const LEAD = 'mai-mau-van';

/** Whom a visitor may act as where appraisal is under way; nobody of them is in the other campaign. */
const personas: readonly DemoOfficial[] = [
  person('truong-mau-son', 'Trương Mẫu Sơn', 'scorer', 'so-xay-dung'),
  person('dinh-mau-tam', 'Đinh Mẫu Tâm', 'head', 'so-xay-dung'),
  appraiser('cao-mau-thuy', 'Cao Mẫu Thúy', ['1', '2', '3', '7.3.1']),
  appraiser('luong-mau-uyen', 'Lương Mẫu Uyên', ['4', '5', '6', '7']),
  person(LEAD, 'Mai Mẫu Vân', 'appraisalLead', null),
  person('ta-mau-xuan', 'Tạ Mẫu Xuân', 'organiser', null),
  person('chu-mau-yen', 'Chu Mẫu Yên', 'leader', null),
];

/** Those who filled in, approved and sent the other scorecards; nobody acts as them. */
const others: readonly DemoOfficial[] = [
  headWhoScores('au-mau-bao', 'Âu Mẫu Bảo', 'so-noi-vu'),
  headWhoScores('bach-mau-cuc', 'Bạch Mẫu Cúc', 'so-tu-phap'),
  headWhoScores('cu-mau-diep', 'Cù Mẫu Diệp', 'so-tai-chinh'),
  headWhoScores('dam-mau-dong', 'Đàm Mẫu Đông', 'so-y-te'),
  headWhoScores('doan-mau-giao', 'Đoàn Mẫu Giao', 'thanh-tra-tinh'),
  headWhoScores('giang-mau-hien', 'Giang Mẫu Hiền', 'so-ngoai-vu'),
  headWhoScores('hua-mau-kien', 'Hứa Mẫu Kiên', 'xa-bai-trang'),
  headWhoScores('kieu-mau-lam', 'Kiều Mẫu Lam', 'xa-khe-nua'),
  headWhoScores('la-mau-minh', 'Lã Mẫu Minh', 'phuong-ben-lua'),
  headWhoScores('mac-mau-ngoc', 'Mạc Mẫu Ngọc', 'phuong-ho-sung'),
  headWhoScores('nghiem-mau-phuc', 'Nghiêm Mẫu Phúc', 'xa-go-nep'),
];

/** Invented people; "Mẫu" in their names says so. */
export const officialsUnderAppraisal: readonly DemoOfficial[] = [...personas, ...others];

/** Who appraises a whole domain. */
export function appraiserOf(domainKey: string): string {
  const found = personas.find(({ roles }) =>
    roles.some(({ role, scope }) => role === 'appraiser' && scope?.includes(domainKey)),
  );
  if (found === undefined) throw new Error(`nobody appraises domain ${domainKey}`);
  return found.id;
}

function person(id: string, name: string, role: Role, unitId: string | null): DemoOfficial {
  return { id, name, roles: [{ role, unitId }], linked: true };
}

function appraiser(id: string, name: string, scope: readonly string[]): DemoOfficial {
  return { id, name, roles: [{ role: 'appraiser', unitId: null, scope }], linked: true };
}

function headWhoScores(id: string, name: string, unitId: string): DemoOfficial {
  return {
    id,
    name,
    roles: [
      { role: 'scorer', unitId },
      { role: 'head', unitId },
    ],
    linked: false,
  };
}
