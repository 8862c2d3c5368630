import type { AnswerToReview, ItemChange, NamedItem, UnitAmendment } from '../domain/amendment/amendment.ts';
import type { Campaign } from '../domain/campaign/campaign.ts';
import type { Instant } from '../domain/scaled.ts';
import type { Action } from './action.ts';
import type { NoticeDraft } from './notice.ts';
import { type Line, type Sentence, say } from './reply.ts';
import type { SentenceKey } from './sentence-key.ts';

/** An amendment as it was applied. `id`: of the newer version, for the keys of notices. */
export interface AppliedAmendment {
  readonly id: string;
  readonly campaign: Pick<Campaign, 'id' | 'name' | 'rehearsal'>;
  readonly reason: string;
  /** ms UTC. */
  readonly at: Instant;
}

/** More would not be read on a phone. */
const MOST_NAMED = 6;

/** Tells one person of a unit what the newer version of the set means for their scorecard. */
export function amendmentNotice(
  amendment: AppliedAmendment,
  unit: UnitAmendment,
  officialId: string,
): NoticeDraft {
  const { id, campaign, at } = amendment;
  const { scorecardId } = unit;
  return {
    key: `amended:${id}:${scorecardId}:${officialId}`,
    officialId,
    purpose: 'notice',
    campaignId: campaign.id,
    scorecardId,
    lines: [
      ...(campaign.rehearsal ? [say('rehearsal.mark')] : []),
      say('amend.notice.heading', { campaign: campaign.name, unit: unit.unitName }),
      say('amend.notice.reason', { reason: amendment.reason }),
      ...changeLines(unit.changes),
      ...answerLines(unit),
      ...standingLines(unit),
      { gap: true },
    ],
    options: waysOn(unit).map(([label, action], index) => ({
      choice: `N${index + 1}`,
      label,
      action,
      shape: 'line',
      trailing: null,
    })),
    dueAt: at,
    expiresAt: null,
  };
}

const headings = {
  added: 'amend.notice.added',
  dropped: 'amend.notice.dropped',
  repointed: 'amend.notice.repointed',
  reworded: 'amend.notice.reworded',
} as const satisfies Record<ItemChange['what'], SentenceKey>;

function changeLines(changes: readonly ItemChange[]): readonly Line[] {
  return (['added', 'dropped', 'repointed', 'reworded'] as const).flatMap((what) => {
    const items = changes.filter((change) => change.what === what);
    return items.length === 0 ? [] : [say(headings[what], { list: few(items, changedItem) })];
  });
}

function changedItem(change: ItemChange): Sentence {
  const { code, name } = change;
  switch (change.what) {
    case 'added':
      return say('amend.item.added', { code, name, maximum: { points: change.maximum } });
    case 'repointed':
      return say('amend.item.repointed', {
        code,
        name,
        before: { points: change.before },
        after: { points: change.after },
      });
    default:
      return say('amend.item.named', { code, name });
  }
}

function answerLines({ toAnswer, setAside, toReview }: UnitAmendment): readonly Line[] {
  return [
    ...(toAnswer.length === 0
      ? []
      : [say('amend.notice.toAnswer', { count: toAnswer.length, list: few(toAnswer, itemCode) })]),
    ...(toReview.length === 0 ? [] : [say('amend.notice.toReview', { list: few(toReview, reviewed) })]),
    ...(setAside.length === 0 ? [] : [say('amend.notice.setAside', { list: few(setAside, itemCode) })]),
    say('amend.notice.kept'),
  ];
}

function reviewed({ code, before, after }: AnswerToReview): Sentence {
  return before === null || after === null || before === after
    ? say('amend.item.code', { code })
    : say('amend.item.review', { code, before: { points: before }, after: { points: after } });
}

function standingLines(unit: UnitAmendment): readonly Line[] {
  const { submittedAt, approved } = unit;
  if (submittedAt !== null) return [...totalLines(unit), say('amend.notice.sent')];
  return approved ? [...totalLines(unit), say('amend.notice.approved')] : totalLines(unit);
}

function totalLines({ before, after }: UnitAmendment): readonly Line[] {
  if (before.points === after.points && before.maximum === after.maximum) return [];
  return [
    say('amend.notice.total', {
      pointsBefore: { points: before.points, digits: 2 },
      maximumBefore: { points: before.maximum },
      points: { points: after.points, digits: 2 },
      maximum: { points: after.maximum },
    }),
  ];
}

/** What was sent is not open: the organiser decides first. */
function waysOn({ submittedAt, toAnswer: [first] }: UnitAmendment): readonly (readonly [Sentence, Action])[] {
  if (submittedAt !== null) return [[say('way.score'), { do: 'score' }]];
  return [
    [say('way.missing'), { do: 'missing', page: 0 }],
    ...(first === undefined
      ? []
      : [[say('way.open', { code: first.code }), { do: 'open', itemKey: first.itemKey }] as const]),
  ];
}

function itemCode({ code }: NamedItem): Sentence {
  return say('amend.item.code', { code });
}

function few<Item>(items: readonly Item[], sentence: (item: Item) => Sentence): readonly Sentence[] {
  const more = items.length - MOST_NAMED;
  return [
    ...items.slice(0, MOST_NAMED).map(sentence),
    ...(more > 0 ? [say('amend.more', { count: more })] : []),
  ];
}
