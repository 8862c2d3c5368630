import type { Round } from '../appraisal/verdict.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { type Instant, type Points, points } from '../scaled.ts';
import {
  explanationWindow,
  type FlaggedAndExplained,
  phaseOfRound,
  roundWindow,
} from './appraisal-windows.ts';
import type { Duty, DutyWork, Purpose } from './reminder.ts';
import { type ReminderWishes, settingsFor } from './reminder-settings.ts';
import { type SentAndExtended, type WorkWindow, workWindow } from './work-window.ts';

/** A scorecard as far as reminders go. */
export interface RemindedScorecard extends SentAndExtended, FlaggedAndExplained {
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

/** Somebody who appraises, with what is left of it. */
export interface RemindedAppraiser {
  readonly officialId: string;
  readonly open: Readonly<Record<Round, number>>;
  /** When they found something last (ms UTC). */
  readonly movedAt: Instant | null;
}

export interface RemindedPerson extends Pick<Duty, 'reachable' | 'window'> {
  readonly wishes: ReminderWishes;
}

/** Everything that reminders of one campaign follow from, at one instant. */
export interface ReminderScene {
  readonly campaign: Pick<Campaign, 'opensAt' | 'locksAt' | 'phases'>;
  readonly now: Instant;
  /** Nothing is appraised or explained any more. */
  readonly published: boolean;
  readonly scorecards: readonly RemindedScorecard[];
  readonly roles: readonly RemindedRole[];
  readonly appraisers: readonly RemindedAppraiser[];
  readonly people: ReadonlyMap<string, RemindedPerson>;
}

/**
 * Who has to do what: one duty for each person and scorecard while units score themselves, and again while they
 * explain; one for each appraiser and round. The survey has no duties, since its work is not recorded here.
 */
export function dutiesOf(scene: ReminderScene): readonly Duty[] {
  const held = rolesByUnit(scene.roles);
  return [
    ...scene.scorecards.flatMap((scorecard) => unitDuties(scene, scorecard, held(scorecard.unitId))),
    ...scene.appraisers.flatMap((appraiser) => appraiserDuties(scene, appraiser)),
  ];
}

function rolesByUnit(roles: readonly RemindedRole[]): (unitId: string) => readonly RemindedRole[] {
  const everywhere = roles.filter(({ unitId }) => unitId === null);
  const ofUnit = new Map<string, RemindedRole[]>();
  for (const role of roles) {
    if (role.unitId !== null) ofUnit.set(role.unitId, [...(ofUnit.get(role.unitId) ?? []), role]);
  }
  return (unitId) => [...(ofUnit.get(unitId) ?? []), ...everywhere];
}

function unitDuties(
  scene: ReminderScene,
  scorecard: RemindedScorecard,
  roles: readonly RemindedRole[],
): readonly Duty[] {
  const { campaign, now, published } = scene;
  const { answered, toAnswer, pointsAtStake, flagged, explained, movedAt } = scorecard;
  const explaining = explanationWindow(campaign, scorecard, published);
  const parts: readonly Part[] = [
    {
      ...workWindow(campaign, scorecard, now),
      phase: 'selfScoring',
      work: { openCount: toAnswer - answered, pointsAtStake, movedAt },
    },
    ...(explaining === null || flagged === 0
      ? []
      : [
          {
            ...explaining,
            phase: 'explanation' as const,
            work: { openCount: flagged - explained, pointsAtStake: points(0), movedAt },
          },
        ]),
  ];
  const purposes = new Map<string, Purpose[]>();
  for (const { officialId, purpose } of roles) {
    purposes.set(officialId, [...(purposes.get(officialId) ?? []), purpose]);
  }
  return parts.flatMap((part) =>
    [...purposes].flatMap(([officialId, held]) =>
      dutyOf(scene, { ...part, officialId, purposes: held, scorecardId: scorecard.scorecardId }),
    ),
  );
}

function appraiserDuties(scene: ReminderScene, appraiser: RemindedAppraiser): readonly Duty[] {
  const { officialId, open, movedAt } = appraiser;
  return ([1, 2] as const).flatMap((round) => {
    const window = roundWindow(scene.campaign, round, open, scene.published);
    if (window === null) return [];
    return dutyOf(scene, {
      ...window,
      phase: phaseOfRound[round],
      work: { openCount: open[round], pointsAtStake: points(0), movedAt },
      officialId,
      purposes: ['appraiser'],
      scorecardId: null,
    });
  });
}

/** One thing to do, and from when to when. */
interface Part extends WorkWindow, Pick<Duty, 'phase'> {
  readonly work: Omit<DutyWork, 'done' | 'lacksProofCount'>;
}

type Whose = Pick<Duty, 'officialId' | 'purposes' | 'scorecardId'>;

function dutyOf({ people }: ReminderScene, { done, work, ...about }: Part & Whose): readonly Duty[] {
  const person = people.get(about.officialId);
  if (person === undefined) return [];
  return [
    {
      ...about,
      work: { ...work, lacksProofCount: 0, done },
      settings: settingsFor(person.wishes, about.scorecardId),
      reachable: person.reachable,
      window: person.window,
    },
  ];
}
