// Empties a Doc, or takes out of it what names some demandes. Without any scope on Drive a Doc cannot be deleted.
import { estNommee, lignesVisees, type Visees } from '../../domain/protection/passagesDUnDocument';
import { cellTexts } from './docReader';

type Doc = GoogleAppsScript.Document.Document;
type Body = GoogleAppsScript.Document.Body;
type Element = GoogleAppsScript.Document.Element;
type Table = GoogleAppsScript.Document.Table;

/**
 * Whoever could edit it could read its former versions: the sharing goes with the text. The owner's versions stay,
 * and the record of the erasure says so.
 */
export function emptyDoc(id: string, sentence: string): boolean {
  const doc = open(id);
  if (!doc) return false;
  doc.getHeader()?.removeFromParent();
  doc.getFooter()?.removeFromParent();
  doc.getBody().setText(sentence);
  doc.setName('Contenu effacé');
  unshare(doc);
  doc.saveAndClose();
  return true;
}

function unshare(doc: Doc): void {
  const mine = Session.getEffectiveUser().getEmail();
  for (const user of [...doc.getEditors(), ...doc.getViewers()]) {
    const address = user.getEmail();
    if (address === mine) continue;
    try {
      doc.removeEditor(address);
      doc.removeViewer(address);
    } catch (error) {
      console.warn(`Partage gardé : ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Leaves a sentence where something was taken out. */
export function cutFromDoc(id: string, aimedAt: Visees, sentence: string): boolean {
  const doc = open(id);
  if (!doc) return false;
  const body = doc.getBody();
  const passages = passagesOf(body, aimedAt);
  if (passages.length + rowsOf(body, aimedAt).length > 0) {
    // A body keeps at least one paragraph, and ends with one.
    body.appendParagraph(sentence);
    for (const element of passages) body.removeChild(element);
    // Asked for again: tables went with the passages.
    for (const { table, ranks } of rowsOf(body, aimedAt)) cutRows(table, ranks);
  }
  doc.saveAndClose();
  return true;
}

/** A second try: what fails once on Google's side rarely fails twice. */
function open(id: string): Doc | undefined {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return DocumentApp.openById(id);
    } catch (error) {
      console.warn(`Document ${id} : ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return undefined;
}

/** The paragraphs that name one of them; with a heading that does, everything down to the next heading of its rank. */
function passagesOf(body: Body, aimedAt: Visees): Element[] {
  const passages: Element[] = [];
  let cutting = 0;
  for (let index = 0; index < body.getNumChildren(); index++) {
    const child = body.getChild(index);
    const rank = rankOf(child);
    if (rank > 0 && rank <= cutting) cutting = 0;
    if (cutting === 0 && rank > 0 && estNommee(textOf(child), aimedAt)) cutting = rank;
    const isTable = child.getType() === DocumentApp.ElementType.TABLE;
    if (cutting > 0 || (!isTable && estNommee(textOf(child), aimedAt))) passages.push(child);
  }
  return passages;
}

/** 1 for the highest heading, 0 for what is no heading. */
function rankOf(element: Element): number {
  if (element.getType() !== DocumentApp.ElementType.PARAGRAPH) return 0;
  const { HEADING1, HEADING2, HEADING3 } = DocumentApp.ParagraphHeading;
  return [HEADING1, HEADING2, HEADING3].indexOf(element.asParagraph().getHeading()) + 1;
}

function textOf(element: Element): string {
  switch (element.getType()) {
    case DocumentApp.ElementType.PARAGRAPH:
      return element.asParagraph().getText();
    case DocumentApp.ElementType.LIST_ITEM:
      return element.asListItem().getText();
    case DocumentApp.ElementType.TABLE:
      return element.asTable().getText();
    default:
      return '';
  }
}

/** The rows about them, in the tables that have any. */
function rowsOf(body: Body, aimedAt: Visees): { table: Table; ranks: number[] }[] {
  const tables = body.getTables();
  const texts = tables.map((table) => upTo(table.getNumRows()).map((rank) => cellTexts(table.getRow(rank))));
  const ranksOf = lignesVisees(texts, aimedAt);
  return tables.map((table, index) => ({ table, ranks: ranksOf[index]! })).filter(({ ranks }) => ranks.length > 0);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** From the bottom up; a table that keeps no row goes with them. */
function cutRows(table: Table, ranks: readonly number[]): void {
  for (const rank of [...ranks].reverse()) table.removeRow(rank);
  if (table.getNumRows() === 0) table.removeFromParent();
}
