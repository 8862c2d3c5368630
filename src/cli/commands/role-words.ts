import type { Role } from '../../domain/people/role.ts';

/** Roles as commands print them. */
export const roles: Readonly<Record<Role, string>> = {
  scorer: 'người chấm',
  head: 'thủ trưởng',
  appraiser: 'người thẩm định',
  appraisalLead: 'tổ trưởng thẩm định',
  leader: 'lãnh đạo',
  organiser: 'đầu mối tổ chức',
  respondent: 'người trả lời khảo sát',
};
