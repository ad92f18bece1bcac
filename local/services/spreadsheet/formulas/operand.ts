// What a part of a formula gives: a grid of values, most often of one; and the errors Sheets writes in cells.
import type { DateCell } from '../../../model/spreadsheet';

/** What a formula gives: the value of a cell that is no formula. */
export type Result = string | number | boolean | DateCell;
/** Rows of values, all of one length. */
export type Grid = Result[][];

/** `#DIV/0!`, `#REF!`…: what the cell shows. */
export class FormulaError extends Error {}

export function one(grid: Grid): Result {
  const value = grid[0]?.[0];
  if (grid.length !== 1 || grid[0]!.length !== 1 || value === undefined) throw new FormulaError('#VALUE!');
  if (typeof value === 'string' && /^#(REF|DIV\/0|VALUE|NAME|ERROR|NUM|N\/A)!?\??$/.test(value))
    throw new FormulaError(value);
  return value;
}

export function plain(value: Result): string | number | boolean {
  return typeof value === 'object' ? value.date : value;
}

export function number(value: Result): number {
  const bare = plain(value);
  if (bare === '') return 0;
  if (typeof bare !== 'string') return Number(bare);
  const read = Number(bare.replace(',', '.'));
  if (bare.trim() === '' || Number.isNaN(read)) throw new FormulaError('#VALUE!');
  return read;
}

export function text(value: Result): string {
  const bare = plain(value);
  return typeof bare === 'boolean' ? String(bare).toUpperCase() : String(bare);
}
