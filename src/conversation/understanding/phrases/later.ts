import type { LaterWish } from '../intent.ts';
import { type PhraseRow, row } from './row.ts';

const later = (wish: LaterWish, whole: string, within: string): PhraseRow =>
  row({ kind: 'later', wish }, { whole, within });

/** Wishes that belong to later parts: understood, and answered honestly with "chưa mở". */
export const LATER_ROWS: readonly PhraseRow[] = [
  later(
    'progress',
    `tien do | tiendo | xem tien do | bao cao tien do | tien do chung | tien do cac don vi | progress`,
    `tien do cac | tien do cham | tien do tu cham | tien do the nao | tien do toan tinh | tien do den dau | tien do cua | xem tien do | bao nhieu don vi da nop | bao nhieu don vi xong | may don vi da nop | may don vi xong | don vi nao xong | don vi nao da xong | don vi nao da nop | ai da nop | how far are the units`,
  ),
  later(
    'notSubmitted',
    `chua nop | danh sach chua nop | cac don vi chua nop | don vi chua nop`,
    `don vi nao chua nop | so nao chua nop | xa nao chua nop | so nao chua gui | xa nao chua gui | ai chua nop | nhung don vi chua nop | cac don vi chua nop | don vi nao chua xong | don vi nao chua gui | don vi nao chua cham | ai chua xong | ai chua gui | bao nhieu don vi chua nop | may don vi chua nop | con don vi nao chua | danh sach don vi chua | danh sach chua nop | who has not submitted | who hasn t submitted | not submitted yet`,
  ),
  later(
    'switchYear',
    `nam yyyy | doi nam | chuyen nam | chon nam | nam khac | xem nam khac | doi ky | chuyen ky | switch year | change year`,
    `doi sang nam | chuyen sang nam | xem nam yyyy | xem diem nam yyyy | mo nam yyyy | lam nam yyyy | chuyen qua nam | quay ve nam | switch to yyyy`,
  ),
  later(
    'reportText',
    `bao loi | bao sai | sai chinh ta | bao loi noi dung | bao sai noi dung | gop y | ghi sai | cau nay sai | report error | typo | report a mistake`,
    `sai chinh ta | ghi sai | viet sai | in sai | tieu chi nay sai | cau nay sai | noi dung sai | noi dung nay sai | bao loi chinh ta | bao loi noi dung | bao sai noi dung | loi chinh ta | go sai chu | sai ten | sai so voi quyet dinh | khong dung voi quyet dinh | wrong text | there is a typo`,
  ),
];
