import type { BoardQuestion } from './board-question.ts';

/** Listed folded, separated by "|"; compared as whole words. */
const phrases = (listed: string): readonly string[] => listed.split('|').map((phrase) => phrase.trim());

/** Every phrase made of one part of each list. */
const joined = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce((before, list) =>
    before.flatMap((start) => list.map((end) => `${start} ${end}`.replace(/ +/gu, ' ').trim())),
  );

/** Ways to ask about results, the more particular first. */
export const BOARD_ASKED: readonly (readonly [BoardQuestion['ask'], readonly string[]])[] = [
  [
    'lastYear',
    phrases(
      'so sanh voi nam truoc | so sanh voi nam ngoai | so voi nam truoc | so voi nam ngoai | so nam truoc | so nam ngoai | cung ky nam truoc | cung ky nam ngoai | ket qua nam truoc | ket qua nam ngoai | ky truoc | cung ky | nam truoc | nam ngoai',
    ),
  ],
  [
    'changes',
    phrases(
      'thay doi thu hang | thay doi xep hang | thay doi hang | thay doi vi tri | bien dong thu hang | bien dong xep hang | bien dong | doi hang | tang bao nhieu bac | tang may bac | giam may bac | tang bac | giam bac | tang hang | giam hang | len hang | xuong hang | tut hang | rot hang | nhay hang | len bac | xuong bac | so voi hom qua | so voi hom truoc | so voi lan truoc | so voi tuan truoc',
    ),
  ],
  [
    'improved',
    phrases(
      'tien bo nhieu nhat | tien bo nhat | tien bo nhieu | tien bo | cai thien nhieu nhat | cai thien tot nhat | cai thien nhat | tang diem nhieu nhat | tang diem manh nhat | tang nhieu diem nhat | tang nhieu nhat | tang manh nhat | tang cao nhat | tang diem',
    ),
  ],
  [
    'declined',
    phrases(
      'giam diem nhieu nhat | giam diem manh nhat | giam nhieu diem nhat | giam nhieu nhat | giam manh nhat | giam sau nhat | sut giam nhieu nhat | sut giam | tut nhieu nhat | tut diem | giam diem | thut lui nhieu nhat | thut lui nhat | thut lui',
    ),
  ],
  [
    'awards',
    phrases(
      'de nghi khen thuong | de xuat khen thuong | duoc khen thuong | xet khen thuong | danh sach khen thuong | khen thuong | de nghi khen | de xuat khen | du dieu kien khen | dang khen | duoc khen | bang khen',
    ),
  ],
  ['compare', phrases('so sanh | doi chieu | dat canh nhau | so voi | hon kem')],
  [
    'lost',
    phrases(
      'mat diem o dau | mat diem cho nao | mat nhieu diem nhat | mat diem nhieu nhat | mat nhieu diem | mat bao nhieu diem | bi tru nhieu nhat | tru diem nhieu nhat | tru diem o dau | bi tru diem | bi tru o dau | mat diem | yeu o | kem o | thap o | yeu cho nao | ban do nhiet | bieu do nhiet | heatmap | heat map | linh vuc nao yeu | linh vuc yeu | diem yeu',
    ),
  ],
  [
    'top',
    phrases(
      'cao diem nhat | nhieu diem nhat | diem cao nhat | chi so cao nhat | cao nhat | tot nhat | gioi nhat | manh nhat | dan dau | dung dau | dung nhat | nhat bang | hang nhat | hang 1 | hang mot | thu nhat | quan quan | nhom dau | tu tren xuong | top dau | top tren',
    ),
  ],
  [
    'bottom',
    phrases(
      'thap diem nhat | it diem nhat | diem thap nhat | chi so thap nhat | thap nhat | kem nhat | yeu nhat | te nhat | dung cuoi | cuoi bang | doi so | bet bang | dung bet | xep bet | hang bet | bet nhat | bet | nhom cuoi | tu duoi len | chot bang | cuoi cung | cuoi',
    ),
  ],
  ['top', phrases('top')],
  [
    'ranking',
    phrases(
      'bang xep hang | xep hang | bxh | bang xh | xh cac | xh so | xh xa | thu hang | bang hang | bang thu tu | xep thu may | xep thu | dung thu may | dung thu | hang bao nhieu | hang may | thu may | hang cua | thu bac | vi tri cua | diem cao | diem thap | cao diem | thap diem',
    ),
  ],
];

/** Ways to ask who is of which class; of one unit they ask for its standing. */
export const CLASSES: readonly string[] = phrases(
  'xep loai | phan loai | muc xep loai | dat loai | loai nao | theo loai',
);

/** Where these stand before or beside the name of a class, it is the class. */
export const OF_CLASS: readonly string[] = phrases('loai | dat | xep | dat muc | muc');
export const LISTED: readonly string[] = phrases(
  'bao nhieu | may | danh sach | liet ke | nhung don vi | cac don vi',
);

export const AVERAGE: readonly string[] = phrases('trung binh | binh quan | tb');
const FIGURE = phrases('muc diem | muc | diem so | diem | chi so');
const WHERE = phrases(
  'bao nhieu | la bao nhieu | duoc bao nhieu | duoc may | may | toan tinh | ca tinh | toan ky | chung | cac | cua | nhom | khoi | theo | tung | moi | linh vuc | lv | so | xa | phuong | nganh',
);

/** Ways to ask how a group does on average, and who does better or worse. `trung bình` alone may be a class. */
export const AVERAGE_ASKED: readonly (readonly [BoardQuestion['ask'], readonly string[]])[] = [
  [
    'belowAverage',
    joined(
      phrases('duoi | thap hon | kem hon | kem | yeu hon | nho hon'),
      ['', ...FIGURE, ...joined(phrases('muc | diem'), phrases('cua | chung'))],
      AVERAGE,
    ),
  ],
  [
    'aboveAverage',
    joined(phrases('tren | cao hon | hon | vuot qua | vuot | tot hon'), ['', ...FIGURE], AVERAGE),
  ],
  ['average', [...joined(FIGURE, AVERAGE), ...joined(AVERAGE, WHERE)]],
];
/** What of it is no name; the kind of unit in "trung bình sở" is one. */
export const AVERAGE_WORDS: readonly string[] = [
  ...AVERAGE_ASKED.filter(([ask]) => ask !== 'average').flatMap(([, said]) => said),
  ...joined(['', ...FIGURE], AVERAGE),
  ...phrases('toan tinh | ca tinh | toan ky | chung'),
];
/** Before the name of a class. */
export const IS_CLASS: readonly string[] = joined(phrases('loai | xep | dat loai | xep muc'), AVERAGE);

/** Who is asked for where a figure stands beside. */
export const WHO: readonly string[] = phrases(
  'ai | don vi nao | so nao | xa nao | phuong nao | ban nao | dac khu nao | co quan nao | nganh nao | bao nhieu | may | danh sach | liet ke | nhung don vi | cac don vi | nhung so | nhung xa | nhung phuong',
);
/** A figure beside these is of a rank, or of something else than a result. */
export const OTHER_FIGURES: readonly string[] = phrases(
  'hang | thu hang | bac | nop | gui | tien do | hoan thanh | tu cham | khao sat | tham dinh xong | cham xong',
);
/** What else a figure of results is asked with. */
export const FIGURE_WORDS: readonly string[] = phrases(
  'ket qua tham dinh | diem tham dinh | chi so | diem so | diem | ket qua | so diem | dat duoc | dat | muc',
);

/** Where a year before is spoken of: up, and down. */
export const ROSE: readonly string[] = phrases('tang | tien bo | cao hon | cai thien | tot hon');
export const FELL: readonly string[] = phrases('giam | tut | thap hon | kem hon | sut | thut lui');
/** A rank is not a figure. */
export const RANK: readonly string[] = phrases('hang | bac');

/** Beside "so sánh", the first and the last of a ranking. */
export const FIRST: readonly string[] = phrases('dau bang | dau');

/** What all of it is about; names no unit. */
export const SUBJECT: readonly string[] = phrases(
  'chi so cai cach hanh chinh | cai cach hanh chinh | chi so cchc | cchc | par index',
);

/** Beside two names, these compare them. */
export const MORE_THAN: readonly string[] = phrases('hon');

/** Asked why it stands where it stands, a unit is told where its points went. */
export const WHY: readonly string[] = phrases(
  'vi sao | tai sao | sao lai | sao ma | vi dau | do dau | nguyen nhan | ly do',
);

/** What is asked about with `WHY`. */
export const STANDING_WORDS: readonly string[] = phrases('thap | cao | kem | yeu | tut | it diem');

/** Nothing was lost where there is no result to lose it from. */
export const NO_RANK: readonly string[] = phrases(
  'khong co hang | khong xep hang | khong duoc xep hang | chua co hang | chua xep hang | chua co diem | chua co ket qua',
);

/** Ask for a unit's or group's result only where nothing but units and groups is left beside them. */
export const RESULT_WORDS: readonly string[] = phrases(
  'ket qua tham dinh | ket qua cham diem | ket qua | diem tham dinh | bang diem | duoc bao nhieu diem | duoc may diem | bao nhieu diem | may diem | diem so | diem cua | chi so cua | chi so | diem',
);

/** Their results are somebody's task, or of another sort. */
export const NOT_RESULTS: readonly string[] = phrases(
  'tu cham | khao sat | chot | cong bo | xac nhan | bao cao',
);

/** Ways to speak of several where no number is said. */
export const SEVERAL: readonly string[] = phrases(
  'top | nhom dau | nhom cuoi | nhung so | nhung xa | nhung don vi | nhung phuong | cac don vi nao | cac so nao | cac xa nao',
);

export const WHICH_UNIT: readonly string[] = phrases(
  'don vi nao | so nao | xa nao | phuong nao | ban nao | huyen nao | co quan nao | dia phuong nao',
);

/** What makes a unit the speaker's own. */
export const OWN_UNIT: readonly string[] = phrases(
  'don vi chung toi | don vi cua toi | don vi cua minh | don vi toi | don vi minh | don vi em | don vi ta | co quan toi | co quan minh | so minh | so toi | so em | xa minh | xa toi | xa em | phuong minh | phuong toi | phuong em | ban minh | ban toi | cua minh | cua toi | chung toi | chung minh | ben minh',
);

/** Asked about nobody in particular, these ask about oneself. */
export const OWN_RANK: readonly string[] = phrases(
  'dung thu may | xep thu may | hang may | thu may | hang bao nhieu | dung thu bao nhieu | xep thu bao nhieu',
);

/** Join names or wishes. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  phrases('va | voi | cung | roi | hay | hoac | cung voi'),
);

/** Words that name nothing in a question about results, beside those that name nothing at all. */
export const BOARD_FILLERS: ReadonlySet<string> = new Set(
  'linh vuc theo tung moi dau day ra sao the diem hang xep bac tri nhieu it hon nhau giua tat bo ket qua gi mat bi de nen ten thu nam nay tang giam len trong tu nhung duoi lam dat vi sao tai ma nguyen nhan ly do chi'.split(
    ' ',
  ),
);

/** "Năm sở", "top ba": only beside what is counted. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  'mot hai ba bon nam sau bay tam chin muoi'.split(' ').map((word, at) => [word, at + 1]),
);
