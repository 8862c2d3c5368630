import { readNamedFigure, spoken } from './figures.ts';
import type { Intent, SaidValue } from './intent.ts';
import type { Line, Token } from './tokens.ts';
import { withoutPoliteness } from './trim-politeness.ts';
import { explicitValue } from './values.ts';

const EDITING = '(?:sua|doi|chinh|cham|nhap|ghi)(?: lai)?';
const NOUN = '(?:muc|cau|tieu chi|cai|diem|cau tra loi)';
const HEAD = new RegExp(
  `^(?<verb>${EDITING} )?${NOUN}(?: (?:cham|ghi|nhap|lam))? (?:truoc|vua roi|vua nay|vua xong|luc nay|hoi nay)$`,
  'u',
);
const WRONG = /^(?:bi |la )?(?:sai|nham|chua dung)(?: roi)?$/u;
const YES_OR_NO =
  /^(?:,|:)? ?(?:(?:sua|doi)(?: lai)? )?(?:la|thanh|thi|phai la|moi dung la)? ?(?<said>co|khong)$/u;
const LEAST_WORDS = 2;
const MOST_WORDS = 6;

/** "sửa mục trước", "câu vừa rồi là 2 điểm": the item that was recorded last; null where the line says more. */
export function readPrevious({ tokens }: Line): Intent | null {
  for (let length = LEAST_WORDS; length <= Math.min(MOST_WORDS, tokens.length); length += 1) {
    const verb = headVerb(tokens.slice(0, length));
    if (verb === null) continue;
    const rest = tokens.slice(length);
    if (rest.length === 0) return verb ? { kind: 'editPrevious', value: null } : null;
    return correction(rest);
  }
  return null;
}

/** Whether the head names the item before, and with a verb; null where it does not. */
function headVerb(head: readonly Token[]): boolean | null {
  const match = HEAD.exec(spoken(head));
  return match === null ? null : match.groups?.verb !== undefined;
}

function correction(rest: readonly Token[]): Intent | null {
  const said = withoutPoliteness(spoken(rest));
  if (said.some((variant) => WRONG.test(variant))) return { kind: 'editPrevious', value: null };
  const answer = said.flatMap((variant) => YES_OR_NO.exec(variant)?.groups?.said ?? [])[0];
  if (answer !== undefined) return { kind: 'editPrevious', value: { kind: 'yesNo', yes: answer === 'co' } };
  const figure = readNamedFigure(rest);
  if (figure === null) return null;
  const read = explicitValue(figure);
  // A bare "2" could be an option or points, so the item is opened and asked again.
  if (read === null) return { kind: 'editPrevious', value: null };
  return 'value' in read
    ? { kind: 'editPrevious', value: read.value satisfies SaidValue }
    : { kind: 'impossibleValue', code: null, fault: read.fault };
}
