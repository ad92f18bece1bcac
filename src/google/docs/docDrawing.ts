// Draws a path in a Doc: boxes one under another, some with another beside them, arrows between. A script has no drawing
// of its own; boxes of text are read aloud, searched and translated, and printed in black they keep their frames.
import { flecheVersLeBas, type Case, type Etage } from '../../domain/document/bloc';
import { VOIES } from '../../domain/document/pagination';
import { typographier } from '../../domain/texte/typographie';

type Body = GoogleAppsScript.Document.Body;
type TableCell = GoogleAppsScript.Document.TableCell;
type Paragraph = GoogleAppsScript.Document.Paragraph;

const FONT = 'Arial';
const SIZE = { title: 10, text: 9, arrow: 13, words: 9 };
const COLOUR = { ink: '#161616', blue: '#000091', box: '#f5f5fe', strong: '#161616', white: '#ffffff' };
const FRAME = { plain: 0.75, strong: 2.25 };

/** `width`: of the whole drawing, in points. */
export function drawSteps(body: Body, steps: readonly Etage[], width: number): void {
  const lanes = [VOIES.etape, VOIES.fleche, VOIES.aCote].map((share) => share * width);
  steps.forEach((step, index) => {
    // A table without lines holds the lanes; Google adds an empty paragraph after it, where the arrow goes.
    const table = body.appendTable([['', '', '']]).setBorderWidth(0);
    lanes.forEach((lane, column) => {
      table.setColumnWidth(column, lane);
      const cell = table.getCell(0, column).setVerticalAlignment(DocumentApp.VerticalAlignment.CENTER);
      cell.setPaddingTop(0).setPaddingBottom(0).setPaddingLeft(0).setPaddingRight(0);
    });
    drawBox(table.getCell(0, 0), step.etape, lanes[0]!);
    if (step.aCote) {
      const arrow = table.getCell(0, 1).getChild(0).asParagraph();
      write(arrow, step.aCote.fleche, arrowSize(step.aCote.fleche), true).setAlignment(
        DocumentApp.HorizontalAlignment.CENTER,
      );
      drawBox(table.getCell(0, 2), step.aCote, lanes[2]!);
    }
    const below = body.getChild(body.getNumChildren() - 1).asParagraph();
    if (index === steps.length - 1) return shrink(below);
    write(below, flecheVersLeBas(step), arrowSize(flecheVersLeBas(step)), true).setAlignment(
      DocumentApp.HorizontalAlignment.CENTER,
    );
    below
      .setIndentStart(0)
      .setIndentFirstLine(0)
      .setIndentEnd(width - lanes[0]!);
  });
}

/** The box comes before the paragraph the cell has: Google keeps one after a table. */
function drawBox(cell: TableCell, { titre, texte, fort }: Case, width: number): void {
  const table = cell.insertTable(0, [['']]);
  table.setBorderColor(fort ? COLOUR.strong : COLOUR.blue).setBorderWidth(fort ? FRAME.strong : FRAME.plain);
  table.setColumnWidth(0, width);
  const box = table.getCell(0, 0).setBackgroundColor(fort ? COLOUR.white : COLOUR.box);
  box.setPaddingTop(4).setPaddingBottom(4).setPaddingLeft(7).setPaddingRight(7);
  write(box.getChild(0).asParagraph(), titre, SIZE.title, true);
  write(box.appendParagraph(''), texte, SIZE.text, false);
  shrink(cell.getChild(cell.getNumChildren() - 1).asParagraph());
}

function write(paragraph: Paragraph, text: string, size: number, bold: boolean): Paragraph {
  paragraph.setSpacingBefore(0).setSpacingAfter(0).setLineSpacing(1.15);
  const written = paragraph.appendText(typographier(text));
  written.setFontFamily(FONT).setFontSize(size).setForegroundColor(COLOUR.ink).setBold(bold);
  return paragraph;
}

/** A sign alone is drawn large; words are not. */
function arrowSize(text: string): number {
  return text.length === 1 ? SIZE.arrow : SIZE.words;
}

/** An empty paragraph that Google wants there, as thin as it may be. */
function shrink(paragraph: Paragraph): void {
  paragraph.setAttributes({ SPACING_BEFORE: 0, SPACING_AFTER: 0, LINE_SPACING: 1, FONT_SIZE: 1 });
}
