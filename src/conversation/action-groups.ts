import type { Action } from './action.ts';
import { type AppraisalAction, appraisalActionSchema } from './appraisal/appraisal-action.ts';
import { type CouncilAction, councilActionSchema } from './council/council-action.ts';
import { type BoardAction, boardActionSchema } from './leaders/board-action.ts';
import { type ExportAction, exportActionSchema } from './office/export-action.ts';
import { type OfficeAction, officeActionSchema } from './office/office-action.ts';
import { type ResultAction, resultActionSchema } from './result/result-action.ts';
import { type EvidenceAction, evidenceActionSchema } from './topics/evidence/evidence-action.ts';

/** Actions that a folder of their own performs. */
export type GroupedAction =
  | AppraisalAction
  | ResultAction
  | CouncilAction
  | BoardAction
  | ExportAction
  | OfficeAction
  | EvidenceAction;

const namesOf = (schema: {
  readonly options: readonly { readonly shape: { readonly do: { readonly value: string } } }[];
}): ReadonlySet<string> => new Set(schema.options.map(({ shape }) => shape.do.value));

const appraisal = namesOf(appraisalActionSchema);
const result = namesOf(resultActionSchema);
const council = namesOf(councilActionSchema);
const board = namesOf(boardActionSchema);
const exported = namesOf(exportActionSchema);
const office = namesOf(officeActionSchema);
const evidence = namesOf(evidenceActionSchema);

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

export function isOfficeAction(action: Action): action is OfficeAction {
  return office.has(action.do);
}

export function isEvidenceAction(action: Action): action is EvidenceAction {
  return evidence.has(action.do);
}

/** Whether only somebody at an office is offered this; a card from there may be tapped at a unit's desk. */
export function isOnlyAtOffice(
  action: Action,
): action is AppraisalAction | CouncilAction | ExportAction | OfficeAction {
  return (
    isAppraisalAction(action) || isCouncilAction(action) || isExportAction(action) || isOfficeAction(action)
  );
}
