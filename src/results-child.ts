import os from 'node:os';
import { loadResultsFile } from './application/files/results-file.ts';
import type { FileContent } from './application/ports/file-content.ts';
import { answerParent } from './documents/isolation/answer-parent.ts';
import { writeResults } from './documents/results/write-results.ts';
import type { ResultsRequest } from './results-files.ts';
import { openResults } from './store/results/open-results.ts';

/** More than any chat takes; what asks for a file holds all of it in memory. */
const MOST_BYTES = 100 * 1024 * 1024;

// Whoever chats meanwhile goes first.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

answerParent<ResultsRequest, FileContent>(async ({ database, rest }) => {
  const results = openResults(database);
  try {
    const bytes = await loadResultsFile({ load: results.load, writeResults, now: Date.now }, rest);
    return bytes !== null && bytes.length > MOST_BYTES ? 'tooLarge' : bytes;
  } finally {
    await results.close();
  }
});
