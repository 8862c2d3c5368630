import { expect, test } from 'vitest';
import { pureWorld } from '../../transcripts/pure-world.ts';
import { councilSeed } from '../../transcripts/seeds/council-seed.ts';

const UNDER_COUNCIL = Date.parse('2026-12-15T08:00+07:00');

test.each([
  'đơn vị nào chưa thẩm định xong',
  'ai thẩm định chậm nhất',
  'ai chưa thẩm định xong',
  'còn bao nhiêu đơn vị chưa thẩm định',
  'còn ai chưa thẩm định xong em',
  'sở nào thẩm định chậm nhất',
  'nhắc người thẩm định',
  'tiến độ thẩm định',
])('the lead who asks "%s" sees everybody, not only their own work', async (typed) => {
  const world = pureWorld(councilSeed('open'));
  const [said = ''] = await world.type('to-truong', typed, UNDER_COUNCIL);
  expect(said).toContain('25/27 mục đã kết luận');
});
