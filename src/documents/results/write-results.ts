import type { ResultsFileParts } from '../../application/files/results-file.ts';
import { writeResultsFile } from '../../domain/results/results-file.ts';

/** The results in every format; the libraries are large, so each is loaded with the first file that needs it. */
export const writeResults: ResultsFileParts['writeResults'] = {
  docx: async (results, at) => (await import('./write-annex.ts')).writeAnnex(results, at),
  json: async (results) => new TextEncoder().encode(writeResultsFile(results)),
  xlsx: async (results, at) => (await import('./write-results-xlsx.ts')).writeResultsXlsx(results, at),
};
