// A person types in a table of a document, as in Docs.
import type { TableCellNode, TableNode } from '../../model/document';
import type { Workspace } from '../../workspace';

/** Where a cell is: its table among those of the body, its row and its column, each counted from 0. */
export interface CellPlace {
  table: number;
  row: number;
  column: number;
}

/** What was in the cell goes; a line break begins a paragraph. */
export function typeInCell(cell: TableCellNode, text: string): void {
  const [model] = cell.children;
  cell.children = text.split('\n').map((line) => ({
    ...structuredClone(model as Extract<typeof model, { type: 'PARAGRAPH' }>),
    children: line ? [{ type: 'TEXT' as const, runs: [{ text: line, style: {} }] }] : [],
  }));
}

/** Copies of a workspace share their documents: this one first takes its own. */
export function userTypeInCell({ state, clock }: Workspace, id: string, place: CellPlace, text: string): void {
  const document = structuredClone(state.documents[id]);
  const tables = document?.content.body.children.filter((block): block is TableNode => block.type === 'TABLE');
  const cell = tables?.[place.table]?.children[place.row]?.children[place.column];
  if (!document || !cell) throw new Error('Cette case n’est plus dans le document.');
  typeInCell(cell, text);
  document.savedAt = clock.now;
  state.documents[id] = document;
}
