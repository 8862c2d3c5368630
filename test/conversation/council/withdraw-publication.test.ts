import { expect, test } from 'vitest';
import { pureWorld, type WorldSeed } from '../../transcripts/pure-world.ts';
import { TRANSCRIPT_START } from '../../transcripts/run-transcript.ts';
import { leadersSeed } from '../../transcripts/seeds/leaders-seed.ts';

function worldWhere(leadersSee: 'published' | 'provisional') {
  const seed = leadersSeed({ published: true });
  const { campaign } = seed.campaign;
  const told: WorldSeed = { ...seed, campaign: { ...seed.campaign, campaign: { ...campaign, leadersSee } } };
  return pureWorld(told);
}

test.each([
  ['provisional', true],
  ['published', false],
] as const)(
  'where leaders see %s results, what a withdrawal is said to do is what it does',
  async (see, stays) => {
    const world = worldWhere(see);
    await world.type('dau-moi', 'thu hồi công bố', TRANSCRIPT_START);
    const reason = 'Cần tính lại điểm của một số đơn vị';
    const [said = ''] = await world.type('dau-moi', reason, TRANSCRIPT_START + 1000);
    expect(said).toContain('Sau khi thu hồi');
    expect(said.includes('lãnh đạo vẫn xem được xếp hạng tạm tính')).toBe(stays);
    expect(said.includes('đơn vị và lãnh đạo không xem được')).toBe(!stays);
    await world.type('dau-moi', '1', TRANSCRIPT_START + 2000);
    const [ranking = ''] = await world.type('lanh-dao', 'xếp hạng các sở', TRANSCRIPT_START + 3000);
    expect(ranking.includes('Hạng 1 · Sở Nội vụ')).toBe(stays);
  },
);
