import { expect, test } from 'vitest';
import { pureWorld } from '../../transcripts/pure-world.ts';
import { appraisalSeed } from '../../transcripts/seeds/appraisal-seed.ts';

const FIRST_ROUND = Date.parse('2026-11-03T01:00:00Z');

/** Somebody who appraises Sở Y tế and no other unit asks this; what they are answered. */
async function askedOfOneUnit(...lines: readonly string[]) {
  const { campaign, linked, ...seed } = appraisalSeed();
  const rieng = {
    id: 'rieng',
    name: 'Vũ Thử Riêng',
    roles: [{ role: 'appraiser' as const, unitId: 'so-y-te' }],
  };
  const world = pureWorld({
    ...seed,
    campaign: { ...campaign, officials: [...campaign.officials, rieng] },
    linked: new Map([...linked, [rieng.id, rieng.id]]),
  });
  let answer = '';
  for (const [at, line] of lines.entries())
    answer = (await world.type(rieng.id, line, FIRST_ROUND + at * 60_000)).join('\n');
  return answer;
}

test('whoever appraises a single unit sees its items', async () => {
  expect(await askedOfOneUnit('tc 1.1 sở y tế')).toContain('Tự chấm: mức 1');
});

test.each([
  ['tc 1.1 sở tài chính'],
  ['so sánh tc 1.1', '2'],
  ['tc 1.1 sở y tế', 'so sánh', 'tc 1.1 sở tài chính'],
])('and nothing of the items of another: %s', async (...lines) => {
  expect(await askedOfOneUnit(...lines)).not.toMatch(/Tự chấm:/u);
});

test('nor in the list of one item across units', async () => {
  const list = await askedOfOneUnit('so sánh tc 1.1');
  expect(list).toContain('Sở Y tế: tự chấm 2,00');
  expect(list).not.toContain('Sở Tài chính');
});
