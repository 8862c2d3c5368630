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

const statuses = ['provisional', 'published'] as const;

/**
 * A file of results. `status`: who may have it. What was asked for as published is never written from anything else,
 * even where publication was taken back since.
 */
export interface ResultsScope {
  readonly campaignId: string;
  readonly status: (typeof statuses)[number];
  readonly format: ResultsFormat;
}

/** How a file of results is named where it is asked for: the campaign's id may hold colons, what follows it never does. */
export function resultsScope({ campaignId, status, format }: ResultsScope): string {
  return `${campaignId}:${status}:${format}`;
}

/** Null for what no file of results was ever called. */
export function parseResultsScope(scope: string): ResultsScope | null {
  const parts = scope.split(':');
  const format = resultsFormats.find((each) => each === parts.at(-1));
  const status = statuses.find((each) => each === parts.at(-2));
  const campaignId = parts.slice(0, -2).join(':');
  return campaignId === '' || status === undefined || format === undefined
    ? null
    : { campaignId, status, format };
}
