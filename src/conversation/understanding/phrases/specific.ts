import { REMINDING_ROWS } from './reminding.ts';
import { type PhraseRow, row } from './row.ts';

/** Wishes whose sentences also hold figures or general words, so they are tried before anything else. */
export const SPECIFIC_ROWS: readonly PhraseRow[] = [
  row(
    { kind: 'steerSurvey' },
    {
      within: `khao sat … diem cao | diem cao … khao sat | cao diem … khao sat | diem khao sat … cao | khao sat … cao diem | khao sat … duoc diem | khao sat … co loi
        | khao sat … danh gia cao | khao sat … danh gia tot | khao sat … tra loi tot | tra loi khao sat the nao
        | tra loi khao sat … the nao | tra loi khao sat sao | khao sat … tra loi the nao | khao sat … tra loi sao
        | khao sat tra loi gi | khao sat … nen tra loi | khao sat … nen chon | khao sat … chon muc nao | khao sat … chon tieu chi nao
        | khao sat … cham cao | khao sat … hai long het | khao sat … tich het | khao sat … khoanh | dieu tra xa hoi hoc … diem cao
        | dieu tra xa hoi hoc … tra loi the nao | dieu tra xa hoi hoc … tra loi sao | phieu … tra loi … diem cao
        | phieu … danh gia … diem cao | tra loi phieu … the nao | huong dan tra loi khao sat | dap an khao sat
        | goi y tra loi khao sat | survey … high score | survey … answer | answer … survey`,
    },
  ),
  row(
    { kind: 'nextClass' },
    {
      whole: `len muc tiep theo | len muc | len loai tiep theo | muc xep loai tiep theo | len loai | len hang | thieu bao nhieu de len loai | next class`,
      within: `de len kha | de len tot | de len xuat sac | de len trung binh | de len loai | de len hang | de len muc
        | de len bac | de dat kha | de dat tot | de dat xuat sac | de dat loai | de dat trung binh | de duoc loai
        | de duoc xuat sac | de duoc tot | de duoc kha | de xep loai | sao de len | lam sao len kha | lam sao len tot
        | lam sao len xuat sac | lam sao len loai | lam sao len hang | lam sao de len | lam sao de dat | lam sao dat loai
        | lam sao dat kha | lam sao dat tot | lam sao dat xuat sac | nua len kha | nua len tot | nua len xuat sac
        | nua len loai | nua thi len | nua la len | nua la kha | nua la tot | nua la xuat sac | nua moi len | nua duoc kha
        | nua duoc tot | nua duoc xuat sac | nua thi duoc kha | nua thi duoc tot | nua thi duoc xuat sac | muon len kha
        | muon len tot | muon len xuat sac | muon len loai | muon dat loai | muon dat kha | muon dat tot | muon dat xuat sac
        | bao nhieu diem thi len | bao nhieu thi len | can gi de len | loai tiep theo | bac tiep theo
        | reach the next class | to reach the next | next class`,
    },
  ),
  row(
    { kind: 'ownResult' },
    {
      whole: `ket qua tham dinh | xem ket qua tham dinh | diem tham dinh | xem diem tham dinh | ket qua vong 1 | mat diem o dau
        | mat diem | bi tru diem o dau | bi tru o dau | bi tru bao nhieu diem
        | don vi bi tru bao nhieu diem | don vi minh bi tru bao nhieu diem | don vi toi bi tru bao nhieu diem
        | mat bao nhieu diem | don vi mat bao nhieu diem | don vi minh mat bao nhieu diem | don vi toi mat bao nhieu diem | can giai trinh | can giai trinh gi | appraisal result | our appraisal`,
      within: `ket qua tham dinh | diem tham dinh | mat diem o dau | mat diem cho nao | mat diem o cho nao | mat diem tieu chi nao
        | mat diem o tieu chi nao | mat diem nhung tieu chi nao | tru diem o dau | tru diem cho nao | bi tru o dau | tru diem tieu chi nao
        | tieu chi nao bi tru | tieu chi nao mat diem | tieu chi nao bi mat diem | nhung tieu chi bi tru | diem mat o dau
        | tieu chi nao can giai trinh | tieu chi nao phai giai trinh | can giai trinh tieu chi nao | phai giai trinh tieu chi nao
        | can giai trinh nhung gi | where did we lose points | where … lose points | appraisal result`,
    },
  ),
  row(
    { kind: 'whyCut', code: null },
    {
      within: `sao bi tru | sao tru diem | vi sao tru | sao lai tru | sao bi cat | sao cat diem | sao lai cat
        | sao tham dinh … thap | sao cham … thap | sao ha diem | sao bi ha | sao giam diem | sao bi giam
        | vi sao … bi tru | vi sao … bi cat | sao … bi tru | sao … bi cat | ly do tru diem | ly do cat diem | ly do bi tru
        | ly do bi cat | sao … chi duoc | vi sao … chi co | sao … chua co diem | sao mat diem | sao bi mat diem | sao … khong duoc diem | why … cut | why … deducted`,
    },
  ),
  row(
    { kind: 'answerAppraiser', code: null },
    {
      whole: `giai trinh bo sung | giai trinh lai | phan hoi tham dinh | tra loi tham dinh | phan hoi hoi dong | khieu nai diem`,
      within: `giai trinh voi hoi dong | giai trinh voi tham dinh | giai trinh voi to tham dinh | giai trinh bo sung cho
        | giai trinh them cho hoi dong | tra loi hoi dong | tra loi tham dinh | tra loi y kien tham dinh | tra loi nguoi tham dinh
        | phan hoi y kien tham dinh | phan hoi tham dinh | phan hoi hoi dong | phan hoi ket qua tham dinh
        | khong dong y voi diem tham dinh | khong dong y voi ket qua | khong nhat tri voi ket qua | khong nhat tri voi diem | khong dong y voi hoi dong | kien nghi lai diem tham dinh
        | answer the appraiser | reply to the appraiser`,
    },
  ),
  row(
    { kind: 'lastYear' },
    {
      whole: `nam truoc | nam ngoai | diem nam truoc | diem nam ngoai | last year`,
      within: `so voi nam truoc | so voi nam ngoai | so nam truoc | so sanh voi nam truoc | so sanh voi nam ngoai | so sanh voi nam yyyy | so sanh nam truoc | so nam ngoai | so voi nam yyyy | diem nam truoc | diem nam ngoai
        | nam truoc duoc bao nhieu | nam ngoai duoc bao nhieu | nam truoc … diem | nam ngoai … diem | nam truoc … hang | nam ngoai … hang | ket qua nam truoc
        | ket qua nam ngoai | cung ky nam truoc | compare with last year | last year`,
    },
  ),
  row(
    { kind: 'deadline' },
    {
      whole: `han | han nop | han chot | thoi han | ngay khoa | het han | lich cham | con bao nhieu ngay | deadline | due date`,
      within: `khi nao cong bo | bao gio cong bo | ngay nao cong bo | cong bo khi nao | cong bo bao gio | khi nao co ket qua | bao gio co ket qua | khi nao khoa | bao gio khoa | khi nao het han | bao gio het han | ngay nao khoa | ngay nao het han
        | con bao nhieu ngay | con bao lau | han nop | han chot | han cuoi | han cham | han tu cham | khi nao dong | bao gio dong
        | khoa ngay nao | khoa luc nao | khi nao thi khoa | bao gio thi khoa | may gio khoa | khi nao phai nop | bao gio phai nop | truoc ngay nao
        | cham nhat ngay nao | nop truoc ngay | han khao sat | thoi han khao sat | thoi han … den | han … khi nao | han … bao gio | deadline | when … due
        | when … close | when … lock | days left`,
    },
  ),
  ...REMINDING_ROWS,
];
