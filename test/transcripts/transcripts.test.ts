import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationWorld, seededFolder } from './application-world.ts';
import { pureWorld, type WorldSeed } from './pure-world.ts';
import { runTranscript } from './run-transcript.ts';
import { amendedAppraisalSeed, appraisalSeed, secondRoundSeed } from './seeds/appraisal-seed.ts';
import { councilSeed } from './seeds/council-seed.ts';
import { demoSeed } from './seeds/demo-seed.ts';
import { fiveUnitsSeed } from './seeds/five-units-seed.ts';
import { hanamSeed } from './seeds/hanam-seed.ts';
import { judgedSeed, publishedSeed } from './seeds/judged-seed.ts';
import { leadersHistorySeed } from './seeds/leaders-history-seed.ts';
import { leadersSeed } from './seeds/leaders-seed.ts';
import { pastYearSeed } from './seeds/past-year-seed.ts';
import { rehearsalSeed } from './seeds/rehearsal-seed.ts';
import { sendingSeed } from './seeds/sending-seed.ts';
import { smallSeed } from './seeds/small-seed.ts';
import { parseTranscript, printTranscript } from './transcript-file.ts';

/** Each folder of transcripts plays in a world of its own. */
const seeds: Readonly<Record<string, () => WorldSeed>> = {
  demo: demoSeed,
  'giai-trinh': judgedSeed,
  'giai-trinh-cong-bo': publishedSeed,
  'ha-nam-2023': hanamSeed,
  'hoi-dong': councilSeed,
  'hoi-dong-da-chot': () => councilSeed('confirmed'),
  'hoi-dong-do-dang': () => councilSeed('open'),
  'ky-thu': rehearsalSeed,
  'lanh-dao': () => leadersSeed({ published: false }),
  'lanh-dao-cong-bo': () => leadersSeed({ published: true }),
  'lanh-dao-so-lieu': leadersHistorySeed,
  'nam-don-vi': fiveUnitsSeed,
  'nam-truoc': pastYearSeed,
  'phieu-nho': smallSeed,
  sending: sendingSeed,
  'tham-dinh': appraisalSeed,
  'tham-dinh-sua-bo': amendedAppraisalSeed,
  'tham-dinh-vong-2': secondRoundSeed,
};
const folder = import.meta.dirname;
/** `UPDATE_TRANSCRIPTS=1` writes the answers that come into the files, to be read before they are committed. */
const update = process.env.UPDATE_TRANSCRIPTS === '1';

for (const [name, seed] of Object.entries(seeds)) {
  const files = readdirSync(path.join(folder, name)).filter((file) => file.endsWith('.chat.txt'));
  describe(`transcripts of ${name}`, () => {
    let begun: string;
    beforeAll(async () => {
      begun = await seededFolder(seed());
    });
    afterAll(() => rm(begun, { recursive: true, force: true }));

    test.each(files)(
      '%s gives the same chat through step alone and through the whole application',
      async (file) => {
        const where = path.join(folder, name, file);
        const text = readFileSync(where, 'utf8').normalize('NFC');
        const steps = parseTranscript(text);
        const pure = printTranscript(steps, await runTranscript(steps, pureWorld(seed())));
        if (update) writeFileSync(where, pure);
        else expect(pure).toBe(text);
        const world = await applicationWorld(seed(), { copyOf: begun });
        try {
          expect(printTranscript(steps, await runTranscript(steps, world))).toBe(pure);
        } finally {
          await world.close();
        }
      },
    );
  });
}
