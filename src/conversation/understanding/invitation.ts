import { foldSign, keepAsTyped, LOOKED_AT } from './normalise.ts';

const SYMBOL = '[0-9a-tv-z]';
const GROUP = `${SYMBOL}{4}`;
const ALONE = '(?<![0-9a-z])';
const ENDS = '(?![0-9a-z])';
const DASHED = new RegExp(`${ALONE}${GROUP}(?: ?- ?${GROUP}){3}${ENDS}`, 'gu');
const LOOSE = new RegExp(`${ALONE}${GROUP}(?:[ -]?${GROUP}){3}${ENDS}`, 'gu');
const ANNOUNCED = /(?:^\/start(?:@\w+)?|ma moi|ma lien ket|ma kich hoat|invitation code|invite code)\b/u;

/**
 * The invitation code in a line, as printed: four groups of four Crockford base32 symbols ("K7QM-2XWD-9TRA-B4HE").
 * Takes lower case, spaces or nothing for the dashes, and O, I, L for 0, 1, 1. Null where the line holds none, or
 * several: four short words in a row are a code only when dashed, announced, or mixed with digits.
 */
export function findInvitationCode(text: string): string | null {
  const folded = foldLine(text);
  const announced = ANNOUNCED.exec(folded);
  const after = announced === null ? '' : folded.slice(announced.index + announced[0].length);
  const found = announced === null ? [] : canonical(after.match(LOOSE));
  const dashed = found.length > 0 ? found : canonical(folded.match(DASHED));
  const codes = dashed.length > 0 ? dashed : canonical(folded.match(LOOSE)?.filter(isMixed) ?? null);
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

/** Whether the line tries to be a code: one run of letters and digits, or groups of them with dashes. */
export function resemblesCode(text: string): boolean {
  const folded = foldLine(text).trim();
  return /^[0-9a-z](?:[ -]?[0-9a-z]){5,40}$/u.test(folded) && /[0-9-]/u.test(folded) && /[a-z]/u.test(folded);
}

function canonical(found: readonly string[] | null): readonly string[] {
  const codes = (found ?? []).map((code) => {
    const symbols = code.replace(/[ -]/gu, '').replaceAll('o', '0').replace(/[il]/gu, '1').toUpperCase();
    return symbols.match(/.{4}/gu)?.join('-') ?? symbols;
  });
  return [...new Set(codes)];
}

/** One group at least mixes letters and digits, which no words or years do. */
function isMixed(code: string): boolean {
  const groups = code.replace(/[ -]/gu, '').match(/.{4}/gu) ?? [];
  return groups.some((group) => /\d/u.test(group) && /[a-z]/u.test(group));
}

function foldLine(text: string): string {
  const looked = keepAsTyped(text.slice(0, 4 * LOOKED_AT)).slice(0, LOOKED_AT);
  return [...looked].map(foldSign).join('').replace(/\s+/gu, ' ');
}
