import { foldVietnamese } from '../../domain/text.ts';
import { groupsOf, type NamedGroup, type NamedUnit, unitsCalled } from '../office/named-units.ts';
import { says, without, wordsOf } from '../office/spoken-words.ts';
import type { CouncilAction } from './council-action.ts';

/** Listed folded, separated by "|"; the whole line, but for what is only polite. */
const SAID: readonly (readonly [CouncilAction, string])[] = [
  [
    { do: 'resultUnits', only: 'all', page: 0 },
    'chot | chot ket qua | chot diem | chot diem tham dinh | chot ket qua tham dinh | hoi dong chot | mo lai ket qua',
  ],
  [
    { do: 'publication' },
    'cong bo | cong bo ket qua | cong bo xep hang | cong bo ket qua xep hang | cong bo diem | cong bo chi so',
  ],
  [
    { do: 'askWithdrawalReason' },
    'thu hoi cong bo | thu hoi ket qua | thu hoi ket qua cong bo | huy cong bo | rut lai cong bo | rut cong bo',
  ],
  [
    { do: 'appraisers', only: 'behind', page: 0 },
    'ai chua tham dinh xong | ai chua tham dinh | chua tham dinh xong | ai cham tham dinh | ai tham dinh cham | ai tham dinh cham nhat | tham dinh cham nhat | don vi nao tham dinh cham nhat | so nao tham dinh cham nhat | xa nao tham dinh cham nhat | nguoi nao tham dinh cham nhat | ai tham dinh it nhat | ai con tham dinh do | nguoi nao chua tham dinh xong | con ai chua tham dinh | con ai chua tham dinh xong | ai chua cham xong | don vi nao chua tham dinh xong | don vi nao chua tham dinh | con don vi nao chua tham dinh xong | con bao nhieu don vi chua tham dinh xong | con bao nhieu don vi chua tham dinh | con may don vi chua tham dinh xong | so nao chua tham dinh xong | xa nao chua tham dinh xong',
  ],
  [
    { do: 'remindAppraisers', officials: [], before: null },
    'nhac nguoi tham dinh | nhac nhung nguoi tham dinh | nhac cac nguoi tham dinh | nhac tham dinh vien | nhac cac tham dinh vien | nhac tham dinh | nhac nguoi chua tham dinh xong | nhac nhung nguoi chua tham dinh xong | nhac ai chua tham dinh xong | nhac nguoi tham dinh chua xong | nhac nguoi tham dinh cham | don doc tham dinh | don doc nguoi tham dinh | don doc tham dinh vien',
  ],
  [
    { do: 'appraisers', only: 'all', page: 0 },
    'tien do tham dinh | tinh hinh tham dinh | tham dinh den dau | tham dinh den dau roi | tham dinh den dau roi a | tien do cua tham dinh vien | tien do tham dinh vien | tien do tham dinh den dau | tien do tham dinh toi dau | tien do tham dinh the nao | tham dinh toi dau | tham dinh the nao | tham dinh xong chua | da tham dinh xong chua | bao gio tham dinh xong | khi nao tham dinh xong',
  ],
];

const wishes: ReadonlyMap<string, CouncilAction> = new Map(
  SAID.flatMap(([action, said]) => said.split('|').map((phrase) => [phrase.trim(), action] as const)),
);

const POLITE =
  /^(?:em oi )?(?:cho (?:toi |minh |anh |chi )?(?:xem |biet |hoi )?|giup (?:toi |anh |chi )?(?:xem )?|xem )|^em oi |(?: (?:nhe|a|di|voi|giup|cho toi|roi|em|vay|the|nhi))+$/gu;

/** What a line typed at an office wishes of the council's work; null where it is about something else. */
export function councilWish(text: string): CouncilAction | null {
  const folded = foldVietnamese(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return wishes.get(folded) ?? wishes.get(folded.replace(POLITE, '').trim()) ?? null;
}

const EVERY = ['tat ca', 'het', 'toan bo', 'hang loat', 'dong loat', 'mot luot', 'cung luc'];
const SEVERAL = [...EVERY, 'cac', 'nhung', 'nhieu'];
/** What names no group: how the wish is said, and that a result has to be ready for it. */
const SAID_AROUND = new Set(
  [
    ...SEVERAL,
    'chot ket qua diem tham dinh don vi nhom khoi con lai va',
    'da xong du dieu kien san sang cho duoc ngay luon hoi dong',
    'nhe a di voi giup cho toi minh',
  ].flatMap((words) => words.split(' ')),
);

/**
 * What a line wishes to confirm ("chốt …"): everything that is ready, that of some groups ("chốt tất cả các sở"), or the
 * one unit that it names; the list where it means many but names something else. Each only opens what can be confirmed.
 */
export function confirmationWish(
  text: string,
  { units, groups }: { readonly units: readonly NamedUnit[]; readonly groups: readonly NamedGroup[] },
): CouncilAction | null {
  const words = wordsOf(text);
  const called = unitsCalled(words, units);
  // To open a result again begins on the card of its unit, too.
  if (called?.units.length === 1 && says(words, ['mo lai ket qua']))
    return { do: 'unitResult', scorecardId: called.units[0]?.scorecardId ?? '' };
  if (words.folded[0] !== 'chot') return null;
  const around = called === null ? words : without(words, called.from, called.length);
  if (called !== null && !says(around, EVERY)) {
    const [unit] = called.units;
    return unit === undefined || called.units.length > 1
      ? null
      : { do: 'unitResult', scorecardId: unit.scorecardId };
  }
  if (!says(around, SEVERAL)) return null;
  const named = around.folded.filter((word) => !SAID_AROUND.has(word));
  if (called === null && named.length === 0) return { do: 'previewConfirmation', groups: [], page: 0 };
  const within = called === null ? groupsOf(named, groups) : [];
  return within.length > 0
    ? { do: 'previewConfirmation', groups: [...within], page: 0 }
    : { do: 'resultUnits', only: 'all', page: 0 };
}
