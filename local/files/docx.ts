// A document as a Word file, with real heading styles, lists and tables.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  type Paragraph,
  type Table,
  type ILevelsOptions,
  type IStylesOptions,
} from 'docx';
import type { DocumentContent, DocumentModel, Glyph, SectionNode } from '../model/document';
import type { HEADINGS } from '../model/documentStyle';
import { fullTextStyle } from '../model/documentStyle';
import { docxBlocks, TWIPS } from './docxBlocks';
import { HEADER_MARGIN } from './pageLayout';
import { languageTag } from './pdf';

export async function writeDocx(document: DocumentModel): Promise<Buffer> {
  const { content } = document;
  const { page } = content;
  const file = new Document({
    styles: styles(content),
    numbering: { config: Object.entries(content.lists).map(([reference, glyphs]) => ({ reference, levels: levels(glyphs) })) }, // oxfmt-ignore
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(page.width * TWIPS), height: Math.round(page.height * TWIPS) },
            margin: {
              top: Math.round(page.marginTop * TWIPS),
              bottom: Math.round(page.marginBottom * TWIPS),
              left: Math.round(page.marginLeft * TWIPS),
              right: Math.round(page.marginRight * TWIPS),
              header: HEADER_MARGIN * TWIPS,
              footer: HEADER_MARGIN * TWIPS,
            },
          },
        },
        headers: content.header ? { default: new Header({ children: blocks(content, content.header) }) } : undefined,
        footers: content.footer ? { default: new Footer({ children: blocks(content, content.footer) }) } : undefined,
        children: blocks(content, content.body),
      },
    ],
  });
  return Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(document) }]);
}

/** Written here, because docx dates a file with the machine's clock. */
function coreProperties({ name, owner, createdAt, savedAt, content }: DocumentModel): string {
  const escaped = (text: string): string => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  const date = (element: string, at: number): string =>
    `<dcterms:${element} xsi:type="dcterms:W3CDTF">${new Date(at).toISOString()}</dcterms:${element}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(name)}</dc:title><dc:creator>${escaped(owner)}</dc:creator>` +
    `<dc:language>${escaped(languageTag(content.language))}</dc:language>` +
    `<cp:lastModifiedBy>${escaped(owner)}</cp:lastModifiedBy>` +
    `${date('created', createdAt)}${date('modified', savedAt)}</cp:coreProperties>`
  );
}

function blocks(content: DocumentContent, section: SectionNode): (Paragraph | Table)[] {
  const { page } = content;
  return docxBlocks({ content, width: page.width - page.marginLeft - page.marginRight }, section.children);
}

const STYLE_OF = { TITLE: 'title', HEADING1: 'heading1', HEADING2: 'heading2', HEADING3: 'heading3', HEADING4: 'heading4', HEADING5: 'heading5', HEADING6: 'heading6' } as const; // oxfmt-ignore

/** The named styles of a new Google document, under the names Word knows. */
function styles(content: DocumentContent): IStylesOptions {
  const language = { value: languageTag(content.language) };
  const named = Object.entries(STYLE_OF).map(([heading, key]) => [
    key,
    { run: runOf(heading as keyof typeof STYLE_OF) },
  ]);
  const subtitle = { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: runOf('SUBTITLE') };
  return {
    default: { document: { run: { ...runOf('NORMAL'), language } }, ...Object.fromEntries(named) },
    paragraphStyles: [subtitle],
  };
}

function runOf(heading: keyof typeof HEADINGS): object {
  const style = fullTextStyle({}, heading);
  return {
    font: style.fontFamily,
    size: style.fontSize * 2,
    bold: style.bold,
    italics: style.italic,
    color: style.foregroundColor.slice(1),
  };
}

const FORMATS: Record<Glyph, (typeof LevelFormat)[keyof typeof LevelFormat]> = {
  BULLET: LevelFormat.BULLET,
  HOLLOW_BULLET: LevelFormat.BULLET,
  SQUARE_BULLET: LevelFormat.BULLET,
  NUMBER: LevelFormat.DECIMAL,
  LATIN_UPPER: LevelFormat.UPPER_LETTER,
  LATIN_LOWER: LevelFormat.LOWER_LETTER,
  ROMAN_UPPER: LevelFormat.UPPER_ROMAN,
  ROMAN_LOWER: LevelFormat.LOWER_ROMAN,
};
const BULLETS: Partial<Record<Glyph, string>> = { BULLET: '●', HOLLOW_BULLET: '○', SQUARE_BULLET: '■' };

function levels(glyphs: Glyph[]): ILevelsOptions[] {
  return Array.from({ length: 9 }, (_, level) => {
    const glyph = glyphs[level] ?? 'NUMBER';
    const indent = { left: 36 * (level + 1) * TWIPS, hanging: 18 * TWIPS };
    return {
      level,
      format: FORMATS[glyph],
      text: BULLETS[glyph] ?? `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent }, run: { font: 'Arial' } },
    };
  });
}
