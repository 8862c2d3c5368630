import { describe, expect, test } from 'vitest';
import { judgedPlace } from '../../../src/conversation/appraisal/judged-place.ts';
import { placeLines } from '../../../src/conversation/appraisal/place-lines.ts';
import { layDesk } from '../../../src/conversation/desk.ts';
import type { RecordedEvidence } from '../../../src/domain/evidence/evidence.ts';
import type { PastResult } from '../../../src/domain/results/past-result.ts';
import { pts } from '../../domain/build.ts';
import { appraisalSeed } from '../../transcripts/seeds/appraisal-seed.ts';
import { officeAfter } from './office-of-appraisers.ts';

const past: PastResult = {
  year: 2025,
  points: pts(80),
  maximum: pts(100),
  className: null,
  rank: 2,
  rankedUnits: 20,
  domains: [],
  items: [
    { key: '1.1', code: '9.9', name: 'Tên khác', points: pts(1.5), maximum: pts(2) },
    { key: 'cu', code: '1.2', name: 'KIỂM TRA các đơn vị', points: pts(2), maximum: pts(3) },
    { key: 'cu-2', code: '1.3', name: 'Một tiêu chí khác', points: pts(1), maximum: pts(1) },
    { key: '1.4', code: '1.4', name: 'Công khai thủ tục', points: null, maximum: pts(2) },
  ],
};

async function keysOf(
  itemKey: string,
  change: (document: RecordedEvidence, sentAt: number) => RecordedEvidence = (document) => document,
): Promise<readonly unknown[]> {
  const seed = { ...appraisalSeed(), past: new Map([['so-y-te', past]]) };
  const context = await officeAfter(seed, 'binh', '2026-11-03T01:00:00Z', 'tc 1.1 sở y tế');
  const work = context.facts.office?.opened;
  if (work == null) throw new Error('nothing was opened');
  const sentAt = work.course.submission?.at ?? 0;
  const evidence = work.evidence.map((each) => change(each, sentAt));
  const place = judgedPlace(layDesk({ ...work, evidence }), itemKey);
  if (place === null) throw new Error(`no ${itemKey}`);
  return placeLines(context, place);
}

const ofLastYear = (earned: number, maximum: number) => ({
  say: 'appraisal.past',
  with: {
    year: '2025',
    points: { points: pts(earned), digits: 2 },
    max: { points: pts(maximum), digits: 2 },
  },
});

describe('what an appraiser sees of an item', () => {
  test('last year’s points of the same key, or of the same code with the same name', async () => {
    expect(await keysOf('1.1')).toContainEqual(ofLastYear(1.5, 2));
    expect(await keysOf('1.2')).toContainEqual(ofLastYear(2, 3));
  });

  test('nothing of last year under another name, or where nothing was given', async () => {
    for (const itemKey of ['1.3', '1.4', '2.1'])
      expect(await keysOf(itemKey)).not.toContainEqual(expect.objectContaining({ say: 'appraisal.past' }));
  });

  test('how many documents came after the scorecard was sent', async () => {
    const added = expect.objectContaining({ say: 'appraisal.documents.added', with: { count: 2 } });
    expect(await keysOf('1.1')).not.toContainEqual(added);
    expect(await keysOf('1.1', (document, sentAt) => ({ ...document, addedAt: sentAt + 1 }))).toContainEqual(
      added,
    );
  });

  test('documents of an explanation as what came later, and not as what was sent', async () => {
    const lines = await keysOf('1.1', (document) => ({ ...document, purpose: 'supplement' }));
    expect(lines).toContainEqual({ say: 'appraisal.documents.none', with: {} });
    expect(lines).toContainEqual({ say: 'appraisal.documents.added', with: { count: 2 } });
  });
});
