import type { Instant } from '../../domain/scaled.ts';
import type { Action } from '../action.ts';
import type { Command } from '../command.ts';
import { type Sentence, say } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';

/** What is told to the people of one unit about its time. */
interface TimeGiven {
  /** Unique but for the person. */
  readonly key: string;
  readonly scorecardId: string;
  readonly people: readonly string[];
  readonly line: Sentence;
  /** Items to open from the notice, none for the whole scorecard; null: nothing is open. */
  readonly items: readonly { readonly itemKey: string; readonly code: string }[] | null;
  readonly expiresAt: Instant | null;
}

/** More would not be read on a phone. */
const MOST_OFFERED = 5;

/** One notice to each scorer and head of the unit. */
export function timeGivenNotices(
  { facts, office }: OfficeContext,
  { key, scorecardId, people, line, items, expiresAt }: TimeGiven,
): readonly Command[] {
  const ways: readonly { label: Sentence; action: Action }[] =
    items === null
      ? []
      : items.length === 0
        ? [{ label: say('way.resume'), action: { do: 'resume' } }]
        : items.slice(0, MOST_OFFERED).map(({ itemKey, code }) => ({
            label: say('way.open', { code }),
            action: { do: 'open', itemKey },
          }));
  return people.map((officialId) => ({
    do: 'notify',
    notice: {
      key: `${key}:${officialId}`,
      officialId,
      purpose: 'notice',
      campaignId: office.campaign.id,
      scorecardId,
      lines: [line],
      options: ways.map((way, index) => ({
        ...way,
        choice: `N${index + 1}`,
        trailing: null,
        shape: 'line',
      })),
      dueAt: facts.sentAt,
      expiresAt,
    },
  }));
}
