import { foldVietnamese } from '../../domain/text.ts';
import { readAppraisalWords } from '../appraisal/read-appraisal-words.ts';
import { confirmationWish, councilWish } from '../council/council-words.ts';
import type { Office } from '../office.ts';

/** "Xếp hạng các sở", "Sở Y tế hạng mấy": nobody gives these as a reason. */
const RANKING =
  /^(?:xem )?(?:bang )?xep hang(?: (?:cac )?(?:so|xa|phuong|huyen|don vi)(?: ban nganh)?)?$|(?:^| )(?:hang|thu) may(?: a| roi| vay)?$/u;
const PROGRESS = /^(?:xem )?tien do(?: (?:cac )?(?:so|xa|phuong|huyen|don vi)(?: ban nganh)?)?$/u;
const BY_NAME = /^(?:(?:viec )?tham dinh|theo don vi|theo tieu chi|xuat ket qua)$/u;
const ITEM = /^(?:tc|tieu chi) \d/u;
/** An item and a unit; a longer line says something about them. */
const MOST_WORDS_OF_ITEM = 8;

/** Whether a whole line is plainly a wish for something else, also where a reason was asked. */
export function isPlainWish(text: string, office: Pick<Office, 'units' | 'groups'>): boolean {
  const words = foldVietnamese(text)
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/[. ]+$/u, '')
    .trim();
  if (RANKING.test(words) || PROGRESS.test(words) || BY_NAME.test(words)) return true;
  if (councilWish(text) !== null) return true;
  if (confirmationWish(text, office)?.do === 'previewConfirmation') return true;
  return (
    ITEM.test(words) &&
    words.split(' ').length <= MOST_WORDS_OF_ITEM &&
    readAppraisalWords(text, office) !== null
  );
}
