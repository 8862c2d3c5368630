import { describe, expect, test } from 'vitest';
import type { Act } from '../../../src/domain/authority/act.ts';
import { mayAct } from '../../../src/domain/authority/authority.ts';
import type { ActiveDelegation, CourseFacts } from '../../../src/domain/authority/question.ts';
import { grant, NOW, question } from './question-of.ts';

const answer = (...asked: Parameters<typeof question>) => {
  const authority = mayAct(question(...asked));
  return authority.allowed ? 'yes' : authority.refusal;
};
const scorer = grant('scorer', 'so-a');
const head = grant('head', 'so-a');
const appraiser = grant('appraiser', null);

describe('a grant is judged at the time of the act', () => {
  test.each([
    ['from now on', { validFrom: NOW }, 'yes'],
    ['from the next millisecond on', { validFrom: NOW + 1 }, 'futureGrant'],
    ['until the next millisecond', { validUntil: NOW + 1 }, 'yes'],
    ['until now', { validUntil: NOW }, 'expiredGrant'],
    ['not confirmed yet', { status: 'pending' }, 'pendingMember'],
    ['proposed, and over', { status: 'pending', validUntil: NOW }, 'expiredGrant'],
  ] as const)('%s', (_, more, expected) => {
    expect(answer('score', [grant('scorer', 'so-a', more)])).toBe(expected);
  });

  test('one that holds is enough, and of those that do not the proposal is named first', () => {
    const [over, proposed] = [
      { ...scorer, validUntil: 1 },
      { ...head, status: 'pending' as const },
    ];
    expect(answer('delegate', [over, proposed, scorer])).toBe('yes');
    expect(answer('delegate', [over, proposed])).toBe('pendingMember');
  });

  test('a scorer for the whole campaign is a member of no unit', () => {
    expect(answer('score', [grant('scorer', null)])).toBe('notYours');
    expect(answer('score', [grant('scorer', null)], {}, { target: nothing })).toBe('notYours');
  });
});

const nothing = { unitId: null, itemKey: null, domainKey: null };

describe('a scope', () => {
  const scoped = (domainKeys: string[], itemKeys: string[]) =>
    grant('appraiser', null, { scope: { domainKeys, itemKeys } });
  const sent = { submitted: true };

  test.each([
    ['its domain', scoped(['1'], []), 'yes'],
    ['the single item', scoped(['2'], ['1.1']), 'yes'],
    ['another domain', scoped(['2'], ['1.2']), 'outsideScope'],
    ['nothing', scoped([], []), 'outsideScope'],
  ])('of %s', (_, held, expected) => {
    expect(answer('appraise', [held], sent)).toBe(expected);
  });

  test('leaves the ranking until it is published to those without any', () => {
    const limited = scoped(['1'], []);
    expect(answer('viewRanking', [limited])).toBe('notPublished');
    expect(answer('viewRanking', [limited], { published: true })).toBe('yes');
    expect(answer('viewRanking', [limited, appraiser])).toBe('yes');
    expect(answer('viewRanking', [limited, grant('organiser', null)])).toBe('yes');
  });

  test('two of them add up', () => {
    expect(answer('appraise', [scoped(['2'], []), scoped([], ['1.1'])], sent)).toBe('yes');
  });

  test('does not approve, send or take back the whole scorecard', () => {
    const part = grant('head', 'so-a', { scope: { domainKeys: ['1'], itemKeys: [] } });
    const of = (act: Act, course = {}) => answer(act, [part], course, { target: whole });
    expect([of('delegate'), of('approve'), of('submit'), of('withdraw', sent)]).toEqual([
      'yes',
      'outsideScope',
      'outsideScope',
      'outsideScope',
    ]);
  });

  test('does not narrow what is looked at', () => {
    expect(answer('viewUnit', [scoped(['2'], [])])).toBe('yes');
  });
});

const whole = { unitId: 'so-a', itemKey: null, domainKey: null };

describe('nobody appraises their own unit', () => {
  const sent = { submitted: true };

  test.each(['scorer', 'head'] as const)('not as its %s', (role) => {
    const lead = grant('appraisalLead', null);
    expect(answer('appraise', [appraiser, grant(role, 'so-a')], sent)).toBe('ownUnit');
    expect(answer('confirmResult', [lead, grant(role, 'so-a')], sent, { target: whole })).toBe('ownUnit');
  });

  test('but others, and the own one once the membership is over', () => {
    expect(answer('appraise', [appraiser, grant('scorer', 'so-b')], sent)).toBe('yes');
    expect(answer('appraise', [appraiser, { ...scorer, validUntil: NOW }], sent)).toBe('yes');
    expect(answer('appraise', [appraiser, grant('respondent', 'so-a')], sent)).toBe('yes');
  });
});

describe('a delegated item', () => {
  const to = (toOfficialId: string, more: Partial<ActiveDelegation> = {}): Partial<CourseFacts> => ({
    delegations: [{ toOfficialId, byOfficialId: 'chi', until: null, ...more }],
  });
  const elsewhere = grant('scorer', 'so-a', { scope: { domainKeys: ['2'], itemKeys: [] } });

  test('is scored by its delegate alone, whatever the scope of the delegate', () => {
    expect(answer('score', [scorer], to('binh'))).toBe('delegatedElsewhere');
    expect(answer('score', [head], to('an'))).toBe('notYours');
    expect(answer('score', [elsewhere], to('an'))).toBe('yes');
    expect(answer('score', [elsewhere], to('binh'))).toBe('outsideScope');
    expect(answer('score', [], to('an'))).toBe('notYours');
  });

  test('is everybody’s again at the instant the delegation ends', () => {
    expect(answer('score', [scorer], to('binh', { until: NOW + 1 }))).toBe('delegatedElsewhere');
    expect(answer('score', [scorer], to('binh', { until: NOW }))).toBe('yes');
    expect(answer('score', [elsewhere], to('an', { until: NOW }))).toBe('outsideScope');
  });

  test('is given back by the delegate, and taken back by who gave it or the head', () => {
    expect(answer('returnDelegation', [elsewhere], to('an'))).toBe('yes');
    expect(answer('returnDelegation', [scorer], to('binh', { byOfficialId: 'an' }))).toBe('yes');
    expect(answer('returnDelegation', [head], to('binh'))).toBe('yes');
    expect(answer('returnDelegation', [scorer], to('binh'))).toBe('delegatedElsewhere');
    expect(answer('returnDelegation', [head])).toBe('notDelegated');
  });

  test('is not given on, and takes documents from everybody of the unit', () => {
    expect(answer('delegate', [head])).toBe('yes');
    expect(answer('delegate', [scorer], to('an'))).toBe('delegatedElsewhere');
    expect(answer('addEvidence', [scorer], to('binh'))).toBe('yes');
    expect(answer('addEvidence', [elsewhere], to('an'))).toBe('yes');
  });
});

describe('taking back what was sent', () => {
  const sent = { submitted: true };

  test('needs a campaign that allows it, before the appraisal and the lock', () => {
    expect(answer('withdraw', [head], sent)).toBe('yes');
    expect(answer('withdraw', [head], sent, { options: { withdrawal: false, provisional: false } })).toBe(
      'withdrawalNotAllowed',
    );
    expect(answer('withdraw', [head], { ...sent, appraisalStarted: true })).toBe('appraisalStarted');
    expect(answer('withdraw', [head], { ...sent, window: 'locked' })).toBe('locked');
    expect(answer('withdraw', [head])).toBe('notSubmitted');
  });

  test('or, once it is too late, a reopening, which is asked for only then', () => {
    expect(answer('requestReopening', [scorer])).toBe('stillOpen');
    expect(answer('requestReopening', [scorer], sent)).toBe('yes');
    expect(answer('requestReopening', [scorer], { window: 'locked' })).toBe('yes');
  });
});

test('rankings wait for publication, but not for those who make them, nor for leaders where the campaign lets them', () => {
  const at = { target: nothing };
  expect(answer('viewRanking', [scorer], {}, at)).toBe('notPublished');
  expect(answer('viewRanking', [scorer], { published: true }, at)).toBe('yes');
  expect(answer('viewRanking', [{ ...scorer, validUntil: 1 }], { published: true }, at)).toBe('expiredGrant');
  expect(answer('viewRanking', [grant('organiser', null)], {}, at)).toBe('yes');
  expect(answer('viewRanking', [grant('appraiser', null)], {}, at)).toBe('yes');
  const leader = [grant('leader', null)];
  expect(answer('viewRanking', leader, {}, at)).toBe('notPublished');
  expect(answer('viewRanking', leader, { published: true }, at)).toBe('yes');
  const early = { ...at, options: { withdrawal: true, provisional: true } };
  expect(answer('viewRanking', leader, {}, early)).toBe('yes');
  expect(answer('viewRanking', [scorer], {}, early)).toBe('notPublished');
  expect(answer('viewUnit', [grant('head', 'so-b')])).toBe('notPublished');
});

test('who appraises and belongs to a unit waits with it, since the ranking would show its own result', () => {
  const at = { target: nothing };
  const head = grant('head', 'so-b');
  for (const role of ['appraiser', 'appraisalLead'] as const) {
    expect(answer('viewRanking', [grant(role, null), head], {}, at)).toBe('notPublished');
    expect(answer('viewRanking', [grant(role, null), scorer])).toBe('notPublished');
    expect(answer('viewRanking', [grant(role, null), head], { published: true }, at)).toBe('yes');
    expect(answer('viewRanking', [grant(role, null), { ...head, validUntil: 1 }], {}, at)).toBe('yes');
  }
  expect(answer('viewRanking', [grant('organiser', null), head], {}, at)).toBe('yes');
});

test('of several reasons the first in the list is said', () => {
  const over = { window: 'locked', submitted: true, published: true } as const;
  expect(answer('score', [], over)).toBe('notYours');
  expect(answer('score', [{ ...scorer, status: 'pending' }], over)).toBe('pendingMember');
  expect(answer('score', [scorer], over)).toBe('published');
  expect(answer('score', [scorer], { ...over, published: false })).toBe('submitted');
  const given = [{ toOfficialId: 'binh', byOfficialId: 'chi', until: null }];
  expect(answer('score', [scorer], { window: 'locked', delegations: given })).toBe('locked');
});
