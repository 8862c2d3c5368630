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

test('the same questions show results to the organiser', async () => {
  const world = pureWorld(leadersSeed({ published: false }));
  const [text = ''] = await world.type('dau-moi', 'xếp hạng các sở', TRANSCRIPT_START);
  expect(text).toMatch(RESULT);
});
