/** A text as sent, read the way Telegram reads parse_mode HTML: only `<b>` is known here. Null: cannot be parsed. */
export function readMarked(
  text: string,
  parseMode: unknown,
): { readonly text: string; readonly bold: { offset: number; length: number }[] } | null {
  if (parseMode === undefined) return { text, bold: [] };
  const bold: { offset: number; length: number }[] = [];
  let shown = '';
  let openedAt: number | null = null;
  for (const [part] of text.matchAll(/<[^>]*>?|&[a-z]*;?|[^<&]+/gu)) {
    if (part === '<b>' && openedAt === null) openedAt = shown.length;
    else if (part === '</b>' && openedAt !== null) {
      bold.push({ offset: openedAt, length: shown.length - openedAt });
      openedAt = null;
    } else if (part.startsWith('<')) return null;
    else shown += ENTITIES[part] ?? part;
  }
  return openedAt === null ? { text: shown, bold } : null;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
