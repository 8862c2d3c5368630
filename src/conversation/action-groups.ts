import type { Action } from './action.ts';
import { type AppraisalAction, appraisalActionSchema } from './appraisal/appraisal-action.ts';
import { type CouncilAction, councilActionSchema } from './council/council-action.ts';
import { type BoardAction, boardActionSchema } from './leaders/board-action.ts';
import { type ExportAction, exportActionSchema } from './office/export-action.ts';
import { type ResultAction, resultActionSchema } from './result/result-action.ts';

/** Actions that a folder of their own performs. */
export type GroupedAction = AppraisalAction | ResultAction | CouncilAction | BoardAction | ExportAction;

const namesOf = (schema: {
  readonly options: readonly { readonly shape: { readonly do: { readonly value: string } } }[];
}): ReadonlySet<string> => new Set(schema.options.map(({ shape }) => shape.do.value));

const appraisal = namesOf(appraisalActionSchema);
const result = namesOf(resultActionSchema);
const council = namesOf(councilActionSchema);
const board = namesOf(boardActionSchema);
const exported = namesOf(exportActionSchema);

export function isAppraisalAction(action: Action): action is AppraisalAction {
  return appraisal.has(action.do);
}

export function isResultAction(action: Action): action is ResultAction {
  return result.has(action.do);
}

export function isCouncilAction(action: Action): action is CouncilAction {
  return council.has(action.do);
}

export function isBoardAction(action: Action): action is BoardAction {
  return board.has(action.do);
}

export function isExportAction(action: Action): action is ExportAction {
  return exported.has(action.do);
}
