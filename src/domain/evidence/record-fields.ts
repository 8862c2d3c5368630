import { z } from 'zod';

/**
 * What the head of a Vietnamese official document says (thể thức văn bản, Nghị định 30/2020), as far as it could be
 * read: số/ký hiệu (`/QĐ-SNV` where no number is given yet), ngày ban hành (`YYYY-MM-DD`), cơ quan ban hành, trích yếu.
 */
export const recordFieldsSchema = z.object({
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  summary: z.string().nullable(),
});
export type RecordFields = z.infer<typeof recordFieldsSchema>;
