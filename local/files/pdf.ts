// A document as a PDF, the way Google exports it. Synchronous, because `getAs` is; the bytes depend on the document only.
import { dirname, join } from 'node:path';
import { EncodeStream } from '@foliojs-fork/restructure';
import PdfPrinter from 'pdfmake';
import type { DocumentContent, DocumentModel, SectionNode } from '../model/document';
import { ListCounter } from '../model/documentStyle';
import { bodyMargins, estimatedHeight, HEADER_MARGIN } from './pageLayout';
import { pdfBlocks, type PdfContext, type PdfNode } from './pdfBlocks';

/** Arimo has the widths of Arial, Google's default font. */
const FAMILY = 'Arimo';
const faces = dirname(require.resolve('@expo-google-fonts/arimo/package.json'));
const FONTS = {
  [FAMILY]: {
    normal: join(faces, '400Regular/Arimo_400Regular.ttf'),
    bold: join(faces, '700Bold/Arimo_700Bold.ttf'),
    italics: join(faces, '400Regular_Italic/Arimo_400Regular_Italic.ttf'),
    bolditalics: join(faces, '700Bold_Italic/Arimo_700Bold_Italic.ttf'),
  },
};

export function renderPdf(document: DocumentModel): Buffer {
  const { content } = document;
  const page = bodyMargins(content);
  const definition = {
    content: blocksOf(content, content.body),
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.marginLeft, page.marginTop, page.marginRight, page.marginBottom],
    language: languageTag(content.language),
    defaultStyle: { font: FAMILY },
    info: informationOf(document),
    header: content.header ? marginBlock(content, content.header, 'top') : undefined,
    footer: content.footer ? marginBlock(content, content.footer, 'bottom') : undefined,
    pageBreakBefore: (node: PdfNode, following: unknown[]) => node.headlineLevel === 1 && following.length === 0,
  };
  const pdf = new PdfPrinter(FONTS).createPdfKitDocument(definition);
  embedAtOnce(pdf);
  pdf.end();
  return pdf.read()!;
}

/** pdfkit is synchronous but for the fonts it embeds, whose bytes come in a later turn: here they come at once. */
function embedAtOnce(pdf: PdfPrinter.PdfKitDocument): void {
  for (const { subset } of Object.values(pdf._fontFamilies)) {
    if (!subset) continue;
    const listener = {
      on: (event: string, act: (data?: Buffer) => void) => {
        act(event === 'data' ? encoded(subset) : undefined);
        return listener;
      },
    };
    subset.encodeStream = () => listener;
  }
}

function encoded(subset: PdfPrinter.FontSubset): Buffer {
  const stream = new EncodeStream();
  subset.encode(stream);
  stream.end();
  return stream.read()!;
}

/** A language of Google's list, which names French `fr`, as a PDF or a Word reader wants it. */
export function languageTag(language: string): string {
  return language === 'fr' ? 'fr-FR' : language;
}

function blocksOf(content: DocumentContent, section: SectionNode): PdfNode[] {
  const { page } = content;
  const width = page.width - page.marginLeft - page.marginRight;
  const context: PdfContext = { content, counter: new ListCounter(), width };
  return pdfBlocks(context, section.children);
}

function informationOf({ name, savedAt, content }: DocumentModel): object {
  const date = new Date(savedAt);
  return { title: name, language: languageTag(content.language), creationDate: date, modDate: date };
}

/** A header hangs from half an inch under the edge; a footer stands half an inch over it. */
function marginBlock(content: DocumentContent, section: SectionNode, edge: 'top' | 'bottom'): () => PdfNode {
  const page = bodyMargins(content);
  const room = page.width - page.marginLeft - page.marginRight;
  const footerTop = page.marginBottom - HEADER_MARGIN - estimatedHeight(section.children, room);
  const top = edge === 'top' ? HEADER_MARGIN : Math.max(footerTop, 0);
  return () => ({ stack: blocksOf(content, section), margin: [page.marginLeft, top, page.marginRight, 0] });
}
