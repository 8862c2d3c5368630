import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pureWorld } from '../../transcripts/pure-world.ts';
import { TRANSCRIPT_START } from '../../transcripts/run-transcript.ts';
import { leadersSeed } from '../../transcripts/seeds/leaders-seed.ts';

/** Questions about results; the other lines of the table may show a unit its own self-score. */
const typed = readFileSync(new URL('./utterances.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('|') && !line.startsWith('#') && !line.endsWith('nothing'))
  .map((line) => line.split('|')[0]?.trim() ?? '');

/** What only a result says: an index, a rank, points of the appraisal, or a picture of them. */
const RESULT = /\d %|hạng \d|Hạng \d|88,00|95,00|\[(?:xep-hang|ban-do-nhiet|so-sanh)/u;

test.each(['lanh-dao', 'cham'])('before publication nothing that %s asks shows a result', async (account) => {
  const world = pureWorld(leadersSeed({ published: false }));
  for (const [at, text] of typed.entries()) {
    const texts = await world.type(account, text, TRANSCRIPT_START + at * 60_000);
    expect([text, texts.find((each) => RESULT.test(each))]).toEqual([text, undefined]);
  }
});

/** What was asked before, and the short line that goes on with it. */
const further = readFileSync(new URL('./follow-ups.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('|') && !line.startsWith('#') && !line.endsWith('nothing'))
  .map((line) => line.split('|').map((part) => part.trim()));

test.each(['lanh-dao', 'cham'])('nor does what %s asks further', async (account) => {
  const world = pureWorld(leadersSeed({ published: false }));
  for (const [at, [before = '', text = '']] of further.entries()) {
    await world.type(account, before, TRANSCRIPT_START + at * 60_000);
    const texts = await world.type(account, text, TRANSCRIPT_START + at * 60_000 + 30_000);
    expect([text, texts.find((each) => RESULT.test(each))]).toEqual([text, undefined]);
  }
});

test('what was asked while results were published is not asked further once that was taken back', async () => {
  const published = pureWorld(leadersSeed({ published: true }));
  for (const [at, [before = '', text = '']] of further.entries()) {
    const start = TRANSCRIPT_START + at * 600_000;
    const [shown = ''] = await published.type('lanh-dao', before, start);
    expect(RESULT.test(shown) || /lĩnh vực 3|Hàng hải/u.test(before)).toBe(true);
    const world = pureWorld(leadersSeed({ published: true }));
    await world.type('lanh-dao', before, start);
    await world.type('dau-moi', 'thu hồi công bố', start + 1000);
    await world.type('dau-moi', 'Cần tính lại điểm của một số đơn vị', start + 2000);
    const [withdrawn = ''] = await world.type('dau-moi', '1', start + 3000);
    expect(withdrawn).toContain('Đã thu hồi công bố');
    const texts = await world.type('lanh-dao', text, start + 4000);
    expect([text, texts.find((each) => RESULT.test(each))]).toEqual([text, undefined]);
  }
});

test('the same questions show results to the organiser', async () => {
  const world = pureWorld(leadersSeed({ published: false }));
  const [text = ''] = await world.type('dau-moi', 'xếp hạng các sở', TRANSCRIPT_START);
  expect(text).toMatch(RESULT);
});
