/** What somebody may want to do in a campaign; who may, and when, is in `rule-of-act.ts`. */
export const acts = [
  // Tự chấm: the scorecard of a unit.
  'score',
  'addEvidence',
  'writeRemarks',
  'callMeeting',
  'confirmAttendance',
  'writeMinutes',
  'delegate',
  'returnDelegation',
  // Cán bộ: the people of a unit.
  'proposeMember',
  'confirmMember',
  'unlinkColleague',
  // Phê duyệt, gửi đi, mở lại.
  'requestApproval',
  'approve',
  'uploadSignedReport',
  'submit',
  'withdraw',
  'requestReopening',
  'withdrawReopening',
  'decideReopening',
  'extendDeadline',
  // Cơ quan tổ chức.
  'remindUnits',
  'exportReport',
  'exportAudit',
  'deleteRehearsal',
  // Thẩm định, công bố.
  'appraise',
  'settle',
  'explain',
  'confirmResult',
  'returnResult',
  'publish',
  'withdrawPublication',
  'viewUnit',
  'viewRanking',
] as const;
export type Act = (typeof acts)[number];
