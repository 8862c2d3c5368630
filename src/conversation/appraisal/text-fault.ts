import { type Sentence, say } from '../reply.ts';

const SHORTEST = 3;
const LONGEST = 2000;

/** Why a reason or a question to the unit cannot stand; null where it can. */
export function textFault(text: string): Sentence | null {
  const { length } = text.trim();
  if (length < SHORTEST) return say('appraisal.text.short', { least: SHORTEST });
  return length > LONGEST ? say('appraisal.text.long', { most: LONGEST, count: length }) : null;
}
