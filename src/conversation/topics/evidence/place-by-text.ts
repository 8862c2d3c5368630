import { foldVietnamese } from '../../../domain/text.ts';
import { say } from '../../reply.ts';
import type { DeskContext, Move } from '../../turn.ts';
import { saveAndShow } from './change-evidence.ts';
import { withDocument } from './evidence-card.ts';
import { codesOf } from './evidence-lines.ts';
import { readPlace, type SaidPlace } from './said-codes.ts';

/** "cho mục …", "dùng cho …", "gắn vào …": nothing but this may stand before the codes, so that "cho 2 điểm mục …" is a score. */
const LEADS =
  /^(?:(?:tai lieu|van ban|anh|tep|minh chung|cai)(?: nay| do)?\s*)?(?:va|them|con|dung|dung ca|gan|gui|dua)?[\s,]*$/u;
const SAYS_PLACE = /(?:^| )(?:cho|vao|for)\b/u;
/** "đây là kế hoạch …, cho …" also says what the document is called. */
const CALLS = /^(?:day la|do la|this is) (?!.*\d(?:\s?%| ?diem\b))/u;
/** What may stand between codes and after them; a level, a figure or a wish makes the line one about the score. */
const ONLY_CODES =
  /^(?:[\s.,;+&]|(?:va|voi|and|ca|cho|for|tc|muc|tieu chi|nua|nhe|nha|a|luon|giup|em|toi)(?!\p{L}))*$/u;

/**
 * A line about the document in view: "cho mục 1.4.1", "đây là kế hoạch số 12, cho mục 1.1.1". Codes
 * alone are one where the card asked for them. Null where no document is in view or the line says something else, such as "tc 1.1.1 mức 2".
 */
export function placeByText(context: DeskContext, text: string): Move | null {
  const { evidence } = context.state;
  if (evidence === null) return null;
  const place = readPlace(context, text);
  if (place.itemKeys.length === 0 && place.unclear.length === 0) return null;
  if (!isSaidOfDocument(foldVietnamese(text).trim(), place, evidence.asksPlace)) return null;
  return withDocument(context, evidence.id, (document) =>
    saveAndShow(
      context,
      {
        ...document,
        name: place.name ?? document.name,
        itemKeys: [...new Set([...document.itemKeys, ...place.itemKeys])],
      },
      [
        ...(place.itemKeys.length === 0
          ? []
          : [say('evidence.placed', { codes: codesOf(context, place.itemKeys) })]),
        ...place.unclear.map((code) => say('evidence.unclearCode', { code })),
      ],
    ),
  );
}

function isSaidOfDocument(line: string, { before, after }: SaidPlace, asksPlace: boolean): boolean {
  const lead = foldVietnamese(before);
  if (!ONLY_CODES.test(foldVietnamese(after))) return false;
  if (CALLS.test(line)) return true;
  return LEADS.test(lead) && (SAYS_PLACE.test(line) || (asksPlace && ONLY_CODES.test(lead)));
}
