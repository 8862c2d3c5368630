import { z } from 'zod';
import { resultsFormats } from '../../domain/results/results-format.ts';

/** What options do where somebody at an office takes the results of the campaign along (xuất kết quả). */
export const exportActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('exportResults') }),
  z.object({ do: z.literal('sendResults'), format: z.enum(resultsFormats) }),
]);
export type ExportAction = z.infer<typeof exportActionSchema>;
