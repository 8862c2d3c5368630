import type { Campaign } from '../campaign/campaign.ts';
import type { Instant, Points } from '../scaled.ts';
import type { Duty, Purpose } from './reminder.ts';
import { type ReminderWishes, settingsFor } from './reminder-settings.ts';
import { type SentAndExtended, workWindow } from './work-window.ts';

/** A scorecard as far as reminders go. */
export interface RemindedScorecard extends SentAndExtended {
  readonly scorecardId: string;
  readonly unitId: string;
  readonly answered: number;
  readonly toAnswer: number;
  /** The most points that are still to be earned. */
  readonly pointsAtStake: Points;
  /** The last change of any kind (ms UTC). */
  readonly movedAt: Instant | null;
}

/** A role of somebody in the campaign. */
export interface RemindedRole {
  readonly officialId: string;
  /** Null: of the whole campaign. */
  readonly unitId: string | null;
  readonly purpose: Extract<Purpose, 'scorer' | 'head' | 'organiser'>;
}

export interface RemindedPerson extends Pick<Duty, 'reachable' | 'window'> {
  readonly wishes: ReminderWishes;
}

/** Everything that reminders of one campaign follow from, at one instant. */
export interface ReminderScene {
  readonly campaign: Pick<Campaign, 'opensAt' | 'locksAt'>;
  readonly now: Instant;
  readonly scorecards: readonly RemindedScorecard[];
  readonly roles: readonly RemindedRole[];
  readonly people: ReadonlyMap<string, RemindedPerson>;
}

/**
 * Who has to do what while units score themselves: one duty for each person and scorecard. Appraisal, explanation and
 * survey have no duties before their work is recorded here.
 */
export function dutiesOf({ campaign, now, scorecards, roles, people }: ReminderScene): readonly Duty[] {
  const everywhere: RemindedRole[] = [];
  const ofUnit = new Map<string, RemindedRole[]>();
  for (const role of roles) {
    if (role.unitId === null) everywhere.push(role);
    else ofUnit.set(role.unitId, [...(ofUnit.get(role.unitId) ?? []), role]);
  }
  return scorecards.flatMap((scorecard) => {
    const { opensAt, closesAt, done } = workWindow(campaign, scorecard, now);
    const purposes = new Map<string, Purpose[]>();
    for (const { officialId, purpose } of [...(ofUnit.get(scorecard.unitId) ?? []), ...everywhere]) {
      purposes.set(officialId, [...(purposes.get(officialId) ?? []), purpose]);
    }
    return [...purposes].flatMap(([officialId, held]): Duty[] => {
      const person = people.get(officialId);
      if (person === undefined) return [];
      const { scorecardId, answered, toAnswer, pointsAtStake, movedAt } = scorecard;
      return [
        {
          officialId,
          purposes: held,
          scorecardId,
          phase: 'selfScoring',
          opensAt,
          closesAt,
          work: { openCount: toAnswer - answered, lacksProofCount: 0, pointsAtStake, done, movedAt },
          settings: settingsFor(person.wishes, scorecardId),
          reachable: person.reachable,
          window: person.window,
        },
      ];
    });
  });
}
