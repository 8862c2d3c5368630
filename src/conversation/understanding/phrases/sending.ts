import { type PhraseRow, row } from './row.ts';

/** What leads from a scored card to one that is sent. */
export const SENDING_ROWS: readonly PhraseRow[] = [
  row(
    { kind: 'sending' },
    {
      whole: `nop | nop bai | gui di | nop diem | nop bao cao | nop ket qua | nop phieu | nop phieu tu cham | nop ho so | chot diem | chot | chot ket qua | gui ket qua | gui diem | gui bao cao | gui bang diem | nop bang diem
      | gui len so | gui len tinh | nop len tinh | nop len so noi vu | gui so noi vu | gui len so noi vu | hoan thanh va gui | hoan tat | xong roi nop | xong roi gui | xong roi gui luon | gui luon | cham xong roi nop | submit | submit score | send it
      | trinh duyet va gui | duyet va gui | trinh duyet | trinh | trinh ky | trinh thu truong | trinh lanh dao | trinh lanh dao duyet | xin duyet | duyet | phe duyet | approve | approval`,
      within: `nop phieu tu cham | gui ket qua tu cham | nop ket qua tu cham | gui bang tu cham | nop bang tu cham | nop bao cao tu cham | nop the nao | nop o dau | nop bang cach nao | gui di the nao`,
    },
  ),
];
