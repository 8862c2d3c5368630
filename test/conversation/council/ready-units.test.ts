import { expect, test } from 'vitest';
import { councilRefusal } from '../../../src/conversation/council/council-rights.ts';
import { previewConfirmation } from '../../../src/conversation/council/preview-confirmation.ts';
import { unitsToConfirm } from '../../../src/conversation/council/ready-units.ts';
import { layDesk } from '../../../src/conversation/desk.ts';
import type { Facts, Workplace } from '../../../src/conversation/facts.ts';
import type { UnitProgress } from '../../../src/conversation/office.ts';
import { initialState } from '../../../src/conversation/state.ts';
import type { OfficeContext } from '../../../src/conversation/turn.ts';
import { appraise, resultHash, resultsHash } from '../../../src/domain/appraisal/result-standing.ts';
import { summariseResult } from '../../../src/domain/appraisal/result-summary.ts';
import { scorecardStandingOf } from '../../../src/domain/course/scorecard-standing.ts';
import { roleSchema } from '../../../src/domain/people/role.ts';
import { factsOf, moments, noon, places, reopened } from '../moments-of-a-campaign.ts';

const [, judged] = moments['after round 2'] ?? ['', reopened];

function listed(work: Workplace, as: Partial<UnitProgress> = {}): UnitProgress {
  const { domains: _domains, ...standing } = scorecardStandingOf(work);
  return {
    scorecardId: work.scorecardId,
    unitId: work.unitId,
    code: work.unitCode,
    name: work.unitName,
    groupCode: 'so',
    ...work.profile,
    ...layDesk(work).totals.overall,
    ...standing,
    people: [],
    linked: true,
    ...as,
  };
}

function officeOf(facts: Facts, work: Workplace, units: readonly UnitProgress[]): OfficeContext {
  const official = facts.official;
  if (official === null) throw new Error('nobody');
  return {
    facts,
    state: initialState,
    desk: null,
    opened: layDesk(work),
    official,
    office: {
      campaign: work.campaign,
      roles: facts.grants.map(({ role }) => role),
      groups: [{ code: 'so', name: 'Các sở' }],
      sets: new Map(),
      units,
      contacts: [],
      lastSending: null,
      opened: work,
      publication: work.publication,
    },
  };
}

/** What the card of the one unit would offer to confirm; null where it offers nothing. */
function alone(context: OfficeContext, work: Workplace): string | null {
  const appraised = appraise(work);
  const isDone = work.course.confirmation?.resultHash === resultHash(appraised);
  const isOpen = summariseResult(appraised).open.length > 0;
  return isDone || isOpen || councilRefusal(context, layDesk(work), 'confirmResult') !== null
    ? null
    : resultHash(appraised);
}

test('together exactly that is confirmed which could be confirmed alone, by everybody, everywhere, at any time', () => {
  const times = Object.entries({
    ...moments,
    reopened: ['2026-12-22', reopened] as const,
    'published without it': [
      '2026-12-26',
      { ...judged, publication: moments.published?.[1].publication ?? null },
    ] as const,
  });
  const offered = times.map(([moment, [day, work]]) => {
    const found = roleSchema.options.flatMap((role) =>
      Object.entries(places).map(([place, grantsOf]) => {
        const context = officeOf(factsOf(grantsOf(role), noon(day)), work, [listed(work)]);
        const [together] = unitsToConfirm(context, []).ready;
        const one = alone(context, work);
        expect([moment, role, place, together?.resultHash ?? null]).toEqual([moment, role, place, one]);
        return one === null ? [] : [`${role}, ${place}`];
      }),
    );
    return [moment, found.flat()] as const;
  });
  const leads = ['appraisalLead, this unit', 'appraisalLead, everywhere'];
  const whole = ['round 1', 'before explaining', 'explanation', 'round 2', 'after round 2'];
  expect(offered.filter(([, who]) => who.length > 0)).toEqual(whole.map((moment) => [moment, leads]));
});

const lead = factsOf(places.everywhere?.('appraisalLead') ?? [], noon('2026-12-22'));
const many = Array.from({ length: 40 }, (_, at) =>
  listed(judged, { scorecardId: `c${at}`, unitId: `u${at}`, name: `Đơn vị ${at}` }),
);

test('a long preview has pages, and each confirms all that is counted', () => {
  const context = officeOf(lead, judged, many);
  const all = resultsHash(unitsToConfirm(context, []).ready);
  const pages = [0, 1, 2, 9].map((page) => previewConfirmation(context, [], page).card);
  const unitsOn = pages.map(({ lines }) => JSON.stringify(lines).match(/Đơn vị \d+/gu));
  expect(unitsOn.map((names) => names?.length)).toEqual([15, 15, 10, 10]);
  expect(unitsOn[1]?.[0]).toBe('Đơn vị 15');
  for (const { options } of pages)
    expect(options[0]?.action).toEqual({ do: 'confirmResults', groups: [], results: all });
  expect(pages.map(({ options }) => options.some(({ choice }) => choice === '9'))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('the hash tells another result, another unit and one unit fewer apart', () => {
  const [one, two] = many.map(({ scorecardId }) => ({ scorecardId, resultHash: 'a' }));
  if (one === undefined || two === undefined) throw new Error('no unit');
  const hashes = [[], [one], [two], [one, two], [two, one], [{ ...one, resultHash: 'b' }, two]].map(
    resultsHash,
  );
  expect(new Set(hashes).size).toBe(hashes.length);
});
