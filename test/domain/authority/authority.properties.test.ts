import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acts } from '../../../src/domain/authority/act.ts';
import { mayAct } from '../../../src/domain/authority/authority.ts';
import type { Grant } from '../../../src/domain/authority/grant.ts';
import type { AuthorityQuestion } from '../../../src/domain/authority/question.ts';
import { roleSchema } from '../../../src/domain/people/role.ts';
import { runs } from '../../property-runs.ts';

const unitId = fc.constantFrom('so-a', 'so-b', null);
const instant = fc.option(fc.integer({ min: 0, max: 20 }));
const grants = fc.record<Grant>({
  role: fc.constantFrom(...roleSchema.options),
  unitId,
  scope: fc.option(
    fc.record({
      domainKeys: fc.subarray(['1', '2']),
      itemKeys: fc.subarray(['1.1', '1.2', '2.1']),
    }),
  ),
  validFrom: instant,
  validUntil: instant,
  status: fc.constantFrom('active', 'pending'),
});
const officialId = fc.constantFrom('an', 'binh', 'chi');
const questions = fc.record<AuthorityQuestion>({
  act: fc.constantFrom(...acts),
  at: fc.integer({ min: 0, max: 20 }),
  officialId,
  grants: fc.array(grants, { maxLength: 4 }),
  target: fc.record({
    unitId,
    itemKey: fc.constantFrom('1.1', '1.2', '2.1', null),
    domainKey: fc.constantFrom('1', '2', null),
  }),
  course: fc.record({
    window: fc.constantFrom('open', 'tooEarly', 'locked'),
    submitted: fc.boolean(),
    appraisalStarted: fc.boolean(),
    published: fc.boolean(),
    confirmed: fc.boolean(),
    delegations: fc.array(fc.record({ toOfficialId: officialId, byOfficialId: officialId, until: instant }), {
      maxLength: 2,
    }),
  }),
  options: fc.record({ withdrawal: fc.boolean(), provisional: fc.boolean() }),
});
const often = { numRuns: runs(3000) };

test('whoever was given nothing may do nothing', () => {
  fc.assert(
    fc.property(questions, (asked) => {
      expect(mayAct({ ...asked, grants: [] })).toEqual({ allowed: false, refusal: 'notYours' });
    }),
    often,
  );
});

test('a grant that is over, not begun or not confirmed never allows more', () => {
  const idle = (at: number, grant: Grant, how: number): Grant =>
    [
      { ...grant, validUntil: at },
      { ...grant, validFrom: at + 1 },
      { ...grant, status: 'pending' as const },
    ][how % 3] ?? grant;
  fc.assert(
    fc.property(questions, grants, fc.nat(2), (asked, grant, how) => {
      fc.pre(!mayAct(asked).allowed);
      const more = [...asked.grants, idle(asked.at, grant, how)];
      expect(mayAct({ ...asked, grants: more }).allowed).toBe(false);
    }),
    often,
  );
});

test('it does not matter in which order grants and delegations are listed', () => {
  fc.assert(
    fc.property(questions, (asked) => {
      const turned = {
        ...asked,
        grants: [...asked.grants].reverse(),
        course: { ...asked.course, delegations: [...asked.course.delegations].reverse() },
      };
      expect(mayAct(turned)).toEqual(mayAct(asked));
    }),
    often,
  );
});

test('nothing of a scorecard changes once it is sent, outside its window, or published', () => {
  const changes = ['score', 'addEvidence', 'writeRemarks', 'writeMinutes', 'approve', 'submit'] as const;
  fc.assert(
    fc.property(questions, fc.constantFrom(...changes), (asked, act) => {
      const { window, submitted, published } = asked.course;
      fc.pre(window !== 'open' || submitted || published);
      expect(mayAct({ ...asked, act }).allowed).toBe(false);
    }),
    often,
  );
});
