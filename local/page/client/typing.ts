// A document is read here, and its tables are typed in, as in Docs: what is in a cell is saved when the person leaves it.
import type { Outcome } from '../contract';
import { post } from './server';
import { say } from './shell';

const SAVED = 'Écrit dans le document.';

/** Once the frame shows the document `id`. A heading of a column stays as it is; so does a cell that holds a link or a table. */
export function letType(frame: HTMLIFrameElement, id: string): void {
  frame.addEventListener('load', () => {
    const tables = [...(frame.contentDocument?.querySelectorAll<HTMLTableElement>('main > table') ?? [])];
    tables.forEach((table, rank) => {
      for (const cell of [...table.rows].flatMap(({ cells }) => [...cells]))
        if (cell.tagName === 'TD' && !cell.querySelector('a, table'))
          cellToType(cell, { id, table: rank, ...placeOf(cell) });
    });
  });
}

interface Place {
  id: string;
  table: number;
  row: number;
  column: number;
}

function placeOf(cell: HTMLTableCellElement): Pick<Place, 'row' | 'column'> {
  return { row: (cell.parentElement as HTMLTableRowElement).rowIndex, column: cell.cellIndex };
}

function cellToType(cell: HTMLTableCellElement, place: Place): void {
  let saved = textOf(cell);
  cell.contentEditable = 'plaintext-only';
  cell.spellcheck = true;
  cell.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') cell.innerText = saved;
  });
  cell.addEventListener('blur', () => {
    const text = textOf(cell);
    if (text === saved) return;
    saved = text;
    void post<Outcome>('/api/document/type', { ...place, text })
      .then(({ error }) => say(error || SAVED, error !== ''))
      .catch((error: Error) => say(error.message, true));
  });
}

/** Two paragraphs read as a blank line between them. */
function textOf(cell: HTMLElement): string {
  return cell.innerText.replace(/\n{2,}/g, '\n').trim();
}
