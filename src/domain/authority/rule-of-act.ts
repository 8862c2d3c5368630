import type { Role } from '../people/role.ts';
import type { Act } from './act.ts';

/** Who may do an act, and where a scorecard must stand for it. */
export interface ActRule {
  readonly roles: readonly Role[];
  /** Roles that may do it only once the results are published, and then in every unit. */
  readonly afterPublication: readonly Role[];
  /** Somebody whose own unit is concerned may not. */
  readonly impartial: boolean;
  /** Roles that count here only for somebody who is a member of no unit of the campaign. */
  readonly outsiders: readonly Role[];
  /**
   * `item`: a grant that reaches the item. `whole`: one without any scope. `wholeUntilPublished`: one without any scope
   * before publication. `ignored`: for what is only looked at.
   */
  readonly scope: 'item' | 'whole' | 'wholeUntilPublished' | 'ignored';
  /** `open`: the window of its phase. `closed`: only after it. */
  readonly window: 'open' | 'closed' | 'any';
  readonly submission: 'before' | 'after' | 'any';
  readonly publication: 'before' | 'after' | 'any';
  /** Of the result by the council. */
  readonly confirmation: 'before' | 'after' | 'any';
}

const unit: readonly Role[] = ['scorer', 'head'];
const organisers: readonly Role[] = ['organiser'];
const appraisers: readonly Role[] = ['appraiser', 'appraisalLead'];

const anyTime: ActRule = {
  roles: [],
  afterPublication: [],
  impartial: false,
  outsiders: [],
  scope: 'ignored',
  window: 'any',
  submission: 'any',
  publication: 'any',
  confirmation: 'any',
};
/** Changes what a unit will send. */
const drafting: ActRule = {
  ...anyTime,
  roles: unit,
  scope: 'item',
  window: 'open',
  submission: 'before',
  publication: 'before',
};
/** A head who scores as well holds both roles. */
const scoring: ActRule = { ...drafting, roles: ['scorer'] };
const judging: ActRule = {
  ...anyTime,
  roles: appraisers,
  impartial: true,
  scope: 'item',
  window: 'open',
  submission: 'after',
  publication: 'before',
  confirmation: 'before',
};
/** The council, which no window of a round closes: from the first round on. */
const council: ActRule = { ...judging, roles: ['appraisalLead'], scope: 'whole' };
const organising: ActRule = { ...anyTime, roles: organisers, publication: 'before' };

export const ruleOfAct: Readonly<Record<Act, ActRule>> = {
  score: scoring,
  addEvidence: scoring,
  writeRemarks: drafting,
  callMeeting: drafting,
  confirmAttendance: drafting,
  writeMinutes: drafting,
  delegate: drafting,
  returnDelegation: drafting,
  proposeMember: { ...anyTime, roles: [...unit, ...organisers] },
  confirmMember: { ...anyTime, roles: ['head', ...organisers] },
  unlinkColleague: { ...anyTime, roles: ['head', ...organisers] },
  requestApproval: drafting,
  approve: { ...drafting, roles: ['head'], scope: 'whole' },
  uploadSignedReport: drafting,
  submit: { ...drafting, scope: 'whole' },
  withdraw: { ...drafting, roles: ['head'], scope: 'whole', submission: 'after' },
  requestReopening: { ...anyTime, roles: unit, scope: 'item', window: 'closed', publication: 'before' },
  withdrawReopening: { ...anyTime, roles: unit, scope: 'item', publication: 'before' },
  decideReopening: organising,
  extendDeadline: organising,
  remindUnits: organising,
  exportReport: { ...anyTime, roles: [...unit, ...appraisers, ...organisers] },
  exportAudit: { ...anyTime, roles: ['head', 'appraisalLead', ...organisers] },
  deleteRehearsal: { ...anyTime, roles: organisers },
  appraise: judging,
  settle: council,
  explain: { ...drafting, submission: 'after', confirmation: 'before' },
  confirmResult: council,
  returnResult: { ...council, confirmation: 'after' },
  publish: organising,
  withdrawPublication: { ...organising, publication: 'after' },
  viewUnit: {
    ...anyTime,
    roles: [...unit, ...appraisers, 'leader', ...organisers],
    afterPublication: unit,
  },
  /**
   * Results and rankings; those of the own unit are shown to it earlier, as far as `visibleResult` says, also to those
   * of its people who appraise other units.
   */
  viewRanking: {
    ...anyTime,
    roles: [...appraisers, ...organisers],
    outsiders: appraisers,
    scope: 'wholeUntilPublished',
    afterPublication: [...unit, 'leader', ...appraisers],
  },
};
