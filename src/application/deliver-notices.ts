import { cardOfNotice } from '../conversation/notice.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Instant } from '../domain/scaled.ts';
import type { TraitsOf } from './decide-turn.ts';
import { messagesOf } from './messages-of.ts';
import type { DueNotice, NoticeStore } from './ports/notice-store.ts';

export interface DeliverParts {
  readonly notices: NoticeStore;
  readonly traitsOf: TraitsOf;
  readonly now: () => Instant;
}

const AT_ONCE = 100;

/** Where no campaign names a zone. */
const HOME_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * Words every notice whose time has come for the account that suits best and queues it there. What became of the
 * message, and whether another account takes it over, is for the dispatcher.
 */
export async function deliverNotices(parts: DeliverParts): Promise<number> {
  let told = 0;
  for (;;) {
    const due = await parts.notices.due(parts.now(), AT_ONCE);
    for (const notice of due) told += await deliver(parts, notice);
    if (due.length < AT_ONCE) return told;
  }
}

async function deliver({ notices, traitsOf, now }: DeliverParts, notice: DueNotice): Promise<number> {
  const at = now();
  if (notice.expiresAt !== null && notice.expiresAt <= at) {
    await notices.drop(notice.id, 'expired', at);
    return 0;
  }
  if (notice.pointless !== null) {
    await notices.drop(notice.id, notice.pointless, at);
    return 0;
  }
  const [to] = notice.accounts;
  if (to === undefined) {
    await notices.drop(notice.id, 'noAccount', at);
    return 0;
  }
  const { lines, options, locale, timeZone } = notice;
  const reply: Reply = { lines, options, notes: [], footer: [], files: [] };
  const speech = { locale, timeZone: timeZone ?? HOME_ZONE };
  const contents = messagesOf({ reply, card: cardOfNotice(notice.id) }, speech, null, traitsOf(to.channel));
  return (await notices.enqueue(notice.id, to, contents, at)) ? 1 : 0;
}
