import { type PhraseRow, row } from './row.ts';

/** Questions about results of many units; what exactly is asked is read against their names. */
export const RESULT_ROWS: readonly PhraseRow[] = [
  row(
    { kind: 'ranking' },
    {
      whole: `xep hang | xephang | xem xep hang | bang xep hang | thu hang | hang | ranking | rank | leaderboard | bxh | top`,
      within: `xep hang the nao | xep thu may | dung thu may | hang may | thu hang bao nhieu | bang xep hang | xep hang hien tai | xep hang cac | xep hang don vi | don vi nao cao nhat | don vi nao thap nhat | don vi nao cao diem nhat | don vi nao dung dau | ai dung dau | ai dan dau | don vi nao dan dau | don vi nao dung cuoi | so nao cao diem nhat | so nao dung dau | what is the ranking | our rank
        | so sanh don vi | so sanh so | so sanh xa | so sanh phuong | so sanh voi so | so sanh voi xa | khen thuong | duoc khen
        | so nao cao nhat | so nao thap nhat | xa nao cao nhat | xa nao thap nhat | phuong nao cao nhat | phuong nao thap nhat
        | top … so | top … xa | top … phuong | top … don vi | so cao nhat | so thap nhat | xa cao nhat | xa thap nhat
        | linh vuc nao yeu nhat | linh vuc yeu nhat | ban do nhiet | xep hang theo | tang hang | tut hang | thay doi thu hang | thay doi hang
        | so sanh … dung dau | so sanh … dung cuoi | diem trung binh cac | trung binh cac | trung binh toan tinh | duoi trung binh | tren trung binh | tien bo nhat | tang nhieu nhat | giam nhieu nhat
        | don vi nao tren | so nao tren | xa nao tren | phuong nao tren | don vi nao duoi | so nao duoi | xa nao duoi | phuong nao duoi`,
    },
  ),
];
