import type { OfficeList } from './office-list.ts';

/** Listed folded, separated by "|"; compared as whole words. */
const phrases = (listed: string): readonly string[] => listed.split('|').map((phrase) => phrase.trim());

/** Ways to ask for a list, the more particular first. */
export const ASKED: readonly (readonly [OfficeList['ask'], readonly string[]])[] = [
  ['byDay', phrases('tien do theo ngay | theo ngay | theo tung ngay | duong tien do | hang ngay')],
  [
    'late',
    phrases(
      'nop tre han | nop muon han | nop tre | nop muon | gui tre han | gui muon han | gui tre | gui muon | nop qua han | gui qua han | nop sau han | gui sau han | nop sau thoi han | gui sau thoi han',
    ),
  ],
  [
    'slowest',
    phrases(
      'lam cham nhat | tien do thap nhat | tien do kem nhat | tien do cham nhat | cham tien do nhat | cham tien do | cham nhat | tre nhat | it nhat | dang cham tre | tut lai',
    ),
  ],
  [
    'earliest',
    phrases(
      'nop dau tien | gui dau tien | nop som nhat | gui som nhat | nop truoc nhat | gui truoc nhat | nop nhanh nhat | gui nhanh nhat',
    ),
  ],
  [
    'waiting',
    phrases(
      'chua nop | chua gui | chua xong | chua hoan thanh | chua cham | con bao nhieu | con may | con lai bao nhieu | con nhung don vi nao | con don vi nao | con so nao | con xa nao | con thieu',
    ),
  ],
  [
    'late',
    phrases('nop cham han | gui cham han | nop cham | gui cham | tre han | muon han | cham han | qua han'),
  ],
  [
    'progress',
    phrases(
      'lam den dau | tien do | tinh hinh | bao nhieu don vi | may don vi | bao nhieu so | bao nhieu xa | may so | may xa | da nop | da gui | da xong | den dau | the nao | ra sao',
    ),
  ],
];

/** Questions about those who cannot be told anything. */
export const UNREACHED: readonly string[] = phrases(
  'khong lien lac duoc | khong lien he duoc | chua lien lac duoc | chua lien he duoc | mat lien lac | chua lien ket | khong nhan duoc tin | chua co can bo phu trach | chua co nguoi lien he',
);

/** Questions about who appraises a unit that is named beside. */
export const WHO_APPRAISES: readonly string[] = phrases(
  'ai dang tham dinh | ai se tham dinh | ai tham dinh | nguoi nao dang tham dinh | nguoi nao tham dinh | nguoi tham dinh | nhung ai tham dinh | ai phu trach tham dinh | ai duoc giao tham dinh | ai duoc phan cong tham dinh | ai dang cham diem | ai cham diem',
);

/** Questions about when results are published, and whether they are. */
export const PUBLISHED_WHEN: readonly string[] = phrases(
  'khi nao cong bo | bao gio cong bo | ngay nao cong bo | ngay cong bo | lich cong bo | cong bo khi nao | cong bo bao gio | cong bo ngay nao | cong bo chua | da cong bo chua | khi nao co ket qua | bao gio co ket qua | co ket qua chua | co ket qua chinh thuc chua | khi nao co diem | bao gio co diem',
);

/** Wishes to do something about units are nobody's question. */
export const ACTS: readonly string[] = phrases(
  'nhac | nhan | nhan tin | thong bao | gui tin | ket qua gui | don doc | mo lai | mo khoa | gia han | tu choi | dong y | rut lai | xuat | giao cho | ban giao',
);

/** What the name of a unit or group begins with. */
export const UNIT_KINDS: ReadonlySet<string> = new Set(
  phrases(
    'so | xa | phuong | huyen | ban | van phong | thanh tra | dac khu | thanh pho | thi xa | cuc | ubnd',
  ),
);

/** Wishes to give one unit more time begin on its card. */
export const MORE_TIME: readonly string[] = phrases(
  'gia han | mo lai | mo lai phieu | mo khoa | them thoi gian | cho them | them ngay',
);

/** Words that name nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  'cac toan tinh cua hien nay hom den gio roi da don vi nao bao nhieu may cho xem toi biet anh chi em a nhe voi con nhung danh sach hay xin la co duoc nhu khong chua ma dang thi ai chung ca moi luc lai va nop gui o hoi minh muon cung bieu do ve tiet phieu tu cham diem het vay khoi nhom cap hien tai bay vua qua nhat oi'.split(
    ' ',
  ),
);
