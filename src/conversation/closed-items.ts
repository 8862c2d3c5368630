import type { CampaignGrant } from '../domain/authority/grant.ts';
import { authorityOver, refusalOf } from './authority.ts';
import { type Sentence, say } from './reply.ts';
import type { SentenceKey } from './sentence-key.ts';
import { type CardOption, type DeskContext, option, type TurnContext } from './turn.ts';

const closings = ['published', 'submitted', 'locked'] as const;

/** Why nobody may write on an item any more, or not before it is opened again. */
export type Closing = (typeof closings)[number];

type AtDesk = Pick<DeskContext, 'facts' | 'desk'>;

/**
 * Why the self-score of the item is closed to everybody; null where it is open, or not open yet. Who may score it while
 * it is open is another question.
 */
export function closingOf({ facts, desk }: AtDesk, itemKey: string): Closing | null {
  const { campaign, unitId } = desk.work;
  const scorer: CampaignGrant = {
    role: 'scorer',
    campaignId: campaign.id,
    unitId,
    scope: null,
    validFrom: null,
    validUntil: null,
    status: 'active',
  };
  const authority = authorityOver({ ...facts, grants: [scorer] }, desk.work, 'score', itemKey);
  return authority.allowed ? null : (closings.find((each) => each === authority.refusal) ?? null);
}

/** Whether nothing of the self-score may be written any more. */
export function isAllClosed(context: AtDesk): boolean {
  return context.desk.placed.every(({ item }) => closingOf(context, item.key) !== null);
}

/** "Chấm tiếp", while there is anything left to score. */
export function resumeWay(
  { facts, desk }: TurnContext,
  choice: string | number,
  shape: CardOption['shape'] = 'chip',
): readonly CardOption[] {
  return desk !== null && isAllClosed({ facts, desk })
    ? []
    : [option(choice, say('way.resume'), { do: 'resume' }, { shape })];
}

const closingKeys: Readonly<Record<Closing, SentenceKey>> = {
  published: 'item.closed.published',
  submitted: 'item.closed.sent',
  locked: 'item.closed.locked',
};

/** That the item can only be looked at, and why. */
export function closingLine(closing: Closing): Sentence {
  return say(closingKeys[closing]);
}

/** Why nothing can be scored any more, as it is said to this person; null while anything can. */
export function refusalToScore(context: DeskContext): Sentence | null {
  const [first] = context.desk.placed;
  return first !== undefined && isAllClosed(context) ? refusalOf(context, 'score', first.item.key) : null;
}
