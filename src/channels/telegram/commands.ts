import type { AccountAddress, CommandMenu } from '../../application/ports/messages.ts';
import type { TelegramClient } from './client.ts';
import type { Failure } from './failures.ts';

type Locale = CommandMenu['locale'];

/** H: 1 to 32 of `a-z 0-9 _`. The words themselves are understood by the conversation. */
const COMMANDS = {
  nhap: { vi: 'Nhập điểm cho một tiêu chí', en: 'Enter the score of a criterion' },
  tiendo: { vi: 'Tiến độ chấm của đơn vị', en: 'Progress of the unit' },
  diem: { vi: 'Điểm tạm tính và xếp loại', en: 'Provisional score and class' },
  thieu: { vi: 'Những việc còn thiếu', en: 'What is still missing' },
  hoantac: { vi: 'Hoàn tác lần ghi gần nhất', en: 'Undo the last entry' },
  nop: { vi: 'Gửi bảng chấm điểm đi', en: 'Hand in the scorecard' },
  xephang: { vi: 'Xếp hạng các đơn vị', en: 'Ranking of the units' },
  ketqua: { vi: 'Kết quả thẩm định', en: 'Results of the appraisal' },
  thamdinh: { vi: 'Việc thẩm định của tôi', en: 'My appraisal work' },
  trogiup: { vi: 'Hướng dẫn sử dụng', en: 'Help' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

const MENUS: Readonly<Record<CommandMenu['suits'], readonly (keyof typeof COMMANDS)[]>> = {
  stranger: ['trogiup'],
  scorer: ['nhap', 'tiendo', 'diem', 'thieu', 'hoantac', 'nop', 'ketqua', 'xephang', 'trogiup'],
  head: ['tiendo', 'diem', 'thieu', 'nop', 'nhap', 'hoantac', 'ketqua', 'xephang', 'trogiup'],
  appraiser: ['thamdinh', 'tiendo', 'xephang', 'trogiup'],
  overseer: ['xephang', 'tiendo', 'ketqua', 'trogiup'],
};

/** So many chats are remembered; beyond, all are forgotten, which costs one call for each at their next message. */
const MOST_REMEMBERED = 10_000;

const listed = ({ suits, locale }: CommandMenu) =>
  MENUS[suits].map((command) => ({ command, description: COMMANDS[command][locale] }));

/** The menu of private chats in which nobody is known: Vietnamese, and English for apps set to English. */
export async function setCommands(client: TelegramClient): ReturnType<TelegramClient['setCommands']> {
  const scope = { type: 'all_private_chats' } as const;
  const first = await client.setCommands({ commands: listed({ suits: 'stranger', locale: 'vi' }), scope });
  if (!first.ok) return first;
  const english = listed({ suits: 'stranger', locale: 'en' });
  return client.setCommands({ commands: english, scope, language_code: 'en' });
}

/**
 * Gives each chat the menu of the person in it. What was set is remembered in memory only: after a start every chat
 * is set once more. A menu that is not taken is reported to `failed` and tried again with the next message.
 */
export function chatMenus(client: TelegramClient, failed: (failure: Failure) => void) {
  const shown = new Map<string, string>();
  return async ({ externalId }: AccountAddress, menu: CommandMenu): Promise<void> => {
    const wanted = `${menu.suits} ${menu.locale}`;
    if (shown.get(externalId) === wanted) return;
    const scope = { type: 'chat', chat_id: externalId } as const;
    const answer = await client.setCommands({ commands: listed(menu), scope });
    if (!answer.ok) return failed(answer.failure);
    if (shown.size >= MOST_REMEMBERED) shown.clear();
    shown.set(externalId, wanted);
  };
}
