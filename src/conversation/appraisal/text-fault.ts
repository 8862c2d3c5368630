import { foldVietnamese } from '../../domain/text.ts';
import { type Sentence, say } from '../reply.ts';

const SHORTEST = 3;
const LONGEST = 2000;

/** Words that stand on the cards; alone they are no reason and no question. */
const OPTIONS: ReadonlySet<string> = new Set([
  'cham diem',
  'cham khac',
  'dong y',
  'giai trinh',
  'lich su',
  'muc sau',
  'so sanh',
  'so sanh cac don vi',
  'tai lieu',
  'tiep',
  'tiep tuc',
  'xem lich su',
  'xem tai lieu',
  'yeu cau giai trinh',
]);

/** Why a reason or a question to the unit cannot stand; null where it can. */
export function textFault(typed: string): Sentence | null {
  const text = typed.trim();
  const { length } = text;
  if (length < SHORTEST) return say('appraisal.text.short', { least: SHORTEST });
  if (OPTIONS.has(foldVietnamese(text).replace(/[.…\s]+$/u, '')))
    return say('appraisal.text.isOption', { text });
  return length > LONGEST ? say('appraisal.text.long', { most: LONGEST, count: length }) : null;
}
