import { z } from 'zod';
import { type CriteriaSet, criteriaSetSchema } from '../domain/criteria/criteria-set.ts';
import { NOT_JSON, parseJson } from './json-file.ts';

const FORMAT = 'cchc-criteria-set/1';
const fileSchema = z.object({ format: z.literal(FORMAT), criteriaSet: criteriaSetSchema });

export type CriteriaJsonReading =
  | { readonly ok: true; readonly set: CriteriaSet }
  | { readonly ok: false; readonly message: string };

/** A set as JSON: points, percentages and quantities are whole numbers of 1/10,000. */
export function criteriaToJson(set: CriteriaSet): string {
  return `${JSON.stringify({ format: FORMAT, criteriaSet: set }, null, 2)}\n`;
}

export function criteriaFromJson(text: string): CriteriaJsonReading {
  const value = parseJson(text);
  if (value === undefined) return { ok: false, message: NOT_JSON };
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return { ok: true, set: parsed.data.criteriaSet };
  const places = parsed.error.issues.slice(0, 5).map((issue) => issue.path.map(String).join('.') || 'tệp');
  return { ok: false, message: `Tệp JSON chưa đúng mẫu ${FORMAT} tại: ${places.join('; ')}.` };
}
