import type { FileFlag } from '../../domain/evidence/file-kind.ts';
import { type Findings, found, refuse } from './findings.ts';

/**
 * XML is the only text that is taken. A document type is refused as a bomb, since entities can grow without end;
 * web pages and drawings that run scripts are of no known kind.
 */
export function inspectText(bytes: Buffer): Findings {
  const text = decode(bytes)
    ?.replace(/^\uFEFF/, '')
    .trim();
  if (text === undefined) return refuse('unknownKind');
  if (/^(?:@echo\s|<\?php)/i.test(text)) return refuse('executable');
  if (!text.startsWith('<') || !text.endsWith('>')) return refuse('unknownKind');
  if (/^<!doctype\s+html/i.test(text)) return refuse('unknownKind');
  const root = rootElement(text);
  if (root === null || /^(?:html|svg|head|body|script|math)$/i.test(root)) return refuse('unknownKind');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return refuse('bomb');
  return found('xml', flagsOf(text));
}

/** UTF-8, or UTF-16 with its mark; null for what is not text. */
function decode(bytes: Buffer): string | null {
  const mark = bytes.readUIntBE(0, Math.min(2, bytes.length));
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /(?![\t\n\r])\p{Cc}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Local name of the first element, past declarations, comments and an internal subset. */
function rootElement(text: string): string | null {
  const start = text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .match(/<(?![?!])(?:[\p{L}_][\w.-]*:)?([\p{L}_][\w.-]*)/u);
  return start?.[1] ?? null;
}

function flagsOf(text: string): FileFlag[] {
  const runs = /<\?xml-stylesheet\b|http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1999\/XSL)/i;
  return runs.test(text) ? ['script'] : [];
}
