import type { FileKind } from './file-kind.ts';

const MOST_CODE_POINTS = 120;
const NAMELESS = 'tai-lieu';

const extensionOf: Record<FileKind, string> = {
  jpeg: '.jpg',
  png: '.png',
  webp: '.webp',
  heic: '.heic',
  pdf: '.pdf',
  doc: '.doc',
  docx: '.docx',
  xls: '.xls',
  xlsx: '.xlsx',
  xml: '.xml',
};

/** Endings that say what a file is or what opens it; "TP.HCM" and "12.2026" are none. */
const ENDING =
  /\.(?:jpe?g|png|webp|hei[cf]|gif|bmp|tiff?|pdf|do[ct][xm]?|xl[st][xmb]?|pp[ts][xm]?|rtf|od[tsp]|txt|csv|xml|html?|hta|svg|zip|rar|7z|tar|gz|iso|exe|com|scr|pif|cmd|bat|msi|dll|jar|apk|lnk|url|jse?|mjs|vb[se]?|ws[fh]?|ps1|sh|php|py)$/i;

/** Controls, direction marks, zero-width and other unseen characters, halves of characters, private letters. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

/** A file name that is safe to show and to save on any system: at most 120 code points, ending as the real kind does. */
export function cleanName(name: string, kind: FileKind): string {
  const extension = extensionOf[kind];
  const lastPart = name.replace(UNSEEN, '').normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = withoutEndings(lastPart.replace(/[<>:"|?*]/g, '-').replace(/\s+/gu, ' '));
  const usable = /[\p{L}\p{N}]/u.test(stem) ? stem : NAMELESS;
  const allowed = RESERVED.test(usable) ? `${NAMELESS}-${usable}` : usable;
  const short = [...allowed].slice(0, MOST_CODE_POINTS - extension.length).join('');
  return `${withoutEndings(short)}${extension}`;
}

/** Without endings, and without blanks and dots at either side. */
function withoutEndings(text: string): string {
  const shorter = text.replace(/[\s.]+$/u, '').replace(ENDING, '');
  return shorter === text ? text.replace(/^[\s.]+/u, '') : withoutEndings(shorter);
}
