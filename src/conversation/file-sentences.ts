import { type Sentence, say } from './reply.ts';

/** What is said of a file that cannot go out with its message, by its name. */
export const fileSentences = {
  beingMade: (name: string): Sentence => say('file.beingMade', { name }),
  tooLarge: (name: string): Sentence => say('file.tooLarge', { name }),
  outdated: (name: string): Sentence => say('file.outdated', { name }),
  broken: (name: string): Sentence => say('file.broken', { name }),
} as const;
