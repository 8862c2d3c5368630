import ExcelJs from 'exceljs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fromBuffer } from 'yauzl';

/** A file with the text of the pages of a PDF, each without any white space, since tables break lines anywhere. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await pdf.destroy();
  return pages;
}

export function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

/** The parts of an office file by their names. */
export function officeParts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failure, zip) => {
      if (failure !== null) return reject(failure);
      const parts = new Map<string, string>();
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (fault, stream) => {
          if (fault !== null) return reject(fault);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(parts));
      zip.readEntry();
    });
  });
}

/** The rows of the only table with six columns in a DOCX, as texts of cells; breaks inside a cell are line ends. */
export function docxRows(xml: string): readonly (readonly string[])[] {
  return [...xml.matchAll(/<w:tr\b.*?<\/w:tr>/gsu)]
    .map(([row]) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => textOf(cell)))
    .filter((cells) => cells.length >= 5);
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:br\/>|<w:t[^>]*>([^<]*)<\/w:t>/gu)]
    .map(([, text]) => text ?? '\n')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJs.Workbook> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book;
}
