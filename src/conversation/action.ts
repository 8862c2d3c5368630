import { z } from 'zod';
import { answerSchema } from '../domain/scorecard/answer.ts';
import { scoreEntrySchema } from '../domain/scorecard/score-entry.ts';
import { officeListSchema } from './office/office-list.ts';

const item = { itemKey: z.string() };
const evidence = { evidenceId: z.string() };
/** A page is known by its photograph (SHA-256, hex), since its number changes. */
const photo = { photo: z.string() };
const page = z.number().int().min(0);

/**
 * What an option does when chosen. Kept with the state, so that a number means after a restart what it meant when
 * it was printed.
 */
export const actionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('menu') }),
  z.object({ do: z.literal('back') }),
  z.object({ do: z.literal('resume') }),
  z.object({ do: z.literal('open'), ...item }),
  z.object({ do: z.literal('answer'), ...item, answer: answerSchema }),
  /** Sets or clears one box of an item made of parts. */
  z.object({ do: z.literal('togglePart'), ...item, part: z.string() }),
  z.object({ do: z.literal('knockOut'), ...item, happened: z.boolean() }),
  z.object({ do: z.literal('skip'), ...item }),
  z.object({ do: z.literal('askNotApplicable'), ...item }),
  z.object({ do: z.literal('askExplanation'), ...item }),
  z.object({ do: z.literal('clearExplanation'), ...item }),
  z.object({ do: z.literal('keepTheirs'), ...item }),
  /** Writes over what somebody else recorded, knowingly: `seen` is the version that was shown. */
  z.object({ do: z.literal('overwrite'), ...item, entry: scoreEntrySchema, seen: z.number().int() }),
  z.object({ do: z.literal('history'), ...item }),
  z.object({ do: z.literal('itemEvidence'), ...item }),
  z.object({ do: z.literal('showEvidence'), ...evidence }),
  /** Sends the document itself. */
  z.object({ do: z.literal('viewEvidence'), ...evidence }),
  z.object({ do: z.literal('askPlace'), ...evidence }),
  z.object({ do: z.literal('placeEvidence'), ...evidence, ...item }),
  /** The document was meant for another item. */
  z.object({ do: z.literal('moveEvidence'), ...evidence, from: z.string(), ...item }),
  z.object({ do: z.literal('removeEvidence'), ...evidence }),
  z.object({ do: z.literal('restoreEvidence'), ...evidence }),
  z.object({ do: z.literal('evidencePages'), ...evidence, page }),
  z.object({ do: z.literal('evidencePage'), ...evidence, ...photo }),
  z.object({ do: z.literal('turnPage'), ...evidence, ...photo }),
  z.object({ do: z.literal('keepPage'), ...evidence, ...photo }),
  /** Every page with faults. */
  z.object({ do: z.literal('keepPages'), ...evidence }),
  z.object({ do: z.literal('movePage'), ...evidence, ...photo, by: z.union([z.literal(-1), z.literal(1)]) }),
  z.object({ do: z.literal('removePage'), ...evidence, ...photo }),
  z.object({ do: z.literal('undo') }),
  z.object({ do: z.literal('undoAnyway'), change: z.number().int(), seen: z.number().int() }),
  z.object({ do: z.literal('tasks') }),
  z.object({ do: z.literal('domainTasks'), domainKey: z.string(), page }),
  z.object({ do: z.literal('missing'), page }),
  z.object({ do: z.literal('score') }),
  z.object({ do: z.literal('nextClass') }),
  z.object({ do: z.literal('deadline') }),
  z.object({ do: z.literal('help') }),
  z.object({ do: z.literal('stop') }),
  z.object({ do: z.literal('units') }),
  z.object({ do: z.literal('chooseUnit'), scorecardId: z.string() }),
  z.object({ do: z.literal('secondAccount') }),
  z.object({ do: z.literal('colleagues') }),
  z.object({ do: z.literal('askUnlink'), officialId: z.string() }),
  z.object({ do: z.literal('unlink'), officialId: z.string() }),
  z.object({ do: z.literal('language') }),
  z.object({ do: z.literal('setLocale'), locale: z.enum(['vi', 'en']) }),
  z.object({ do: z.literal('askDifficulties') }),
  z.object({ do: z.literal('askRecommendations'), difficulties: z.string().nullable() }),
  z.object({
    do: z.literal('saveRemarks'),
    difficulties: z.string().nullable(),
    recommendations: z.string().nullable(),
  }),
  z.object({ do: z.literal('chooseOffice'), campaignId: z.string() }),
  /** At an office: units in a list, or one of them. */
  z.object({ do: z.literal('officeUnits'), only: z.enum(['all', 'notSubmitted', 'asking']), page }),
  /** The next page of what was asked at an office in words. */
  z.object({ do: z.literal('officeAnswer'), ...officeListSchema.shape, page }),
  z.object({ do: z.literal('officeUnit'), scorecardId: z.string() }),
]);
export type Action = z.infer<typeof actionSchema>;
