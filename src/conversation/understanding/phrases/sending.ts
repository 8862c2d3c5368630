import { type PhraseRow, row } from './row.ts';

/** What leads from a scored card to one that is sent. */
export const SENDING_ROWS: readonly PhraseRow[] = [
  row(
    { kind: 'sending' },
    {
      whole: `nop | nop bai | gui di | nop diem | nop bao cao | nop ket qua | nop phieu | nop phieu tu cham | nop ho so | chot diem | chot | chot ket qua | gui ket qua | gui diem | gui bao cao | gui bang diem | nop bang diem
      | gui len so | gui len tinh | nop len tinh | nop len so noi vu | gui so noi vu | gui len so noi vu | hoan thanh va gui | hoan tat | xong roi nop | xong roi gui | xong roi gui luon | gui luon | cham xong roi nop | submit | submit score | send it
      | trinh duyet va gui | duyet va gui`,
      within: `nop phieu tu cham | gui ket qua tu cham | nop ket qua tu cham | gui bang tu cham | nop bang tu cham | nop bao cao tu cham | nop the nao | nop o dau | nop bang cach nao | gui di the nao`,
    },
  ),
  row(
    { kind: 'approval' },
    {
      whole: `trinh duyet | trinh | trinh ky | trinh thu truong | trinh lanh dao | trinh lanh dao duyet | trinh thu truong duyet | xin duyet | duyet | duyet lai | duyet lai phan thay doi | phe duyet | duyet phieu | phe duyet phieu | duyet phieu tu cham | phe duyet phieu tu cham | approve | approval | ask for approval`,
    },
  ),
  row(
    { kind: 'check' },
    {
      whole: `kiem tra | kiem tra truoc khi gui | kiem tra truoc khi nop | kiem tra phieu | kiem tra lai | kiem tra lai phieu | ra soat | ra soat lai | soat lai | check | check before sending`,
      within: `kiem tra truoc khi gui | kiem tra truoc khi nop | con sai gi | con phai sua gi | con loi gi`,
    },
  ),
  row(
    { kind: 'remarks' },
    {
      whole: `kho khan | kho khan vuong mac | kien nghi | de xuat | kho khan kien nghi | kho khan va kien nghi | ghi kho khan | ghi kien nghi | viet kien nghi | remarks`,
    },
  ),
  row(
    { kind: 'report' },
    {
      whole: `xuat bao cao | xuat file | xuat excel | xuat word | xuat pdf | tai bao cao | in bao cao | xuat bang diem | tai ve | tai excel | export | export report | download report | bao cao`,
      within: `xuat bao cao | xuat ra excel | xuat ra file | xuat ra word | xuat ra pdf | xuat file excel | tai bao cao | tai ve bao cao | tai file bao cao | in bao cao | in bang diem | lam bao cao | lap bao cao | xuat bang diem | xuat phieu | export … report | export to excel`,
    },
  ),
];
