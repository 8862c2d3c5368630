import { type PhraseRow, row } from './row.ts';

/** Wishes that change what is recorded, or lead straight to a change. Whole lines only. */
export const WRITING_ROWS: readonly PhraseRow[] = [
  row(
    { kind: 'edit', code: null },
    {
      whole: `sua | sua lai | sua diem | sua tieu chi | sua cau tra loi | sua ket qua | sua tieu chi nay | sua diem tieu chi
        | sua diem cho | sua lai diem | sua lai tieu chi | chinh sua | chinh sua diem | chinh lai | chinh lai diem | chinh diem
        | chinh sua tieu chi | thay doi diem | doi diem | doi lai diem | doi cau tra loi | cham lai | cham lai tieu chi
        | cham lai tieu chi nay | nhap lai | nhap lai diem | cap nhat diem | cap nhat lai diem | can sua | can sua lai | can sua diem
        | edit | change | edit score | change the score of | change`,
    },
  ),
  row(
    { kind: 'undo' },
    {
      whole: `hoan tac | undo | hoan tac lai | hoan tac buoc vua roi | hoan lai | huy thao tac | huy thao tac vua roi | huy vua roi
        | huy buoc vua roi | huy cai vua roi | huy diem vua ghi | huy diem vua nhap | xoa vua roi | xoa cai vua roi
        | xoa diem vua nhap | xoa diem vua ghi | bo cai vua roi | bo buoc vua roi | bo diem vua nhap | rut lai cai vua roi
        | tra lai nhu cu | undo that | undo last`,
    },
  ),
  row(
    { kind: 'notApplicable', code: null, reason: null },
    {
      whole: `khong ap dung | n a | don vi khong ap dung | don vi toi khong ap dung | don vi minh khong ap dung | tieu chi nay khong ap dung
        | khong ap dung tieu chi nay | khong ap dung voi don vi | khong ap dung voi don vi toi | khong ap dung voi don vi minh
        | khong ap dung doi voi don vi | khong ap dung cho don vi | tieu chi nay khong ap dung voi don vi
        | tieu chi nay khong ap dung cho don vi | tieu chi nay don vi khong ap dung | khong thuoc doi tuong ap dung | khong ap dung tieu chi
        | don vi khong thuoc doi tuong ap dung | khong thuoc doi tuong | khong ap dung duoc | danh dau khong ap dung | chon khong ap dung
        | not applicable | does not apply | mark not applicable`,
    },
  ),
  row(
    { kind: 'explain', code: null, text: null },
    {
      whole: `giai trinh | giai trinh tieu chi | giai trinh tieu chi nay | giai trinh cho | giai trinh cho tieu chi
        | giai trinh cho tieu chi nay | viet giai trinh | viet giai trinh cho | nhap giai trinh | nhap giai trinh cho | ghi giai trinh | ghi giai trinh cho
        | them giai trinh | them giai trinh cho | noi dung giai trinh | bo sung giai trinh tieu chi | sua giai trinh | sua giai trinh tieu chi
        | explain | explanation | explanation for | add explanation | add explanation to`,
    },
  ),
  row(
    { kind: 'reopen', code: null, reason: null },
    {
      whole: `mo lai | xin mo lai | mo khoa | xin mo khoa | de nghi mo lai | de nghi mo khoa | xin sua lai sau khi nop | xin mo lai tieu chi
        | mo lai tieu chi | xin mo lai phieu | mo lai phieu | mo lai phieu cham | xin mo lai phieu cham | xin mo lai ca phieu | mo lai de sua
        | mo lai cho don vi | mo lai cho toi | mo khoa cho | mo khoa cho don vi | mo khoa de sua | cho mo lai | xin gia han | gia han | de nghi gia han
        | rut lai | rut lai de sua | rut ho so | xin rut lai | reopen | unlock | please reopen | reopen please`,
    },
  ),
  row(
    { kind: 'noEvidence' },
    {
      whole: `khong co minh chung | chua co minh chung | khong co minh chung nao | chua co minh chung nao | khong minh chung
        | don vi khong co minh chung | don vi chua co minh chung | khong co minh chung gi | chua co minh chung gi
        | khong tim thay minh chung | chua tim thay minh chung | mat minh chung roi | tieu chi nay khong co minh chung | tieu chi nay chua co minh chung
        | khong co van ban nao | khong co van ban minh chung | hien chua co minh chung | chua thu thap duoc minh chung
        | no evidence | no documents | i have no evidence | we have no evidence`,
    },
  ),
  row(
    { kind: 'link', code: null },
    {
      whole: `lien ket | lien ket tai khoan | ket noi tai khoan | nhap ma moi | ma moi | toi co ma moi | dung ma moi
        | dang ky tai khoan | gan tai khoan | kich hoat tai khoan | nhap ma | dang nhap
        | link account | link my account | invitation code | enter invitation code`,
    },
  ),
];
