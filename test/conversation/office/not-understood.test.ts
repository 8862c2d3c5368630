import { expect, test } from 'vitest';
import { pureWorld } from '../../transcripts/pure-world.ts';
import { TRANSCRIPT_START } from '../../transcripts/run-transcript.ts';
import { leadersSeed } from '../../transcripts/seeds/leaders-seed.ts';

const UNKNOWN = 'kể chuyện vui đi';

test.each([
  ['dau-moi', true, 'nhắc các đơn vị chưa nộp'],
  ['lanh-dao', true, 'xếp hạng các sở'],
  ['lanh-dao', false, 'tiến độ các sở'],
])('%s (published: %s) gets an example that is understood: %s', async (account, published, example) => {
  const world = pureWorld(leadersSeed({ published }));
  const [said = ''] = await world.type(account, UNKNOWN, TRANSCRIPT_START);
  expect(said).toContain('Trợ lý chưa hiểu câu này');
  const examples = [...said.matchAll(/"([^"]+)"/gu)].map(([, typed = '']) => typed);
  expect(examples).toContain(example);
  for (const typed of examples) {
    const [answer = ''] = await world.type(account, typed, TRANSCRIPT_START + 1000);
    expect([typed, answer]).not.toEqual([typed, expect.stringContaining('chưa hiểu')]);
    expect([typed, answer]).not.toEqual([typed, expect.stringContaining('chưa xem được')]);
  }
});

test('numbers of the card before, and its question, keep their meaning', async () => {
  const world = pureWorld(leadersSeed({ published: true }));
  await world.type('lanh-dao', 'xếp hạng các sở', TRANSCRIPT_START);
  await world.type('lanh-dao', UNKNOWN, TRANSCRIPT_START + 1000);
  const [first = ''] = await world.type('lanh-dao', '1', TRANSCRIPT_START + 2000);
  expect(first).toContain('Sở Nội vụ · đã công bố');
  await world.type('lanh-dao', UNKNOWN, TRANSCRIPT_START + 3000);
  const [why = ''] = await world.type('lanh-dao', 'vì sao', TRANSCRIPT_START + 4000);
  expect(why).toContain('đạt 95,00/100,00 điểm');
});
