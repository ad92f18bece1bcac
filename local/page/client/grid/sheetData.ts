// A tab as the page holds it: the rows already read, completed with those that changed since.
import type { TabView } from '../../contract';
import { read } from '../server';

export interface SheetData extends Omit<TabView, 'rows'> {
  /** Displayed texts, the headings first. */
  texts: string[][];
  /** The rows that differ from the reading before. */
  changed: number[];
}

let held: SheetData | undefined;

export async function readSheet(name: string): Promise<SheetData> {
  const since = held?.name === name ? held.version : 0;
  const { rows, ...tab } = await read<TabView>('/api/tab', { name, since: String(since) });
  const texts = tab.partial && held ? held.texts.slice(0, tab.total) : [];
  for (const [index, row] of rows) texts[index] = row;
  held = { ...tab, texts, changed: rows.map(([index]) => index) };
  return held;
}

/** What a cell may hold where a list says so. */
export function listAt({ choices, lists }: SheetData, row: number, column: number): string[] | undefined {
  const run = choices.find((one) => one.column === column && row >= one.from && row <= one.to);
  return run && lists[run.list];
}

/** « C4 » of a row and a column counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}
