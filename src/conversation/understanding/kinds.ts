import type { Intent } from './intent.ts';

type Kind = Intent['kind'];

/** Kinds that record or change something, or answer the card: a question is never one of them. */
const WRITING: ReadonlySet<Kind> = new Set<Kind>([
  'option',
  'options',
  'allOptions',
  'noOptions',
  'value',
  'yes',
  'no',
  'skip',
  'edit',
  'editPrevious',
  'undo',
  'notApplicable',
  'explain',
  'noEvidence',
  'link',
  'handOver',
  'addMember',
  'approval',
]);

/** Kinds that only show something; two of them may stand in one line. */
const SHOWING: ReadonlySet<Kind> = new Set<Kind>([
  'tasks',
  'history',
  'missing',
  'score',
  'class',
  'nextClass',
  'whatIf',
  'askRule',
  'deadline',
  'remindUnits',
  'help',
  'otherUnit',
  'steerSurvey',
  'sending',
  'check',
  'report',
  'ranking',
  'lastYear',
  'ownResult',
  'whyCut',
  'whoAppraises',
]);

const SHOWING_LATER = new Set(['progress', 'notSubmitted']);

export function writes(intent: Intent): boolean {
  return WRITING.has(intent.kind);
}

/** Whether the intent may share its line with another one. */
export function mayBeOneOfTwo(intent: Intent): boolean {
  if (intent.kind === 'later') return SHOWING_LATER.has(intent.wish);
  return SHOWING.has(intent.kind) || isCodedValue(intent);
}

export function isCodedValue(intent: Intent): boolean {
  return intent.kind === 'value' && intent.code !== null;
}

/** The intent for the criterion named with it; null where the wish is not about one criterion and would lose it. */
export function about(intent: Intent, code: string | null, isDomain: boolean): Intent | null {
  if (intent.kind === 'open') {
    if (code === null) return null;
    return isDomain ? { kind: 'tasks', domain: code } : { ...intent, code };
  }
  if (code === null || intent.kind === 'handOver') return intent;
  if (intent.kind === 'tasks') return isDomain ? { ...intent, domain: code } : intent;
  if ('code' in intent) return intent.kind === 'link' || isDomain ? null : { ...intent, code };
  return SHOWING.has(intent.kind) || intent.kind === 'later' ? intent : null;
}
