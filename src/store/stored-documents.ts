import type { z } from 'zod';
import {
  type Campaign,
  campaignSchema,
  type UnitProfile,
  unitProfileSchema,
} from '../domain/campaign/campaign.ts';
import { type CriteriaSet, criteriaSetSchema } from '../domain/criteria/criteria-set.ts';

const REMEMBERED = 500;

/**
 * What stored documents parsed to. A text is checked against its schema once and shared afterwards, so nobody may
 * alter what is handed out. Sets are kept by id, because a stored set never changes.
 */
export class StoredDocuments {
  readonly campaign: (text: string) => Campaign = remembered(campaignSchema);
  readonly profile: (text: string) => UnitProfile = remembered(unitProfileSchema);
  readonly #sets = new Map<string, CriteriaSet>();

  /** Calls `load` for the text only where the set is not known yet. */
  async criteriaSet(id: string, load: () => Promise<string>): Promise<CriteriaSet> {
    const known = this.#sets.get(id);
    if (known !== undefined) return known;
    const set = criteriaSetSchema.parse(JSON.parse(await load()));
    this.#sets.set(id, set);
    return set;
  }
}

function remembered<T>(schema: z.ZodType<T>): (text: string) => T {
  const parsed = new Map<string, T>();
  return (text) => {
    const known = parsed.get(text);
    if (known !== undefined) return known;
    const value = schema.parse(JSON.parse(text));
    if (parsed.size >= REMEMBERED) parsed.clear();
    parsed.set(text, value);
    return value;
  };
}
