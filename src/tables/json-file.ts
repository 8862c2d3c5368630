/** Whether a file is meant as JSON: its first sign is the brace of an object. */
export function isMeantAsJson(bytes: Buffer): boolean {
  return /^\s*(?:\ufeff)?\{/u.test(bytes.subarray(0, 64).toString('utf8'));
}

/** Why `parseJson` gave nothing, for the person whose file it is. */
export const NOT_JSON = 'Tệp không phải là JSON; có thể tệp bị cắt hoặc thừa dấu phẩy.';

/** The value of a JSON text, with or without a byte order mark; undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const MOST_BYTES = 20 * 1024 * 1024;

/** Why a file of this many bytes is not read as JSON; null when it may be. */
export function tooBigForJson(
  bytes: Buffer,
): { readonly name: 'fileTooBig'; readonly message: string } | null {
  if (bytes.length <= MOST_BYTES) return null;
  return { name: 'fileTooBig', message: 'Tệp lớn hơn 20 MB nên chưa đọc.' };
}
