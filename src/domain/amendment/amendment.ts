import type { UnitProfile } from '../campaign/campaign.ts';
import type { Course } from '../course/course.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Role } from '../people/role.ts';
import type { Instant, Points } from '../scaled.ts';
import type { RecordedEntry } from '../scorecard/score-entry.ts';

/** A scorecard as it stands when its criteria set is amended (điều chỉnh bộ tiêu chí). */
export interface AmendedScorecard {
  readonly scorecardId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly profile: UnitProfile;
  readonly entries: ReadonlyMap<string, RecordedEntry>;
  /** The version of the set that it is scored by. */
  readonly set: CriteriaSet;
  readonly course: Course;
}

/** A role that is held for a part of the criteria. `unitName` null: for the whole campaign. */
export interface ScopedRole {
  readonly officialName: string;
  readonly unitName: string | null;
  readonly role: Role;
  /** Keys of domains and items. */
  readonly keys: readonly string[];
}

/** An item by what people know it by: its code and name in the newer version, or in the older one where it is gone. */
export interface NamedItem {
  readonly itemKey: string;
  readonly code: string;
  readonly name: string;
}

/** What became of one item that the unit is assessed on. Points in 1/10,000. */
export type ItemChange = NamedItem &
  (
    | { readonly what: 'added'; readonly maximum: Points }
    | { readonly what: 'dropped'; readonly maximum: Points }
    | { readonly what: 'repointed'; readonly before: Points; readonly after: Points }
    /** Another name, code, place, way of scoring or other wording. */
    | { readonly what: 'reworded' }
  );

/** Where a unit stands: points and maximum in 1/10,000, and the provisional class. */
export interface UnitStanding {
  readonly points: Points;
  readonly maximum: Points;
  readonly answered: number;
  readonly toAnswer: number;
  /** Null: no class. */
  readonly className: string | null;
  /** Of appraisal: 0 of 0 before the scorecard is sent. */
  readonly judged: number;
  readonly toJudge: number;
  /** What the appraisal comes to; null until everything is judged. */
  readonly result: { readonly points: Points; readonly maximum: Points } | null;
}

/** An item that has to be answered. `again`: the recorded answer does not fit the newer version. */
export interface ItemToAnswer extends NamedItem {
  readonly why: 'new' | 'again';
}

/** A recorded answer that counts no longer and is kept. `gone`: its item is; else the unit does not score it itself. */
export interface AnswerSetAside extends NamedItem {
  readonly why: 'gone' | 'notScored';
}

/** A recorded answer that counts by another text or other points than it was given under. */
export interface AnswerToReview extends NamedItem {
  readonly before: Points | null;
  readonly after: Points | null;
  /** The item was not in the older version: an answer from before it was dropped counts again. */
  readonly returned: boolean;
}

/** What an amendment means for one unit. Lists are in the order of the newer table; what is gone comes first. */
export interface UnitAmendment {
  readonly scorecardId: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** Null: not sent. */
  readonly submittedAt: Instant | null;
  /** Whether the head approved something that was not taken back; it was of the older version. */
  readonly approved: boolean;
  readonly before: UnitStanding;
  readonly after: UnitStanding;
  readonly changes: readonly ItemChange[];
  readonly toAnswer: readonly ItemToAnswer[];
  readonly setAside: readonly AnswerSetAside[];
  readonly toReview: readonly AnswerToReview[];
  /** Changed items that an appraiser judged by the older version; verdicts are kept. */
  readonly judged: readonly NamedItem[];
}

/** What somebody should look at before an amendment is applied; nothing is changed because of it. */
export type AmendmentWarning =
  | { readonly name: 'exemptionGone'; readonly unitName: string; readonly keys: readonly string[] }
  | {
      readonly name: 'scopeGone';
      readonly officialName: string;
      readonly unitName: string | null;
      readonly role: Role;
      readonly keys: readonly string[];
    }
  | {
      readonly name: 'delegationGone';
      readonly unitName: string;
      readonly officialName: string;
      readonly codes: readonly string[];
    }
  /** Answers follow keys: what was recorded for the old item under this code would count for another one. */
  | {
      readonly name: 'renumbered';
      readonly itemName: string;
      readonly oldCode: string;
      readonly newCode: string;
    }
  /** A rule counts from a day that the campaign does not name. */
  | { readonly name: 'referenceDayMissing'; readonly code: string; readonly reference: string };

/** What would change in one campaign, before anything does. */
export interface AmendmentPreview {
  /** The versions of the set in use, oldest first; mostly one. */
  readonly older: readonly CriteriaSet[];
  readonly newer: CriteriaSet;
  /** Units for which something changes, by code. */
  readonly units: readonly UnitAmendment[];
  /** How many other units use the set. */
  readonly unchanged: number;
  /** How many scorecards that use the set were begun: something was recorded in them, or they were sent. */
  readonly begun: number;
  readonly warnings: readonly AmendmentWarning[];
}
