import { type PhraseRow, row } from './row.ts';

/** Wishes of people who work on one scorecard together. */
export const COLLEAGUE_ROWS: readonly PhraseRow[] = [
  row(
    { kind: 'handOver' },
    {
      whole: `giao viec | phan cong | doi nguoi cham | chuyen nguoi cham | ban giao | chuyen nguoi khac | giao nguoi khac | giao cho nguoi khac | chuyen cho nguoi khac | giao lai | hand over | assign | delegate | giao muc | giao tieu chi | giao linh vuc | giao muc nay | giao tieu chi nay`,
      within: `giao cho | giao lai cho | giao tieu chi | giao nguoi khac | giao dong nghiep | chuyen cho dong nghiep | chuyen cho anh | chuyen cho chi | chuyen cho nguoi | chuyen cho phong | chuyen tieu chi … cho | phan cong cho | phan cong tieu chi | ban giao cho | nho dong nghiep | nho nguoi khac cham | de nguoi khac cham | hand … over to | assign … to | giao muc … cho | giao muc cho | giao linh vuc | giao luon | giao … cho | give … to`,
    },
  ),
  row(
    { kind: 'ownWork' },
    {
      whole: `viec cua toi | viec cua minh | viec cua em | viec toi | viec duoc giao | muc duoc giao | tieu chi duoc giao | muc giao cho toi | viec giao cho toi | toi duoc giao gi | toi duoc giao muc nao | cac muc da giao | muc da giao | thu hoi muc da giao | thu hoi muc | lay lai muc da giao | tra lai muc | tra lai muc duoc giao | my work | my items`,
      within: `duoc giao cho toi | giao cho toi nhung gi | toi duoc giao tieu chi nao | toi duoc giao nhung`,
    },
  ),
  row(
    { kind: 'meeting' },
    {
      whole: `hop | hop tu cham | cuoc hop | cuoc hop tu cham | hop tu cham diem | goi hop | moi hop | lich hop | bien ban | bien ban hop | bien ban hop tu cham | ghi bien ban | nhap bien ban | xem bien ban | du hop | xac nhan du hop | thanh phan du hop | meeting | self scoring meeting | minutes`,
      within: `hop tu cham | bien ban hop | trieu tap hop | moi hop | goi hop`,
    },
  ),
  row(
    { kind: 'addMember' },
    {
      whole: `them nguoi | them can bo | them thanh vien | them nguoi cham | them dong nghiep | bo sung can bo | de nghi them nguoi | add person | add member`,
      within: `them nguoi | them can bo | them thanh vien | add person | add member`,
    },
  ),
  row(
    { kind: 'members' },
    {
      whole: `can bo | thanh vien | danh sach can bo | danh sach thanh vien | can bo don vi | can bo cua don vi | thanh vien don vi | nguoi cua don vi | thoi vai tro | ket thuc vai tro | members | people`,
      within: `danh sach can bo | danh sach thanh vien | can bo cua don vi | thoi vai tro cua`,
    },
  ),
];
