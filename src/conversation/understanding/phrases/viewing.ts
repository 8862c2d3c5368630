import { type PhraseRow, row } from './row.ts';

/** Wishes that only ask to see something. */
export const VIEWING_ROWS: readonly PhraseRow[] = [
  row(
    { kind: 'missing' },
    {
      whole: `thieu | con thieu | con thieu gi | don vi con thieu gi | con thieu tieu chi nao | thieu gi | con gi | con gi nua | con lai | con lai gi | chua xong | missing | left`,
      within: `con thieu gi | con thieu nhung | con thieu tieu chi | con thieu bao nhieu | con thieu minh chung | thieu tieu chi nao | thieu gi
        | thieu nhung tieu chi | thieu minh chung nao | con tieu chi nao | con tieu chi nao chua | tieu chi nao chua | nhung tieu chi chua | tieu chi chua cham
        | tieu chi chua xong | tieu chi con lai | con nhung tieu chi nao | con bao nhieu tieu chi | chua cham tieu chi nao | chua cham nhung | chua lam tieu chi nao
        | con gi chua | con lai gi | con lai nhung | con lai bao nhieu tieu chi | chua xong tieu chi nao | chua xong gi | don vi con thieu
        | chua co minh chung tieu chi nao | chua hoan thanh tieu chi nao | phai lam gi nua | con phai lam gi | con viec gi | con may viec
        | what is missing | what s missing | what is left | whats left | still missing`,
    },
  ),
  row(
    { kind: 'evidence', code: null },
    {
      whole: `tai lieu | tai lieu kiem chung | xem tai lieu | xem minh chung | evidence | documents | minh chung | gui anh | gui tep | gui file | dinh kem | tai len | tai anh len | up file | up anh | upload | chup anh gui | them anh | attach | attach file`,
      within: `tai lieu kiem chung cua | xem tai lieu cua | xem minh chung cua | gui minh chung | nop minh chung | them minh chung | dinh kem minh chung | bo sung minh chung | tai minh chung | tai len minh chung | up minh chung | kem minh chung | dua minh chung | gan minh chung
      | gui anh cho | gui tep cho | gui file cho | gui van ban cho | dinh kem cho | chup anh gui | gui anh duoc khong | gui anh len duoc khong | dinh kem file | dinh kem tep | attach evidence | upload evidence | attach documents`,
    },
  ),
  row(
    { kind: 'score' },
    {
      whole: `diem | xem diem | tong diem | diem tong | diem hien tai | ket qua | ketqua | xem ket qua | diem so | diem tam tinh | diem don vi | xem tong diem | bang diem
        | chi so | chi so cchc | diem cchc | diem cua toi | diem cua don vi | diem don vi minh | diem don vi toi | diem cua minh | diem linh vuc | diem so hien tai
        | score | points | diem please | total | my score | total score | results | show score | current score`,
      within: `duoc bao nhieu diem | dat bao nhieu diem | dang bao nhieu diem | bao nhieu diem roi | tong diem bao nhieu | tong bao nhieu diem | diem bao nhieu
        | diem the nao | tong diem cua don vi | diem cua don vi minh | diem cua don vi toi | diem don vi minh | diem don vi toi | xem tong diem | xem diem hien tai
        | cham duoc bao nhieu diem | diem den gio | diem hien tai | chi so cchc bao nhieu | chi so bao nhieu | what is our score | what is my score | how many diem`,
    },
  ),
  row(
    { kind: 'class' },
    {
      whole: `xep loai | loai | xem xep loai | loai gi | phan loai | class | classification | rating`,
      within: `xep loai gi | xep loai nao | xep loai the nao | xep loai hien tai | duoc loai gi | duoc loai nao | dang loai gi | dang loai nao | dat loai gi | dat loai nao
        | thuoc loai nao | thuoc loai gi | duoc xep loai | dang xep loai | xep vao loai | la loai gi | which class | what class | our class`,
    },
  ),
  row(
    { kind: 'tasks', domain: null },
    {
      whole: `danh muc | danh muc tieu chi | danh muc theo linh vuc | xem danh muc | danh sach | danh sach tieu chi | danh sach viec | danh sach cong viec | viec can lam | xem danh sach | xem danh sach tieu chi | cac tieu chi | cac linh vuc
        | danh sach linh vuc | xem linh vuc | linh vuc | xem cac linh vuc | chon linh vuc | mo linh vuc | vao linh vuc | cham linh vuc | bang tieu chi | bo tieu chi | xem bo tieu chi
        | den dau roi | lam den dau roi | cham den dau roi | tinh trang | tinh hinh | tasks | task list | list | domains | to do`,
      within: `tieu chi nao da cham | bao nhieu tieu chi da cham | da cham tieu chi nao | da cham bao nhieu tieu chi | da cham nhung gi | gi da cham | da cham duoc bao nhieu tieu chi | lam den dau roi | cham den dau roi | dang den dau | viec can lam | nhung viec phai lam | danh sach tieu chi | danh sach linh vuc | co nhung linh vuc nao | co nhung tieu chi nao`,
    },
  ),
  row(
    { kind: 'history', code: null },
    {
      whole: `lich su | lich su diem | lich su cham | lich su tieu chi | lich su tieu chi nay | lich su sua | xem lich su | xem lich su tieu chi | xem lich su diem | lich su cua | xem lich su cua | nhat ky
        | history | history of | show history | show history of`,
      within: `lich su cham | lich su sua | lich su thay doi | lich su chinh sua | ai da cham | ai da sua | ai sua | ai da nhap | ai nhap | ai vua sua | ai vua cham | ai da ghi | ai ghi | da sua may lan | who changed | change history`,
    },
  ),
  row(
    { kind: 'askRule', code: null },
    {
      whole: `cach cham | cach tinh | cach tinh diem | huong dan cham | huong dan cham tieu chi | giai thich | giai thich tieu chi | giai thich tieu chi nay | y nghia | thang diem | can minh chung gi | yeu cau | noi dung tieu chi | cac muc diem | rule | rules`,
      within: `cham the nao | tinh the nao | cach cham | cach tinh diem | tinh diem the nao | cham diem the nao | cham diem sao | tieu chi nay la gi | la gi | nghia la gi | nghia la the nao | hieu the nao | co nghia gi
        | the nao la | giai thich tieu chi | can minh chung gi | can nhung minh chung | minh chung gi | minh chung nao | minh chung la gi | toi da bao nhieu | toi da may | bao nhieu diem toi da | quy dinh the nao | yeu cau gi | cham ra the nao | cham kieu gi | cham sao
        | what does … mean | how is … scored | how do … score | what evidence | how to score`,
    },
  ),
  row(
    { kind: 'whoAppraises', code: null },
    {
      whole: `nguoi tham dinh | ai tham dinh | ai cham`,
      within: `ai tham dinh | ai cham tieu chi nay | ai cham tieu chi | ai cham diem | ai la nguoi cham | ai la nguoi tham dinh | don vi nao tham dinh | co quan nao tham dinh | co quan nao cham | don vi nao cham | so nao tham dinh | so nao cham | ben nao tham dinh | ai phu trach tham dinh | ai xet diem | who appraises | who reviews | who is the appraiser`,
    },
  ),
  row(
    { kind: 'help' },
    {
      whole: `tro giup | giup | giup voi | giup do | cuu | huong dan | huong dan su dung | cach dung | cach su dung | lam sao | toi khong biet lam | khong biet lam | khong biet dung | khong hieu | chua hieu | toi khong hieu | toi chua hieu | help | help me | ho tro | how does this work`,
      within: `huong dan su dung | dung the nao | su dung the nao | cach su dung | lam duoc gi | lam duoc nhung gi | biet lam gi | bat dau the nao | bat dau tu dau | can ho tro | can giup | so dien thoai ho tro | lien he ai | goi cho ai | lam sao de cham | phai go gi | go gi | how do i use | what can you do`,
    },
  ),
];
