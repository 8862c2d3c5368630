import { foldVietnamese } from '../../domain/text.ts';
import type { DeskContext } from '../turn.ts';
import { mayExplainNow } from './answer-appraiser.ts';
import { ownResultOf } from './own-result.ts';

const EXPLAINING = /(?<!\p{L})giai trinh(?!\p{L})/u;
const RESULT = /^(?:xem )?ket ?qua(?: cuoi cung| cua don vi)?[.?! ]*$/u;

/** "Còn mục nào chưa giải trình": to the appraisers, while they can be answered; before that, beside the self-score. */
export function meansExplaining(context: DeskContext, text: string): boolean {
  return EXPLAINING.test(foldVietnamese(text)) && mayExplainNow(context);
}

/** "Kết quả" alone: of the appraisal, once it may be seen. */
export function meansResult({ desk, facts }: DeskContext, text: string): boolean {
  return RESULT.test(foldVietnamese(text).trim()) && ownResultOf(desk.work, facts.sentAt) !== null;
}
