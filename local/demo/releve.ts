// The table « Relevé de décisions » of an ordre du jour, as a person types in it in Docs.
import { plainText, type TableCellNode, type TableNode, type TableRowNode } from '../model/document';
import { typeInCell } from '../services/documents/userTyping';
import type { Workspace } from '../workspace';

/** A long one goes on in a second table. Copies of a workspace share their Docs: this one first takes its own. */
export function releveTables({ state }: Workspace, documentId: string): TableNode[] {
  const own = (state.documents[documentId] = structuredClone(state.documents[documentId]!));
  return own.content.body.children.filter(
    (block): block is TableNode => block.type === 'TABLE' && isReleve(block.children[0]!),
  );
}

const HEADINGS = ['Demande', 'Décision', 'Qui', 'Pour quand'];

/** One heading or two may be in somebody's own words. */
function isReleve({ children }: TableRowNode): boolean {
  const isOther = children.some((cell) => cellText(cell) === 'Reste à faire');
  return !isOther && children.length === HEADINGS.length && headingsIn(children) >= HEADINGS.length - 2;
}

/** Nobody has changed its headings. */
export function isAsWritten({ children: [first] }: TableNode): boolean {
  return headingsIn(first!.children) === HEADINGS.length;
}

function headingsIn(cells: readonly TableCellNode[]): number {
  const texts = cells.map((cell) => cellText(cell).replace(/\u00a0/g, ' '));
  return HEADINGS.filter((heading) => texts.includes(heading)).length;
}

export function cellText(cell: TableCellNode): string {
  return plainText(cell).trim();
}

/** A line more, below that one or at the end of the table. */
export function addLine(table: TableNode, texts: readonly string[], below?: TableRowNode): void {
  const line = structuredClone(table.children.at(-1)!);
  line.children.forEach((cell, index) => typeInCell(cell, texts[index] ?? ''));
  table.children.splice(below ? table.children.indexOf(below) + 1 : table.children.length, 0, line);
}
