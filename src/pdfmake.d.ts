/**
 * What we use of pdfmake, which brings no types. Those published apart from it load the types of a browser
 * for the whole program. Lengths in points of 1/72 inch; margins are left, top, right, bottom.
 */
declare module 'pdfmake' {
  export interface PdfText {
    readonly text?: string;
    readonly font?: string;
    readonly fontSize?: number;
    readonly lineHeight?: number;
    readonly bold?: boolean;
    readonly italics?: boolean;
    readonly color?: string;
    readonly fillColor?: string;
    readonly alignment?: 'left' | 'center' | 'right' | 'justify';
    readonly leadingIndent?: number;
  }

  export interface PdfNode extends PdfText {
    readonly margin?: readonly [number, number, number, number];
    readonly width?: number | '*';
    readonly colSpan?: number;
    readonly unbreakable?: boolean;
    readonly pageBreak?: 'before';
    readonly pageOrientation?: 'portrait' | 'landscape';
    readonly stack?: readonly PdfNode[];
    readonly columns?: readonly PdfNode[];
    readonly canvas?: readonly {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly lineWidth: number;
    }[];
    readonly table?: {
      readonly headerRows: number;
      readonly keepWithHeaderRows: number;
      readonly dontBreakRows: boolean;
      readonly widths: readonly number[];
      readonly body: readonly (readonly PdfNode[])[];
    };
    readonly layout?: Readonly<Record<string, () => number>>;
  }

  export interface PdfDefinition {
    readonly pageSize: 'A4';
    readonly pageMargins: readonly [number, number, number, number];
    readonly defaultStyle: PdfText;
    readonly info: { readonly title: string; readonly creationDate: Date };
    readonly header: (page: number, pages: number) => PdfNode;
    readonly footer: (page: number, pages: number) => PdfNode;
    readonly watermark?: {
      readonly text: string;
      readonly color: string;
      readonly opacity: number;
      readonly bold: boolean;
    };
    readonly content: readonly PdfNode[];
  }

  interface Pdfmake {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: PdfDefinition): { getBuffer(): Promise<Buffer> };
  }
  const pdfmake: Pdfmake;
  export default pdfmake;
}
