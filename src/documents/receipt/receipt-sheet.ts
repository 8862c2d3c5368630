import { type PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib';
import { wrapText } from './wrap-text.ts';

/** Points of 1/72 inch. */
export const PAGE = { width: 595.28, height: 841.89, margin: 56 } as const;
const LEADING = 1.4;
const FOOT = 28;
const GREY = rgb(0.35, 0.35, 0.35);

export interface Fonts {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  /** For codes that people compare sign by sign. */
  readonly mono: PDFFont;
}

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly font: PDFFont;
  readonly size: number;
}

/** Pages that are written from top to bottom; a new one begins where something no longer fits. */
export class ReceiptSheet {
  readonly #pdf: PDFDocument;
  #page: PDFPage;
  #top: number;

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
    this.#page = addPage(pdf);
    this.#top = PAGE.height - PAGE.margin;
  }

  get page(): PDFPage {
    return this.#page;
  }

  /** Where the next line would begin, from the foot of the page. */
  get top(): number {
    return this.#top;
  }

  skip(height: number): void {
    this.#top -= height;
  }

  /** Begins a page unless `height` is still free on this one; tells whether it did. */
  need(height: number): boolean {
    if (this.#top - height >= PAGE.margin + FOOT) return false;
    this.#page = addPage(this.#pdf);
    this.#top = PAGE.height - PAGE.margin;
    return true;
  }

  /** Writes one line across the middle; a long text is broken. */
  centre(text: string, font: PDFFont, size: number): void {
    for (const line of wrapText(text, font, size, PAGE.width - 2 * PAGE.margin)) {
      this.need(size * LEADING);
      this.#top -= size * LEADING;
      const x = (PAGE.width - font.widthOfTextAtSize(line, size)) / 2;
      this.#page.drawText(line, { x, y: this.#top, size, font });
    }
  }

  /** Writes texts side by side, each broken to its width; the next begins under the longest. */
  row(cells: readonly Cell[]): void {
    const written = cells.map((cell) => ({
      ...cell,
      lines: wrapText(cell.text, cell.font, cell.size, cell.width),
    }));
    const height = Math.max(...written.map(({ lines, size }) => lines.length * size * LEADING));
    this.need(height);
    for (const { lines, x, size, font } of written) {
      for (const [index, line] of lines.entries()) {
        this.#page.drawText(line, { x, y: this.#top - (index + 1) * size * LEADING, size, font });
      }
    }
    this.#top -= height;
  }

  /** Draws a line across the page. */
  rule(): void {
    this.#top -= 6;
    const [start, end] = [PAGE.margin, PAGE.width - PAGE.margin].map((x) => ({ x, y: this.#top }));
    if (start && end) this.#page.drawLine({ start, end, thickness: 0.6, color: GREY });
    this.#top -= 4;
  }

  /** Writes what stands at the foot of every page, once all of them are there. */
  foot(text: string, font: PDFFont): void {
    const pages = this.#pdf.getPages();
    for (const [index, page] of pages.entries()) {
      const line = `${text} · trang ${index + 1}/${pages.length}`;
      const x = (PAGE.width - font.widthOfTextAtSize(line, 8)) / 2;
      page.drawText(line, { x, y: FOOT, size: 8, font, color: GREY });
    }
  }
}

function addPage(pdf: PDFDocument): PDFPage {
  return pdf.addPage([PAGE.width, PAGE.height]);
}
