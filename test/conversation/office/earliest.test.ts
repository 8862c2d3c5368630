import { expect, test } from 'vitest';
import { pureWorld } from '../../transcripts/pure-world.ts';
import { TRANSCRIPT_START } from '../../transcripts/run-transcript.ts';
import { leadersSeed } from '../../transcripts/seeds/leaders-seed.ts';

const HOUR = 3_600_000;

test('who sent is listed in the order of sending, whatever the order of units', async () => {
  const seed = leadersSeed({ published: false });
  const begun = (seed.begun ?? []).map((each, place) => ({
    ...each,
    events: (each.events ?? []).map((one) =>
      one.event.kind === 'submitted' ? { ...one, at: one.at - place * HOUR } : one,
    ),
  }));
  const world = pureWorld({ ...seed, begun });
  const [said = ''] = await world.type('lanh-dao', 'xã nào nộp sớm nhất', TRANSCRIPT_START);
  const listed = [...said.matchAll(/^\d {2}(.+): đã gửi/gmu)].map(([, name]) => name);
  expect(listed).toEqual(['Xã Tân Lập Đông', 'Xã Tân Lập', 'Xã Đồng Tâm']);
});
