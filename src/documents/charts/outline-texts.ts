import { writeText } from './chart-fonts.ts';

const TEXT = /<text (?<attributes>[^>]*)>(?<words>[^<]*)<\/text>/gu;
/** From the middle of a line down to its base line, in parts of the size. */
const BASE_LINE = 0.36;

/**
 * The drawing with every text as outlines, so that it needs no font. It reads what ECharts writes: one line in each
 * element, anchored at its start, middle or end, and centred on its height.
 */
export function outlineTexts(svg: string): string {
  return svg.replace(TEXT, (...match) => {
    const { attributes = '', words = '' } = match.at(-1) as Record<string, string>;
    const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? null;
    const style = value('style') ?? '';
    const size = Number(/font-size:(\d+)px/u.exec(style)?.[1] ?? 12);
    const { width, outlines } = writeText(unescaped(words), size, style.includes('font-weight:bold'));
    const anchor = { middle: width / 2, end: width }[value('text-anchor') ?? ''] ?? 0;
    const x = Number(value('x') ?? 0) - anchor;
    const y = Number(value('y') ?? 0) + size * BASE_LINE;
    return `<g transform="${value('transform') ?? ''} translate(${x} ${y})" fill="${value('fill') ?? '#000'}">${outlines}</g>`;
  });
}

function unescaped(words: string): string {
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
