import { resultStandingOf } from '../domain/appraisal/result-standing.ts';
import { roundWindow } from '../domain/appraisal/round-at.ts';
import type { Act } from '../domain/authority/act.ts';
import { type Authority, mayAct } from '../domain/authority/authority.ts';
import type { ActiveDelegation, CourseFacts } from '../domain/authority/question.ts';
import type { AuthorityRefusal } from '../domain/authority/refusal.ts';
import { ruleOfAct } from '../domain/authority/rule-of-act.ts';
import type { Campaign } from '../domain/campaign/campaign.ts';
import { isOpenAt, lockOf } from '../domain/campaign/effective-window.ts';
import { isWithin } from '../domain/campaign/phase-at.ts';
import { isSubmitted } from '../domain/course/submitted.ts';
import { placedItems } from '../domain/criteria/criteria-set.ts';
import type { Instant } from '../domain/scaled.ts';
import { authorityRefusalKeys } from './authority-refusal.ts';
import type { Facts, Workplace } from './facts.ts';
import type { Office } from './office.ts';
import { type Sentence, say } from './reply.ts';
import { roundRefusal } from './round-refusal.ts';
import type { DeskContext } from './turn.ts';
import { personName } from './unit-people.ts';

/** Acts on the scorecard as a whole, which stay possible while any part of it is reopened. */
const WHOLE: readonly Act[] = [
  'addEvidence',
  'writeRemarks',
  'callMeeting',
  'confirmAttendance',
  'writeMinutes',
  'requestApproval',
  'approve',
  'uploadSignedReport',
  'submit',
];

/** Whether the person may do this to the scorecard now, judged by when the message was sent. */
export function authorityOver(
  facts: Pick<Facts, 'official' | 'grants' | 'sentAt'>,
  work: Workplace,
  act: Act,
  itemKey: string | null,
): Authority {
  const { campaign, unitId, course } = work;
  const placed = placedItems(work.set).find(({ item }) => item.key === itemKey);
  return mayAct({
    act,
    at: facts.sentAt,
    officialId: facts.official?.id ?? '',
    grants: facts.grants.filter(({ campaignId }) => campaignId === campaign.id),
    target: { unitId, itemKey, domainKey: placed?.domain.key ?? null },
    course: {
      window: windowOf(work, act, itemKey, facts.sentAt),
      submitted: isSubmitted(course, itemKey),
      appraisalStarted: isAppraised(campaign, facts.sentAt),
      // A planned day of publication publishes nothing: that is an act of its own.
      published: work.publication !== null,
      confirmed: asksForConfirmation(act) && isConfirmed(work),
      delegations: itemKey === null ? [] : delegationsOf(work, itemKey),
    },
    options: {
      withdrawal: campaign.withdrawal === 'untilAppraisal',
      provisional: campaign.leadersSee === 'provisional',
    },
  });
}

/** Most acts do not ask, and the whole scorecard would be appraised for each of them, of each item. */
function asksForConfirmation(act: Act): boolean {
  return ruleOfAct[act].confirmation !== 'any';
}

function isConfirmed(work: Workplace): boolean {
  return work.course.confirmation !== null && resultStandingOf(work).confirmedAt !== null;
}

/**
 * Whether the council's confirmation of the result of a sent unit is the person's to give now, where nothing of the unit
 * but its line in lists is known.
 */
export function authorityToConfirm(
  facts: Pick<Facts, 'official' | 'grants' | 'sentAt'>,
  { campaign, publication }: Pick<Office, 'campaign' | 'publication'>,
  unitId: string,
): Authority {
  const act = 'confirmResult';
  return mayAct({
    act,
    at: facts.sentAt,
    officialId: facts.official?.id ?? '',
    grants: facts.grants.filter(({ campaignId }) => campaignId === campaign.id),
    target: { unitId, itemKey: null, domainKey: null },
    course: {
      window: roundWindow(campaign, act, facts.sentAt) ?? 'locked',
      submitted: true,
      appraisalStarted: false,
      published: publication !== null,
      confirmed: false,
      delegations: [],
    },
    options: { withdrawal: false, provisional: false },
  });
}

/** Why not, in one sentence; null when the person may. */
export function refusalOf(context: DeskContext, act: Act, itemKey: string | null = null): Sentence | null {
  const { facts, desk } = context;
  const authority = authorityOver(facts, desk.work, act, itemKey);
  if (authority.allowed) return null;
  return (
    (authority.refusal === 'submitted' ? sentSentence(desk.work, facts.sentAt) : null) ??
    refusalSentence(desk.work, itemKey, authority.refusal, act)
  );
}

/** When it was sent, and the way out that there is at `now`: nothing is taken back once appraisal began. */
function sentSentence({ campaign, course }: Workplace, now: Instant): Sentence | null {
  if (course.submission === null) return null;
  const at = { exactMoment: course.submission.at };
  const { withdrawal } = campaign;
  return say(
    withdrawal === 'notAllowed' || isAppraised(campaign, now) ? 'refusal.sentForGood' : 'refusal.sent',
    { at },
  );
}

function isAppraised({ phases }: Campaign, at: Instant): boolean {
  return phases.appraisal !== null && at >= phases.appraisal.opensAt;
}

export function refusalSentence(
  work: Workplace,
  itemKey: string | null,
  refusal: AuthorityRefusal,
  act: Act = 'score',
): Sentence {
  const { campaign, course, unitName } = work;
  const round = roundRefusal(campaign, act, refusal);
  if (round !== null) return round;
  if (refusal === 'notYours') return say('refusal.notScorer', { unit: unitName });
  if (refusal === 'notYet') return say('refusal.notOpen', { opens: { moment: campaign.opensAt } });
  if (refusal === 'locked') {
    const lock = { closedAt: lockOf(campaign, course.extensions, itemKey) };
    return say('refusal.locked', { lock, organiser: campaign.organiser });
  }
  if (refusal === 'delegatedElsewhere') {
    const held = heldElsewhere(work, itemKey);
    if (held !== null) return held;
  }
  return say(authorityRefusalKeys[refusal]);
}

/** Who holds the item, and until when. */
function heldElsewhere(work: Workplace, itemKey: string | null): Sentence | null {
  const held = work.course.delegations.findLast(
    ({ itemKeys, ended }) => ended === null && itemKey !== null && itemKeys.includes(itemKey),
  );
  const placed = placedItems(work.set).find(({ item }) => item.key === itemKey);
  if (held === undefined || placed === undefined) return null;
  const who = personName(work, held.to);
  return say('refusal.delegatedTo', { code: placed.item.code, who, until: { closedAt: held.until } });
}

function windowOf(
  { campaign, course }: Workplace,
  act: Act,
  itemKey: string | null,
  at: Instant,
): CourseFacts['window'] {
  const round = roundWindow(campaign, act, at);
  if (round !== null) return round;
  const window = isOpenAt(campaign, course.extensions, itemKey, at);
  const isPartlyOpen = course.extensions.some((extension) => isWithin(extension, at));
  return window === 'locked' && itemKey === null && WHOLE.includes(act) && isPartlyOpen ? 'open' : window;
}

function delegationsOf({ course }: Workplace, itemKey: string): readonly ActiveDelegation[] {
  return course.delegations
    .filter(({ itemKeys, ended }) => ended === null && itemKeys.includes(itemKey))
    .map(({ by, to, until }) => ({ byOfficialId: by, toOfficialId: to, until }));
}
