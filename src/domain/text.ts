/** Vietnamese text in one spelling: composed letters, the form in which everything is stored and compared. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/** NFC, without what no database text column can hold: NUL and halves of characters. */
export function storable(text: string): string {
  return toNfc(text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** Lower case without any diacritics, đ as d: for finding, never for showing. Other letters and digits stay. */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFC');
}
