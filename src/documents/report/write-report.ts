import type { ReportFileParts } from '../../application/files/report-file.ts';

/**
 * The report in every format. The libraries are large and most starts of the program never write a report, so each
 * is loaded with the first report that needs it.
 */
export const writeReport: ReportFileParts['writeReport'] = {
  docx: async (report) => (await import('./write-docx.ts')).writeDocx(report),
  pdf: async (report, at) => (await import('./write-pdf.ts')).writePdf(report, at),
  xlsx: async (report, at) => (await import('./write-xlsx.ts')).writeXlsx(report, at),
};
