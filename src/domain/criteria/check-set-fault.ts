import type { Points } from '../scaled.ts';
import type { RuleFault } from './check-findings.ts';

interface FaultOf<Name extends string, Detail> {
  readonly name: Name;
  /** Key and code of the domain, criterion or item; both null for the set itself. */
  readonly itemKey: string | null;
  readonly code: string | null;
  readonly detail: Readonly<Detail>;
}

/** What is wrong with a set as a whole, or with the rule of one of its items. */
export type SetFault =
  | RuleFault
  | FaultOf<'keyNotUnique', { count: number }>
  /** Several places print the same code; `keys` are all of them. */
  | FaultOf<'codeNotUnique', { keys: readonly string[] }>
  | FaultOf<'codeUnderOtherParent', { parentKey: string; parentCode: string }>
  /** Printed maximum against the sum below it; `unitKind` names the kind of unit it was added up for, null for all. */
  | FaultOf<
      'sumDiffers',
      { level: 'set' | 'domain' | 'criterion'; printed: Points; sum: Points; unitKind: string | null }
    >
  | FaultOf<'conditionalOnUnknown', { on: string }>
  /** The item that decides stands further down in the table. */
  | FaultOf<'conditionalOnLater', { on: string }>
  | FaultOf<'conditionalCycle', { keys: readonly string[] }>
  | FaultOf<'conditionalOnNotSelfScored', { on: string }>
  /** `path` as in "domains.0.criteria.2.name". */
  | FaultOf<'textNotNfc', { path: string; text: string }>;
