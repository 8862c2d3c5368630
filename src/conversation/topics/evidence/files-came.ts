import { type Sentence, say } from '../../reply.ts';

/** For whoever has to wait while so many pictures and files are looked at. */
export function filesCame(count: number): Sentence {
  return say('evidence.working', { count });
}
