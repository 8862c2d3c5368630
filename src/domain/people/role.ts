import { z } from 'zod';

/**
 * What a person may do: scorer (chấm điểm), head (thủ trưởng), appraiser (thẩm định), appraisalLead (tổ
 * trưởng thẩm định), leader (lãnh đạo xem tổng hợp), organiser (Sở/Phòng Nội vụ), respondent (người trả lời khảo sát).
 */
export const roleSchema = z.enum([
  'scorer',
  'head',
  'appraiser',
  'appraisalLead',
  'leader',
  'organiser',
  'respondent',
]);
export type Role = z.infer<typeof roleSchema>;
