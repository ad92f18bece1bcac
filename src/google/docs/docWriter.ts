// Writes pages of blocks as a Doc: A4, real headings, tables whose header row is styled and begins each page.
import { enMots, morceaux, type Bloc, type Colonne, type Texte } from '../../domain/document/bloc';
import { COLONNE_NOM, COLONNE_VALEUR } from '../../domain/document/pagination';
import type { DocumentEcrit } from '../../domain/pole/pole';
import { typographier } from '../../domain/texte/typographie';
import { drawSteps } from './docDrawing';

type Body = GoogleAppsScript.Document.Body;
type Paragraph = GoogleAppsScript.Document.Paragraph;

/** Points. A4, with room for a ring binder. */
const A4 = { width: 595.276, height: 841.89 };
const MARGIN = 50;
const WIDTH = A4.width - 2 * MARGIN;
const FONT = 'Arial';
const SIZE = { body: 10, small: 9, heading: [18, 14, 11.5] };
const PADDING = { PADDING_TOP: 3, PADDING_BOTTOM: 3, PADDING_LEFT: 5, PADDING_RIGHT: 5 };
const COLOUR = { ink: '#161616', blue: '#000091', header: '#e3e3fd', box: '#f5f5fe', border: '#929292' };

export function writeDoc(title: string, pages: readonly Bloc[][], editors: readonly string[]): DocumentEcrit {
  const doc = DocumentApp.create(title);
  fillDoc(doc, title, pages);
  const written = { id: doc.getId(), lien: doc.getUrl() };
  doc.saveAndClose();
  for (const editor of editors) shareWith(written.id, editor);
  return written;
}

/** Takes the place of whatever the Doc held. */
export function fillDoc(doc: GoogleAppsScript.Document.Document, title: string, pages: readonly Bloc[][]): void {
  const body = doc.getBody();
  // Google refuses to clear a Doc that has one paragraph only, as a new one does.
  if (body.getNumChildren() > 1) body.clear();
  body.setPageWidth(A4.width).setPageHeight(A4.height);
  body.setMarginTop(MARGIN).setMarginBottom(MARGIN).setMarginLeft(MARGIN).setMarginRight(MARGIN);
  pages.forEach((blocs, index) => {
    pageLabel(body, `${title} – page ${index + 1}/${pages.length}`, index === 0);
    for (const bloc of blocs) writeBlock(body, bloc);
    if (index < pages.length - 1) body.appendPageBreak();
  });
  // A new Doc, or one just cleared, begins with an empty paragraph of its own.
  if (body.getNumChildren() > 1) body.removeChild(body.getChild(0));
}

/** An address without a Google account is refused: the Doc is still the pôle's, and the mail carries its PDF. */
export function shareWith(id: string, editor: string): void {
  try {
    DocumentApp.openById(id).addEditor(editor);
  } catch (error) {
    console.warn(`Partage refusé : ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A script cannot put Google's page number in a footer: each page says its own, since we cut them ourselves. */
function pageLabel(body: Body, text: string, first: boolean): void {
  const paragraph = body.appendParagraph(typographier(text));
  paragraph.setAttributes({ ...words(SIZE.small), SPACING_AFTER: first ? 6 : 10 });
  paragraph.setAlignment(DocumentApp.HorizontalAlignment.RIGHT);
}

/**
 * Attributes are named as the enum `Attribute` prints them. All those of an element go in one call: a Doc of twenty
 * pages is thousands of them.
 */
function words(size: number, colour = COLOUR.ink) {
  return { FONT_FAMILY: FONT, FONT_SIZE: size, FOREGROUND_COLOR: colour };
}

function writeBlock(body: Body, bloc: Bloc): void {
  switch (bloc.genre) {
    case 'titre':
      return writeHeading(body, bloc.niveau, bloc.texte);
    case 'paragraphe':
      return style(write(body.appendParagraph(''), bloc.texte), bloc.discret ? SIZE.small : SIZE.body);
    case 'encadre':
      return writeBox(body, bloc.texte);
    case 'liste':
      for (const element of bloc.elements) {
        const item = body.appendListItem('').setGlyphType(DocumentApp.GlyphType.BULLET);
        style(write(item as unknown as Paragraph, element), SIZE.body, 3);
      }
      return;
    case 'fiche':
      return writeTable(body, [COLONNE_NOM, COLONNE_VALEUR], bloc.lignes, false);
    case 'tableau':
      return writeTable(body, bloc.colonnes, bloc.lignes, true);
    case 'schema':
      return drawSteps(body, bloc.etages, WIDTH);
    case 'groupe':
      return bloc.blocs.forEach((inner) => writeBlock(body, inner));
    case 'saut_de_page':
      return void body.appendPageBreak();
  }
}

function writeHeading(body: Body, level: 1 | 2 | 3, text: string): void {
  const { HEADING1, HEADING2, HEADING3 } = DocumentApp.ParagraphHeading;
  const paragraph = body.appendParagraph(typographier(text)).setHeading([HEADING1, HEADING2, HEADING3][level - 1]!);
  const spacing = { SPACING_BEFORE: level === 1 ? 0 : 10, SPACING_AFTER: 4 };
  const colour = level === 3 ? COLOUR.ink : COLOUR.blue;
  paragraph.setAttributes({ ...words(SIZE.heading[level - 1]!, colour), BOLD: true, ...spacing });
}

function writeBox(body: Body, text: Texte): void {
  const table = body.appendTable([['']]);
  table.setBorderColor(COLOUR.blue).setBorderWidth(0.75);
  const cell = table.getCell(0, 0).setBackgroundColor(COLOUR.box);
  style(write(cell.getChild(0).asParagraph(), text), SIZE.body);
  closeTable(body);
}

/** `header`: the first row names the columns; otherwise the first column names the rows. */
function writeTable(body: Body, columns: readonly Colonne[], rows: readonly string[][], header: boolean): void {
  const cells = header ? [columns.map(({ titre }) => titre), ...rows] : rows;
  const table = body.appendTable(cells.map((row) => row.map(typographier)));
  table.setBorderColor(COLOUR.border).setBorderWidth(0.5);
  const total = columns.reduce((sum, { largeur }) => sum + largeur, 0);
  columns.forEach(({ largeur }, index) => table.setColumnWidth(index, (WIDTH * largeur) / total));
  for (let row = 0; row < cells.length; row++) {
    for (let column = 0; column < columns.length; column++) {
      const cell = table.getCell(row, column);
      const names = header ? row === 0 : column === 0;
      cell.setAttributes(names ? { ...PADDING, BACKGROUND_COLOR: COLOUR.header } : PADDING);
      const looks = { ...words(SIZE.body), BOLD: names, LINE_SPACING: 1.15, SPACING_AFTER: 0 };
      cell.getChild(0).asParagraph().setAttributes(looks);
    }
  }
  closeTable(body);
}

/** Google adds an empty paragraph after a table: kept thin, so that our measure of the page holds. */
function closeTable(body: Body): void {
  const last = body.getChild(body.getNumChildren() - 1);
  if (last.getType() !== DocumentApp.ElementType.PARAGRAPH || last.asParagraph().getText() !== '') return;
  last.asParagraph().setAttributes({ SPACING_BEFORE: 0, SPACING_AFTER: 0 });
}

function write(paragraph: Paragraph, text: Texte): Paragraph {
  for (const morceau of morceaux(text)) {
    const said = typographier(typeof morceau === 'object' && 'lien' in morceau ? morceau.texte : enMots(morceau));
    if (!said) continue;
    const written = paragraph.appendText(said);
    written.setBold(typeof morceau === 'object' && 'gras' in morceau);
    if (typeof morceau === 'object' && 'lien' in morceau) written.setLinkUrl(morceau.lien);
  }
  return paragraph;
}

function style(paragraph: Paragraph, size: number, after = 4): void {
  paragraph.setAttributes({ ...words(size), LINE_SPACING: 1.15, SPACING_AFTER: after });
}
