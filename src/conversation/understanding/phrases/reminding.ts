import { type PhraseRow, row } from './row.ts';

/** Wishes about reminders and what is told to many; "nhắc" alone is the organiser's. */
export const REMINDING_ROWS: readonly PhraseRow[] = [
  row(
    { kind: 'muteReminders', muted: true },
    {
      whole: `tat nhac | tat nhac nho | tat nhac han | dung nhac | dung nhac nua | ngung nhac | khong nhac nua | dung nhan tin nua | tat thong bao | huy nhac | thoi dung nhac nua | mute | stop reminders | stop reminding me`,
      within: `dung nhac nua | dung nhac toi | tat nhac | ngung nhac | khong nhac nua | khong can nhac | dung gui nhac | dung nhan tin nua | tat thong bao | khong nhan nhac | khong muon nhan nhac | stop reminding`,
    },
  ),
  row(
    { kind: 'muteReminders', muted: false },
    {
      whole: `bat nhac | bat nhac han | bat lai nhac | bat lai nhac han | nhac lai nhu thuong | nhac lai nhu cu | unmute | turn on reminders`,
      within: `bat nhac | bat lai nhac | bat lai thong bao`,
    },
  ),
  row(
    { kind: 'reminders' },
    {
      whole: `nhac han | xem nhac han | cai dat nhac | cai dat nhac han | tuy chon nhac | gio nhac | doi gio nhac | chon gio nhac | reminders | reminder settings`,
      within: `cai dat nhac | tuy chon nhac | doi gio nhac | chon gio nhac`,
    },
  ),
  row(
    { kind: 'remindMe' },
    {
      whole: `nhac toi | nhac lai | nhac toi sau | hen gio nhac | remind me`,
      within: `nhac toi luc | nhac lai luc | nhac toi vao | nhac lai vao | nhac lai toi luc | nhac toi sang | nhac toi chieu | nhac toi mai | nhac lai mai | nhac toi sau | nhac lai sau | remind me at`,
    },
  ),
  row(
    { kind: 'sendingResult' },
    {
      whole: `ket qua nhac | xem ket qua nhac | ket qua nhac han | ket qua gui thong bao | ket qua thong bao`,
      within: `ket qua nhac | ket qua gui thong bao`,
    },
  ),
  row(
    { kind: 'broadcast' },
    {
      whole: `gui thong bao | thong bao | thong bao cho cac don vi | thong bao chung | broadcast`,
      within: `gui thong bao cho | thong bao cho cac | thong bao cho tat ca | thong bao den cac | gui thong bao den | gui tin cho cac don vi | broadcast to`,
    },
  ),
  row(
    { kind: 'calendar' },
    {
      whole: `lich | tai lich | tep lich | file lich | lich ky danh gia | cho xin lich | gui lich | calendar | download calendar | ics`,
      within: `tai lich | tep lich | file lich | them vao lich | dua vao lich | calendar file`,
    },
  ),
  row(
    { kind: 'remindUnits' },
    {
      whole: `nhac | nhac nho | don doc | nhac don vi | nhac cac don vi | remind | remind units`,
      within: `nhac cac don vi | nhac don vi | nhac nhung don vi | nhac nho cac | nhac nho don vi | don doc cac | don doc don vi | nhac ho nop | gui nhac | nhac nguoi chua nop | nhac cac so | nhac cac xa | remind the units | remind those`,
    },
  ),
];
