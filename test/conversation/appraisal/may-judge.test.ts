import { describe, expect, test } from 'vitest';
import { judgedPlace } from '../../../src/conversation/appraisal/judged-place.ts';
import { mayJudge } from '../../../src/conversation/appraisal/may-judge.ts';
import { layDesk } from '../../../src/conversation/desk.ts';
import type { Workplace } from '../../../src/conversation/facts.ts';
import { appraise, resultHash } from '../../../src/domain/appraisal/result-standing.ts';
import { placedItems } from '../../../src/domain/criteria/criteria-set.ts';
import { points } from '../../../src/domain/scaled.ts';
import { appraisalSeed } from '../../transcripts/seeds/appraisal-seed.ts';
import { officeAfter } from './office-of-appraisers.ts';

const FIRST = '2026-11-03T01:00:00Z';

/** Who may judge an item of Sở Y tế as it was changed. */
async function judging(who: string, itemKey: string, changed: (work: Workplace) => Workplace, at = FIRST) {
  const lines = who === 'giang' ? ['đổi đơn vị', '2'] : [];
  const context = await officeAfter(appraisalSeed(), who, at, ...lines, 'tc 1.1 sở y tế');
  const work = context.facts.office?.opened;
  const place = work == null ? null : judgedPlace(layDesk(changed(work)), itemKey);
  if (place === null) throw new Error(`nothing opened has ${itemKey}`);
  return mayJudge(context, place);
}

const asIs = (work: Workplace) => work;
const refused = (key: string) => ({ ok: false, refusal: { say: key } });

/** Everything judged, and the council confirmed it. */
function confirmed(work: Workplace): Workplace {
  const by = 'binh';
  const appraisals = new Map(
    placedItems(work.set).map(({ item }) => {
      const entryVersion = work.entries.get(item.key)?.version ?? 0;
      const reason = { code: 'other', text: 'Biên bản.' } as const;
      const award = { kind: 'points' } as const;
      const verdict = { kind: 'changed', entryVersion, award, points: points(0), reason } as const;
      return [item.key, { verdicts: [{ by, at: 1, round: 1, verdict }], explanations: [] }] as const;
    }),
  );
  const judged = { ...work, course: { ...work.course, appraisals } };
  const confirmation = { by: 'truong', at: 2, resultHash: resultHash(appraise(judged)) };
  return { ...judged, course: { ...judged.course, confirmation } };
}

describe('who may judge an item, and in which round', () => {
  test('an appraiser of its domain in the round that runs', async () => {
    expect(await judging('binh', '1.1', asIs)).toEqual({ ok: true, round: 1 });
    expect(await judging('binh', '1.1', asIs, '2026-11-24T01:00:00Z')).toEqual({ ok: true, round: 2 });
  });

  test('the lead between the rounds and after them, as of the second', async () => {
    expect(await judging('truong', '1.1', asIs, '2026-11-18T01:00:00Z')).toEqual({ ok: true, round: 2 });
    expect(await judging('truong', '1.1', asIs, '2026-12-18T01:00:00Z')).toEqual({ ok: true, round: 2 });
  });

  test('nobody outside their part, and not of their own unit', async () => {
    expect(await judging('khoa', '1.1', asIs)).toMatchObject(refused('refusal.authority.outsideScope'));
    const own = (work: Workplace) => ({ ...work, unitId: 'so-noi-vu' });
    expect(await judging('giang', '1.1', own)).toMatchObject(refused('refusal.authority.ownUnit'));
  });

  test('no appraiser outside the rounds', async () => {
    const early = await judging('binh', '1.1', asIs, '2026-11-01T01:00:00Z');
    expect(early).toMatchObject(refused('refusal.appraisal.notYet'));
    const late = await judging('binh', '1.1', asIs, '2026-12-18T01:00:00Z');
    expect(late).toMatchObject(refused('refusal.appraisal.locked'));
  });

  test('nothing that was not sent, that is confirmed, or that is published', async () => {
    const unsent = (work: Workplace) => ({ ...work, course: { ...work.course, submission: null } });
    expect(await judging('binh', '1.1', unsent)).toMatchObject(refused('refusal.authority.notSubmitted'));
    expect(await judging('binh', '1.1', confirmed)).toMatchObject(refused('refusal.authority.confirmed'));
    const publication = { id: 'p', by: 'dau-moi', at: 3, decision: null };
    const published = (work: Workplace) => ({ ...work, publication });
    expect(await judging('binh', '1.1', published)).toMatchObject(refused('refusal.authority.published'));
    expect(await judging('truong', '1.1', published)).toMatchObject(refused('refusal.authority.published'));
  });

  test('nothing that the unit is not assessed on', async () => {
    const exempt = (work: Workplace) => ({ ...work, profile: { ...work.profile, exemptions: ['1.1'] } });
    expect(await judging('binh', '1.1', exempt)).toMatchObject(refused('appraisal.exempt'));
  });
});
