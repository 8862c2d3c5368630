import { morningNotice } from '../conversation/morning/draw-morning.ts';
import type { Campaign } from '../domain/campaign/campaign.ts';
import { localDay } from '../domain/campaign/working-days.ts';
import { morningCard } from '../domain/morning/morning-card.ts';
import { type MorningSlot, morningKey, morningSlot } from '../domain/morning/morning-slot.ts';
import { snapshotOf } from '../domain/morning/rank-moves.ts';
import { isQuiet } from '../domain/reminders/quiet-hours.ts';
import { defaultReminderSchedule } from '../domain/reminders/reminder-schedule.ts';
import type { Instant } from '../domain/scaled.ts';
import { morningWish } from './morning-wish.ts';
import type { MorningPerson, MorningStore, OpenedCampaign } from './ports/morning-store.ts';
import type { WindowOf } from './reminder-input.ts';

export interface MorningParts {
  readonly mornings: MorningStore;
  readonly windowOf: WindowOf;
  readonly now: () => Instant;
}

/**
 * Every morning card that is due now, recorded with the rankings of its day. Asking twice, or in two processes at
 * once, tells nothing twice, and all cards of a day compare with the rankings of the same day before. Gives how many
 * cards were new.
 */
export async function planMornings(parts: MorningParts): Promise<number> {
  const { mornings, now } = parts;
  const at = now();
  let added = 0;
  for (const opened of await mornings.campaigns(at)) added += await planMorning(parts, opened, at);
  return added;
}

async function planMorning(
  { mornings, windowOf }: MorningParts,
  opened: OpenedCampaign,
  at: Instant,
): Promise<number> {
  const { campaign, publishedAt } = opened;
  const { quietHours } = campaign.reminders ?? defaultReminderSchedule;
  const day = localDay(at, campaign.timeZone);
  if (isQuiet(at, quietHours, campaign.timeZone)) return 0;
  if (morningSlot(campaign, publishedAt, day, null) === null) return 0;
  const people = await mornings.people(campaign.id, at);
  const due = people.flatMap((person) => {
    const wish = morningWish(person, windowOf, at);
    if (wish === null || wish.notBefore > at) return [];
    const slot = morningSlot(campaign, publishedAt, day, wish.preferredHour);
    return slot !== null && slot.dueAt <= at && at < slot.expiresAt ? [{ person, slot }] : [];
  });
  const told = await mornings.told(due.map(({ person }) => morningKey(campaign.id, day, person.officialId)));
  const untold = due.filter(({ person }) => !told.has(morningKey(campaign.id, day, person.officialId)));
  return untold.length === 0 ? 0 : tell(mornings, opened, untold, at);
}

async function tell(
  mornings: MorningStore,
  opened: OpenedCampaign,
  untold: readonly { readonly person: MorningPerson; readonly slot: MorningSlot }[],
  at: Instant,
): Promise<number> {
  const { campaign } = opened;
  const day = localDay(at, campaign.timeZone);
  const scene = await mornings.scene(opened, day, at);
  const { publishedAt } = scene;
  const card = morningCard(scene);
  const cards = untold.map(({ person: { officialId, roles }, slot }) => {
    const seesRanks = mayCompare(campaign, publishedAt, roles);
    const reader = { officialId, seesRanks, organises: roles.includes('organiser') };
    return morningNotice(campaign, card, reader, slot);
  });
  return mornings.record(campaign.id, { day, boards: snapshotOf(scene.boards), cards }, at);
}

/** Leaders see rankings before they are published only where the campaign says so. */
function mayCompare(
  { leadersSee }: Pick<Campaign, 'leadersSee'>,
  publishedAt: Instant | null,
  roles: MorningPerson['roles'],
): boolean {
  return roles.includes('organiser') || publishedAt !== null || leadersSee === 'provisional';
}
