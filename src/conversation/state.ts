import { z } from 'zod';
import { shareAnswer } from '../domain/scorecard/answer.ts';
import { actionSchema } from './action.ts';
import { askingSchema } from './asking.ts';
import { boardQuestionSchema } from './leaders/board-question.ts';
import { officeListSchema } from './office/office-list.ts';
import { inTodaysShape } from './older-state.ts';

/** What a multi-step answer holds so far. */
const draftSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('parts'), met: z.array(z.string()) }),
  z.object({
    kind: z.literal('cases'),
    counts: z.record(z.string(), z.number().int()),
    knockOuts: z.record(z.string(), z.boolean()),
  }),
  z.object({ kind: z.literal('pair'), first: shareAnswer }),
]);
export type Draft = z.infer<typeof draftSchema>;

const listeningSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('options'),
    count: z.number().int(),
    several: z.boolean(),
    yes: z.number().int().nullable(),
    no: z.number().int().nullable(),
    pointsAllowed: z.boolean(),
  }),
  z.object({ kind: z.literal('share') }),
  z.object({ kind: z.literal('count') }),
  z.object({ kind: z.literal('points') }),
  z.object({ kind: z.literal('day') }),
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('invitation') }),
  z.object({ kind: z.literal('nothing') }),
]);

/** The document that the conversation is about; `photo`: the page that is to be photographed again. */
const evidenceFocusSchema = z.object({
  id: z.string(),
  photo: z.string().nullable(),
  /** The card asks for the codes of items. */
  asksPlace: z.boolean(),
});
export type EvidenceFocus = z.infer<typeof evidenceFocusSchema>;

/** Which text a free line is taken for. */
const awaitingSchema = z.enum(['notApplicableReason', 'explanation']).nullable();

/** A text that belongs to an item which was not named: an explanation (giải trình), or why an item does not apply. */
const unplacedSchema = z.object({ kind: z.enum(['explanation', 'notApplicable']), text: z.string() });
export type Unplaced = z.infer<typeof unplacedSchema>;

/**
 * Where the person is (trạng thái). Belongs to the person, not to the chat; saved as JSON between any two messages.
 * A change of shape raises `version` and teaches `decodeState` the older one.
 */
export const stateSchema = z.object({
  version: z.literal(3),
  /** Number of the last card; a tap on an older card is recognised by it. */
  card: z.number().int().min(0),
  scorecardId: z.string().nullable(),
  /** The version of the criteria set that the last card was drawn by ("slug:version"); null where it was none, or not kept. */
  setVersion: z.string().nullable().default(null),
  /** The campaign for which the person works as a whole; `scorecardId` is then the unit that is looked into. */
  officeCampaignId: z.string().nullable().default(null),
  /** The item that the conversation is about, if any. */
  itemKey: z.string().nullable(),
  /** The version of that item's entry when it was last shown; 0 when it had none. */
  seen: z.number().int().min(0),
  draft: draftSchema.nullable(),
  awaiting: awaitingSchema,
  /** What a free line answers where it is about no item of the self-score. */
  asking: askingSchema.nullable().default(null),
  /** What was asked about results last, as long as its answer is in view; short lines go on with it. */
  boardQuestion: boardQuestionSchema.nullable().default(null),
  /** The same of a list about progress. */
  progressQuestion: officeListSchema.nullable().default(null),
  listening: listeningSchema,
  /** `word`: what else names the option when typed whole, folded. */
  options: z.array(z.object({ choice: z.string(), action: actionSchema, word: z.string().optional() })),
  /** The item that was left for a question, with what was half entered there. */
  aside: z.object({ itemKey: z.string(), draft: draftSchema.nullable() }).nullable().default(null),
  /** Items put off ("để sau"), in the order they were put off. */
  postponed: z.array(z.string()),
  /** What was typed without an item, until it is recorded or dropped; as long as one message at most. */
  unplaced: unplacedSchema.nullable(),
  /** Photographs that come next belong to it. */
  evidence: evidenceFocusSchema.nullable().default(null),
});
export type State = z.infer<typeof stateSchema>;

export const initialState: State = {
  version: 3,
  card: 0,
  scorecardId: null,
  setVersion: null,
  officeCampaignId: null,
  itemKey: null,
  seen: 0,
  draft: null,
  awaiting: null,
  asking: null,
  boardQuestion: null,
  progressQuestion: null,
  listening: { kind: 'nothing' },
  options: [],
  aside: null,
  postponed: [],
  unplaced: null,
  evidence: null,
};

/** The state of somebody who goes elsewhere: nothing of where they were, but what they typed and did not place yet. */
export function withoutPlace({ card, unplaced }: State): State {
  return { ...initialState, card, unplaced };
}

export function encodeState(state: State): string {
  return JSON.stringify(state);
}

/** Reads a saved state; an unreadable one starts anew, since everything recorded lives in the scorecard. */
export function decodeState(json: string | null): State {
  if (json === null) return initialState;
  const parsed = stateSchema.safeParse(inTodaysShape(parseJson(json)));
  return parsed.success ? parsed.data : initialState;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
