import type { Instant } from '../domain/scaled.ts';
import type { Action } from './action.ts';
import type { Line, ReplyOption } from './reply.ts';

/** What an option of a notice does. Its choices are "N1", "N2", …, so that no number of the card in view is taken. */
export interface NoticeOption extends ReplyOption {
  readonly action: Action;
}

/** Something to tell a person who did not ask (thông báo). It leaves their place in the conversation as it is. */
export interface NoticeDraft {
  /** Unique for all time: whatever bears the same key is told once. */
  readonly key: string;
  readonly officialId: string;
  readonly purpose: 'notice' | 'reminder' | 'broadcast';
  readonly campaignId: string | null;
  /** What its options are about; a tap turns the conversation to it. */
  readonly scorecardId: string | null;
  readonly lines: readonly Line[];
  readonly options: readonly NoticeOption[];
  /** The sending that it is part of, so that its result can be told. */
  readonly batch?: string;
  /** Not before (ms UTC). */
  readonly dueAt: Instant;
  /** Not from here on, since it would make no sense any more; null: always. */
  readonly expiresAt: Instant | null;
}

/** A notice that the person answers, with what its options do. */
export interface NoticeFact {
  readonly id: number;
  readonly campaignId: string | null;
  /** What its options are about; null: no single scorecard. */
  readonly scorecardId: string | null;
  readonly options: readonly { readonly choice: string; readonly action: Action }[];
}

/** Cards of notices are numbered from here, so that a tap tells them from cards of the conversation. */
const FIRST_NOTICE_CARD = 1_000_000_000;

export function cardOfNotice(noticeId: number): number {
  return FIRST_NOTICE_CARD + noticeId;
}

/** The notice that a card belongs to; null for a card of the conversation. */
export function noticeOfCard(card: number): number | null {
  return card >= FIRST_NOTICE_CARD ? card - FIRST_NOTICE_CARD : null;
}

/** "n2", "N 2": the option of the notice that came last; null for any other text. */
export function noticeChoice(text: string): string | null {
  const match = /^\s*n\s?(\d{1,2})\s*$/iu.exec(text);
  return match === null ? null : `N${Number(match[1])}`;
}
