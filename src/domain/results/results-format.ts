export const resultsFormats = ['xlsx', 'docx', 'json'] as const;
export type ResultsFormat = (typeof resultsFormats)[number];

const NAMES: Readonly<Record<ResultsFormat, string>> = {
  xlsx: 'ket-qua-cchc',
  docx: 'phu-luc-ket-qua-cchc',
  json: 'ket-qua-cchc',
};

/** "phu-luc-ket-qua-cchc-2026.docx" */
export function resultsFileName(year: number, format: ResultsFormat): string {
  return `${NAMES[format]}-${year}.${format}`;
}
