import { type PhraseRow, row } from './row.ts';

/** Wishes that move the conversation without changing a score. */
export const MOVING_ROWS: readonly PhraseRow[] = [
  row(
    { kind: 'open', code: '' },
    {
      whole: `mo | mo tieu chi | xem | xem tieu chi | den | den tieu chi | toi tieu chi | sang | sang tieu chi | qua tieu chi | qua
        | chuyen den | chuyen sang | chuyen toi | nhay den | nhay toi | nhay sang | vao | vao tieu chi | cham | cham tieu chi
        | tu cham | cham diem | cham diem tieu chi | lam tieu chi | lam | quay lai | quay lai tieu chi | tro lai | ve | ve tieu chi
        | xem lai | xem lai tieu chi | diem | diem tieu chi | xem diem | chi tiet | tieu chi nay | xem chi tiet
        | open | go to | show | score | view | jump to`,
      within: `duoc bao nhieu diem roi | dang bao nhieu diem | cham bao nhieu roi`,
      needsCode: true,
    },
  ),
  row(
    { kind: 'resume' },
    {
      whole: `cham | cham diem | tu cham | tu cham diem | bat dau | bat dau cham | bat dau cham diem | bat dau tu cham
        | vao cham | vao cham diem | cham tiep | cham diem tiep | lam tiep | tiep tuc | tiep tuc cham | tiep tuc cham diem
        | tiep tuc lam | tiep tuc tu cham | cham cchc | cham diem cchc | cham chi so cchc | cham diem cai cach hanh chinh
        | nhap diem | nhap | nhap ket qua | nhap diem tu cham | mo phieu cham | lam phieu tu cham | bat dau nhap | cham not | lam not
        | start | start scoring | begin | resume | continue | go on | continue scoring`,
    },
  ),
  row(
    { kind: 'next' },
    {
      whole: `tiep | tiep theo | ke tiep | ke | tieu chi tiep theo | tieu chi tiep | tieu chi ke tiep | tieu chi sau | cau tiep | cau tiep theo
        | muc tiep theo | muc tiep | muc sau | cau sau | cau ke tiep | sang cau tiep | sang muc tiep | sang tieu chi tiep
        | sang tieu chi tiep theo | sang muc tiep theo | sang tieu chi khac | qua tieu chi tiep theo | qua cau tiep | qua muc tiep
        | chuyen tiep | chuyen tieu chi tiep theo | tieu chi chua cham tiep theo | tieu chi chua cham ke tiep | den tieu chi chua cham
        | next | next one | next item | next criterion | next unanswered`,
    },
  ),
  row(
    { kind: 'skip' },
    {
      whole: `bo qua | de sau | de lai | de lai sau | de day | bo qua tieu chi nay | bo qua cau nay | tam bo qua | tam thoi bo qua | de sau tinh | lam sau
        | cham sau | cau nay de sau | tieu chi nay de sau | de cau nay sau | de tieu chi nay sau | de luc khac | chua biet de sau | tra loi sau
        | chua cham tieu chi nay | chua tra loi duoc | tieu chi nay bo qua | cau nay bo qua | skip | later | skip this | not now | skip it`,
    },
  ),
  row(
    { kind: 'back' },
    {
      whole: `quay lai | lui | lui lai | tro lai | tro ve | quay ve | ve truoc | cau truoc | muc truoc | tieu chi truoc | buoc truoc | quay lai cau truoc
        | quay lai muc truoc | quay lai tieu chi truoc | quay lai buoc truoc | ve cau truoc | huy | huy bo | go back | back | previous | cancel`,
    },
  ),
  row(
    { kind: 'menu' },
    {
      whole: `menu | thuc don | bang chon | trang chu | man hinh chinh | ve menu | mo menu | xem menu | menu chinh | ve dau | main menu`,
    },
  ),
  row(
    { kind: 'stop' },
    {
      whole: `dung | dung lai | tam dung | nghi | nghi thoi | tam nghi | thoi | thoi nghi | dung o day | den day thoi | hom nay den day thoi | hom nay toi day thoi
        | den day da | toi day thoi | mai lam tiep | mai cham tiep | de mai lam tiep | de mai | hom khac lam tiep | luc khac lam tiep | thoat | ket thuc
        | xong roi nghi | tam biet | bye | chao tam biet | stop | quit | exit | pause | stop for now | that is all`,
    },
  ),
  row(
    { kind: 'switchUnit' },
    {
      whole: `doi don vi | chuyen don vi | thay doi don vi | doi sang don vi khac | chuyen sang don vi khac | doi qua don vi khac
        | chon don vi | chon don vi khac | doi co quan | chuyen co quan | lam cho don vi khac | switch unit | change unit | another unit`,
    },
  ),
  row(
    { kind: 'addAccount' },
    {
      whole: `them tai khoan | lien ket tai khoan khac | lien ket them tai khoan | lien ket them | ma lien ket | lay ma lien ket | dung tren may khac | dung tren dien thoai khac
        | dung them ung dung khac | dung them tren ung dung khac | lien ket zalo | lien ket telegram | link another account | add account | use in another app too`,
    },
  ),
  row(
    { kind: 'unlinkColleague' },
    {
      whole: `go lien ket | go tai khoan | huy lien ket | mat dien thoai | bi mat dien thoai | can bo mat dien thoai | khoa tai khoan | unlink | unlink account | lost phone`,
    },
  ),
  row(
    { kind: 'chooseLanguage' },
    {
      whole: `ngon ngu | doi ngon ngu | chon ngon ngu | thay doi ngon ngu | ngon ngu language | language | change language`,
    },
  ),
  row(
    { kind: 'switchLanguage', locale: 'en' },
    {
      whole: `tieng anh | doi sang tieng anh | chuyen sang tieng anh | dung tieng anh | noi tieng anh | doi ngon ngu tieng anh
        | english | in english | switch to english | speak english | en`,
    },
  ),
  row(
    { kind: 'switchLanguage', locale: 'vi' },
    {
      whole: `tieng viet | doi sang tieng viet | chuyen sang tieng viet | dung tieng viet | noi tieng viet | doi ngon ngu tieng viet
        | vietnamese | in vietnamese | switch to vietnamese | vi`,
    },
  ),
  row(
    { kind: 'greet' },
    {
      whole: `chao | xin chao | chao bot | chao ban | chao tro ly | chao em | chao anh | chao chi | em chao | alo | a lo | hello | hi | hey
        | chao buoi sang | chao buoi chieu | good morning | xin chao tro ly | xin chao bot | da em chao`,
    },
  ),
  row(
    { kind: 'thank' },
    {
      whole: `cam on | cam on nhieu | cam on ban | cam on bot | cam on tro ly | cam on em | cam on nhe | cam on you | cam on you very much
        | xin cam on | ok cam on | tot qua cam on | da cam on | thank you | many cam on`,
    },
  ),
  row(
    { kind: 'yes' },
    {
      whole: `dong y | nhat tri | xac nhan | vang | vang a | da vang | dung roi | dung vay | ok | u | uh | um | phai | chinh xac | yes | y | yep | agree | confirm`,
    },
  ),
  row(
    { kind: 'no' },
    {
      whole: `khong | chua | khong phai | khong dong y | khong dung | khong xac nhan | thoi khong | no | n | nope | not yet | chua dung`,
    },
  ),
];
