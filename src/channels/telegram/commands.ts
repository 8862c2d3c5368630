import type { TelegramClient } from './client.ts';

/** H: 1 to 32 of `a-z 0-9 _`. The words themselves are understood by the conversation. */
const COMMANDS: readonly { readonly command: string; readonly vi: string; readonly en: string }[] = [
  { command: 'nhap', vi: 'Nhập điểm cho một tiêu chí', en: 'Enter the score of a criterion' },
  { command: 'tiendo', vi: 'Tiến độ chấm của đơn vị', en: 'Progress of the unit' },
  { command: 'diem', vi: 'Điểm tạm tính và xếp loại', en: 'Provisional score and class' },
  { command: 'thieu', vi: 'Những việc còn thiếu', en: 'What is still missing' },
  { command: 'hoantac', vi: 'Hoàn tác lần ghi gần nhất', en: 'Undo the last entry' },
  { command: 'nop', vi: 'Gửi bảng chấm điểm đi', en: 'Hand in the scorecard' },
  { command: 'xephang', vi: 'Xếp hạng các đơn vị', en: 'Ranking of the units' },
  { command: 'ketqua', vi: 'Kết quả thẩm định', en: 'Results of the appraisal' },
  { command: 'trogiup', vi: 'Hướng dẫn sử dụng', en: 'Help' },
];

/** The menu of commands in private chats: Vietnamese, and English for apps set to English. */
export async function setCommands(client: TelegramClient): ReturnType<TelegramClient['setCommands']> {
  const scope = { type: 'all_private_chats' } as const;
  const listed = (language: 'vi' | 'en') =>
    COMMANDS.map((each) => ({ command: each.command, description: each[language] }));
  const first = await client.setCommands({ commands: listed('vi'), scope });
  return first.ok ? client.setCommands({ commands: listed('en'), scope, language_code: 'en' }) : first;
}
