import type { Instant } from '../../domain/scaled.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';
import { FARTHEST_END, readEnd } from '../understanding/read-end.ts';

/** The end that was typed, or the line that says why it is none. */
export function typedEnd({ facts, office }: OfficeContext, text: string): Instant | Sentence {
  const end = readEnd(text, facts.sentAt, office.campaign.timeZone);
  if (end === null) return say('until.notUnderstood');
  switch (end.kind) {
    case 'end':
      return end.at;
    case 'past':
      return say('until.past');
    case 'tooFar':
      return say('until.tooFar', { most: FARTHEST_END });
    case 'noSuchTime':
      return say('until.noSuchTime');
  }
}

export function spaced(line: Line): readonly Line[] {
  return [line, { gap: true }];
}
