/** Fields of one line are parted by " | "; a bar, a backslash or a line break inside a field is escaped. */
export function joinFields(fields: readonly string[]): string {
  return fields.map(escapeField).join(' | ');
}

export function splitFields(line: string): readonly string[] {
  const fields: string[] = [];
  let field = '';
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (letter === '\\') {
      const next = line[at + 1] ?? '';
      field += next === 'n' ? '\n' : next;
      at += 1;
    } else if (letter === '|') {
      fields.push(field.trim());
      field = '';
    } else {
      field += letter;
    }
  }
  return [...fields, field.trim()];
}

function escapeField(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/\|/g, '\\|').replace(/\n/g, '\\n');
}
