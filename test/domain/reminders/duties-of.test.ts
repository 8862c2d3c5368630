import { describe, expect, test } from 'vitest';
import {
  dutiesOf,
  type RemindedScorecard,
  type ReminderScene,
} from '../../../src/domain/reminders/duties-of.ts';
import { noReminderWishes } from '../../../src/domain/reminders/reminder-settings.ts';
import { pts } from '../build.ts';
import { morningCampaign } from '../morning/morning-world.ts';
import { at } from './reminded-world.ts';

const card: RemindedScorecard = {
  scorecardId: 'A',
  unitId: 'a',
  answered: 50,
  toAnswer: 50,
  pointsAtStake: pts(0),
  movedAt: null,
  submittedAt: at('2026-11-05 10:00'),
  extensions: [],
  flagged: 3,
  explained: 1,
  confirmedAt: null,
};
const person = { wishes: noReminderWishes, reachable: true, window: null };

function scene(more: Partial<ReminderScene> = {}): ReminderScene {
  return {
    campaign: morningCampaign,
    now: at('2026-11-24 08:00'),
    published: false,
    scorecards: [card],
    roles: [{ officialId: 'an', unitId: 'a', purpose: 'scorer' }],
    appraisers: [{ officialId: 'hai', open: { 1: 0, 2: 4 }, movedAt: null }],
    people: new Map([
      ['an', person],
      ['hai', person],
    ]),
    ...more,
  };
}

const shown = (asked: ReminderScene) =>
  dutiesOf(asked).map(({ officialId, phase, scorecardId, work: { openCount, done } }) =>
    [officialId, scorecardId ?? '-', phase, openCount, done ? 'done' : 'open'].join(' '),
  );
const explaining = (more: Partial<RemindedScorecard>, rest: Partial<ReminderScene> = {}) =>
  shown(scene({ scorecards: [{ ...card, ...more }], ...rest })).find((line) => line.includes('explanation'));

describe('duties after units have sent', () => {
  test('are one to explain for each person of a unit, and one for each round of an appraiser', () => {
    expect(shown(scene())).toEqual([
      'an A selfScoring 0 done',
      'an A explanation 2 open',
      'hai - appraisal 0 done',
      'hai - secondAppraisal 4 open',
    ]);
  });

  test.each<[string, Partial<RemindedScorecard>, Partial<ReminderScene>, string | undefined]>([
    ['is open with one item left', { explained: 2 }, {}, 'an A explanation 1 open'],
    ['is done when everything is explained', { explained: 3 }, {}, 'an A explanation 0 done'],
    ['is done once the council confirmed', { confirmedAt: 1 }, {}, 'an A explanation 2 done'],
    ['is done once results are published', {}, { published: true }, 'an A explanation 2 done'],
    ['is done while a scorecard is taken back', { submittedAt: null }, {}, 'an A explanation 2 done'],
    ['is none where nothing is flagged', { flagged: 0, explained: 0 }, {}, undefined],
    [
      'is none where the campaign has no such phase',
      {},
      { campaign: { ...morningCampaign, phases: { ...morningCampaign.phases, explanation: null } } },
      undefined,
    ],
  ])('explaining %s', (_what, more, rest, expected) => {
    expect(explaining(more, rest)).toBe(expected);
  });

  test('have the windows of the campaign', () => {
    const { phases } = morningCampaign;
    const windows = dutiesOf(scene()).map(({ phase, opensAt, closesAt }) => [phase, opensAt, closesAt]);
    for (const name of ['appraisal', 'explanation', 'secondAppraisal'] as const)
      expect(windows).toContainEqual([name, phases[name]?.opensAt, phases[name]?.closesAt]);
  });

  test('of an appraiser end with the publication', () => {
    expect(shown(scene({ published: true })).slice(2)).toEqual([
      'hai - appraisal 0 done',
      'hai - secondAppraisal 4 done',
    ]);
  });
});
