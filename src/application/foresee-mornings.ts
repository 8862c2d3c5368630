import type { Campaign } from '../domain/campaign/campaign.ts';
import { addDays, localDay } from '../domain/campaign/working-days.ts';
import { morningKey, morningSlot } from '../domain/morning/morning-slot.ts';
import type { Day, Instant } from '../domain/scaled.ts';
import { morningWish } from './morning-wish.ts';
import type { ChannelName } from './ports/messages.ts';
import type { MorningPerson, MorningStore, OpenedCampaign } from './ports/morning-store.ts';
import type { WindowOf } from './reminder-input.ts';

/** A morning card that would go out, and on which channel it would be tried first. */
export interface ForeseenMorning {
  readonly at: Instant;
  readonly officialId: string;
  readonly channel: ChannelName | null;
}

interface ForeseeParts {
  readonly mornings: MorningStore;
  readonly windowOf: WindowOf;
}

/** The morning cards of a campaign between two instants, both included. Writes nothing. */
export async function foreseeMornings(
  parts: ForeseeParts,
  campaign: Pick<Campaign, 'id'>,
  from: Instant,
  until: Instant,
): Promise<readonly ForeseenMorning[]> {
  const opened = (await parts.mornings.campaigns(until)).find((each) => each.campaign.id === campaign.id);
  if (opened === undefined) return [];
  const { timeZone } = opened.campaign;
  const people = await parts.mornings.people(campaign.id, from);
  const foreseen: (ForeseenMorning & { readonly key: string })[] = [];
  for (let day = localDay(from, timeZone); day <= localDay(until, timeZone); day = addDays(day, 1)) {
    for (const person of people) {
      const at = cardOn(day, opened, person, parts.windowOf, from);
      if (at === null || at > until) continue;
      const { officialId, accounts } = person;
      const key = morningKey(campaign.id, day, officialId);
      foreseen.push({ at, officialId, channel: accounts[0]?.channel ?? null, key });
    }
  }
  const told = await parts.mornings.told(foreseen.map(({ key }) => key));
  return foreseen.filter(({ key }) => !told.has(key)).map(({ key: _, ...each }) => each);
}

/** When a person's card of a day would go out from an instant on; null: not at all. */
function cardOn(
  day: Day,
  { campaign, publishedAt }: OpenedCampaign,
  person: MorningPerson,
  windowOf: WindowOf,
  from: Instant,
): Instant | null {
  const wish = morningWish(person, windowOf, from);
  const slot = wish === null ? null : morningSlot(campaign, publishedAt, day, wish.preferredHour);
  if (wish === null || slot === null) return null;
  const at = Math.max(slot.dueAt, wish.notBefore, from);
  return at < slot.expiresAt ? at : null;
}
