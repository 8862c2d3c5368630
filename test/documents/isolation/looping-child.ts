import { answerParent } from '../../../src/documents/isolation/answer-parent.ts';

/** Answers, unless it is told to go round for ever, as a parser may on a hostile file. */
answerParent<{ readonly forever: boolean }, 'answered'>(async ({ forever }) => {
  while (forever);
  return 'answered';
});
