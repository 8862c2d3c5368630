import { z } from 'zod';

/** What is wrong with a photographed page: blurred (nhòe), dark (tối), cut off (mất mép), too small (nhỏ quá), sideways (nằm ngang). */
export const pageFaultSchema = z.enum(['blurred', 'dark', 'cutOff', 'tooSmall', 'sideways']);
export type PageFault = z.infer<typeof pageFaultSchema>;
