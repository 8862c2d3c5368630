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

export interface ResultsScope {
  readonly campaignId: string;
  readonly format: ResultsFormat;
}

/** How a file of results is named where it is asked for: the campaign's id may hold colons, the format never does. */
export function resultsScope({ campaignId, format }: ResultsScope): string {
  return `${campaignId}:${format}`;
}

/** Null for what no file of results was ever called. */
export function parseResultsScope(scope: string): ResultsScope | null {
  const colon = scope.lastIndexOf(':');
  const format = resultsFormats.find((each) => each === scope.slice(colon + 1));
  return colon < 1 || format === undefined ? null : { campaignId: scope.slice(0, colon), format };
}
