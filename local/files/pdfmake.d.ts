// The part of pdfmake 0.2 that is used here; the package has no types of its own.
declare module 'pdfmake' {
  interface FontSubset {
    encode(stream: unknown): void;
    encodeStream(): unknown;
  }
  interface PdfKitDocument {
    /** The fonts used, by name; the standard ones, which are not embedded, have no subset. */
    _fontFamilies: Record<string, { subset?: FontSubset }>;
    end(): void;
    read(): Buffer | null;
  }
  class PdfPrinter {
    constructor(fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>);
    createPdfKitDocument(definition: object, options?: object): PdfKitDocument;
  }
  namespace PdfPrinter {
    export { FontSubset, PdfKitDocument };
  }
  export = PdfPrinter;
}

declare module '@foliojs-fork/restructure' {
  /** A readable stream that font tables are written to. */
  export class EncodeStream {
    end(): void;
    read(): Buffer | null;
  }
}
