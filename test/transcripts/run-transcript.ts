import { DateTime } from 'luxon';
import type { Instant } from '../../src/domain/scaled.ts';
import type { TranscriptStep } from './transcript-file.ts';
import type { World } from './world.ts';

/** When a transcript begins unless it says otherwise. */
export const TRANSCRIPT_START: Instant = DateTime.fromISO('2026-11-02T08:00', {
  zone: 'Asia/Ho_Chi_Minh',
}).toMillis();

/** Plays a transcript and returns what was answered to each line. The clock moves one minute with every message. */
export async function runTranscript(
  steps: readonly TranscriptStep[],
  world: World,
): Promise<ReadonlyMap<TranscriptStep, string>> {
  const answers = new Map<TranscriptStep, string>();
  let at = TRANSCRIPT_START;
  let account = 'stranger';
  for (const step of steps) {
    if (step.kind === 'as') account = step.account;
    else if (step.kind === 'clock') at = DateTime.fromISO(step.iso, { zone: 'Asia/Ho_Chi_Minh' }).toMillis();
    else if (step.kind === 'later') at += step.ms;
    else if (step.kind === 'restart') await world.restart();
    else if (step.kind === 'invite')
      await world.invite(step.officialId, step.code, at + step.days * 86_400_000, at);
    else if (step.kind === 'morning') {
      await world.planMornings(at);
      answers.set(step, (await world.notices(at)).map(printNotice).join('\n---\n'));
    } else if (step.kind !== 'note') {
      at += 60_000;
      const own = await answersTo(step, world, account, at);
      const told = await world.notices(at);
      answers.set(step, [...own, ...told.map(printNotice)].join('\n---\n'));
    }
  }
  return answers;
}

function printNotice({ account, text }: { readonly account: string; readonly text: string }): string {
  return `@ ${account}\n${text}`;
}

function answersTo(
  step: Extract<TranscriptStep, { kind: 'say' | 'tap' | 'send' }>,
  world: World,
  account: string,
  at: Instant,
): Promise<readonly string[]> {
  if (step.kind === 'say') return world.type(account, step.text, at);
  if (step.kind === 'tap') return world.tap(account, step.choice, step.cardsBack, at);
  return world.send(account, step.files, step.caption, at);
}
