// Empties a Doc, or takes out of it what names one demande. Without any scope on Drive a Doc cannot be deleted.
import { names } from './register/citations';

type Doc = GoogleAppsScript.Document.Document;
type Body = GoogleAppsScript.Document.Body;
type Element = GoogleAppsScript.Document.Element;

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
export function cutFromDoc(id: string, numero: string, sentence: string): boolean {
  const doc = open(id);
  if (!doc) return false;
  const body = doc.getBody();
  const passages = passagesOf(body, numero);
  if (passages.length > 0 || cutRows(body, numero) > 0) {
    // A body keeps at least one paragraph, and ends with one.
    body.appendParagraph(sentence);
    for (const element of passages) body.removeChild(element);
    cutRows(body, numero);
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

/** The paragraphs that name it; with a heading that does, everything down to the next heading of its rank. */
function passagesOf(body: Body, numero: string): Element[] {
  const passages: Element[] = [];
  let cutting = 0;
  for (let index = 0; index < body.getNumChildren(); index++) {
    const child = body.getChild(index);
    const rank = rankOf(child);
    if (rank > 0 && rank <= cutting) cutting = 0;
    if (cutting === 0 && rank > 0 && names(textOf(child), numero)) cutting = rank;
    const isTable = child.getType() === DocumentApp.ElementType.TABLE;
    if (cutting > 0 || (!isTable && names(textOf(child), numero))) passages.push(child);
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

/** Rows of tables that name it, first column or any other. Returns how many went. */
function cutRows(body: Body, numero: string): number {
  let cut = 0;
  for (const table of body.getTables()) {
    for (let row = table.getNumRows() - 1; row >= 0; row--) {
      if (!names(table.getRow(row).getText(), numero)) continue;
      table.removeRow(row);
      cut += 1;
    }
    if (table.getNumRows() === 0) table.removeFromParent();
  }
  return cut;
}
