import { z } from 'zod';
import { SCALE } from '../scaled.ts';
import { type CampaignResults, campaignResultsSchema } from './campaign-results.ts';

/**
 * Results as a JSON file, version 1. Points are exact integers, `pointsScale` of them to one point: 15000 is 1,5 điểm.
 * Instants are ms UTC.
 */
const resultsFileSchema = campaignResultsSchema.extend({
  kind: z.literal('cchc-results'),
  version: z.literal(1),
  pointsScale: z.literal(SCALE),
});

/** Why a JSON value is no file of results; `detail`: where in it. */
export interface ResultsFileRefusal {
  readonly name: 'otherKind' | 'otherVersion' | 'damaged' | 'unitTwice';
  readonly detail: string;
}

export type ResultsFileReading =
  | { readonly ok: true; readonly results: CampaignResults }
  | { readonly ok: false; readonly refusal: ResultsFileRefusal };

/** The same results give the same text. */
export function writeResultsFile(results: CampaignResults): string {
  const { campaign, status, groups } = results;
  const file: z.infer<typeof resultsFileSchema> = {
    kind: 'cchc-results',
    version: 1,
    pointsScale: SCALE,
    campaign,
    status,
    groups,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

const headSchema = z.object({ kind: z.literal('cchc-results'), version: z.unknown() });

/** Reads the value of a JSON file; anything that is not exactly such results is refused by name. */
export function readResultsFile(value: unknown): ResultsFileReading {
  const head = headSchema.safeParse(value);
  if (!head.success) return refused('otherKind', '');
  if (head.data.version !== 1) return refused('otherVersion', String(head.data.version));
  const read = resultsFileSchema.safeParse(value);
  if (!read.success) return refused('damaged', read.error.issues[0]?.path.join('.') ?? '');
  const { campaign, status, groups } = read.data;
  const codes = groups.flatMap(({ units }) => units.map(({ code }) => code));
  const twice = codes.find((code, at) => codes.indexOf(code) < at);
  return twice === undefined
    ? { ok: true, results: { campaign, status, groups } }
    : refused('unitTwice', twice);
}

function refused(name: ResultsFileRefusal['name'], detail: string): ResultsFileReading {
  return { ok: false, refusal: { name, detail } };
}
