// Rectangles of cells: A1 notation, overlap, and what becomes of one when rows or columns come and go.
import type { Area, SheetModel, SpreadsheetModel } from '../../model/spreadsheet';
import { sheetModel } from '../../model/spreadsheet';
import type { Axis } from './grid';

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function cellName(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** Which sides of a range were left open, as in `A:A` or `A2:B`. */
export interface OpenSides {
  rows: boolean;
  columns: boolean;
}

export function a1Notation(area: Area, open?: OpenSides): string {
  const { row, column, numRows, numColumns } = area;
  const lastColumn = columnLetters(column + numColumns - 1);
  const lastRow = row + numRows - 1;
  if (open?.rows && row === 1) return `${columnLetters(column)}:${lastColumn}`;
  if (open?.columns && column === 1) return `${row}:${lastRow}`;
  const first = cellName(row, column);
  return numRows === 1 && numColumns === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

const A1 = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;

const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** An A1 or R1C1 text without its tab; undefined when it is none. Open ends reach the end of the tab. */
export function parseA1(text: string, sheet: SheetModel): { area: Area; open: OpenSides } | undefined {
  const numbered = R1C1.exec(text.trim());
  if (numbered) {
    const [row, column, lastRow = row!, lastColumn = column!] = numbered.slice(1).filter(Boolean).map(Number);
    return { area: fromCorners(row!, column!, lastRow, lastColumn), open: { rows: false, columns: false } };
  }
  const match = A1.exec(text.trim());
  if (!match || text.trim() === '') return undefined;
  const [whole, letters, digits, endLetters, endDigits] = match;
  const single = !whole.includes(':');
  if (single && (!letters || !digits)) return undefined;
  if (!single && ((!letters && !digits) || (!endLetters && !endDigits))) return undefined;
  const row = digits ? Number(digits) : 1;
  const column = letters ? columnNumber(letters) : 1;
  const lastRow = single ? row : endDigits ? Number(endDigits) : sheet.maxRows;
  const lastColumn = single ? column : endLetters ? columnNumber(endLetters) : sheet.maxColumns;
  const area = fromCorners(row, column, lastRow, lastColumn);
  return { area, open: { rows: !single && !endDigits, columns: !single && !endLetters } };
}

function fromCorners(row: number, column: number, lastRow: number, lastColumn: number): Area {
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    numRows: Math.abs(lastRow - row) + 1,
    numColumns: Math.abs(lastColumn - column) + 1,
  };
}

/** Splits `'Ma feuille'!A1:B2`; without a tab, the first part is undefined. */
export function splitA1(text: string): { sheetName: string | undefined; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!match) return { sheetName: undefined, rest: text };
  return { sheetName: (match[1] ?? match[2])!.replace(/''/g, "'"), rest: match[3]! };
}

/** A reference to cells of any tab, as a formula writes it. */
export function resolveA1(spreadsheet: SpreadsheetModel, text: string, own: SheetModel) {
  const { sheetName, rest } = splitA1(text);
  const sheet = sheetName === undefined ? own : sheetModel(spreadsheet, sheetName);
  const parsed = sheet && parseA1(rest, sheet);
  return parsed && { sheet, ...parsed };
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.numRows &&
    b.row < a.row + a.numRows &&
    a.column < b.column + b.numColumns &&
    b.column < a.column + a.numColumns
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.numRows >= inner.row + inner.numRows &&
    outer.column + outer.numColumns >= inner.column + inner.numColumns
  );
}

export function wholeSheet(sheet: SheetModel): Area {
  return { row: 1, column: 1, numRows: sheet.maxRows, numColumns: sheet.maxColumns };
}

/** From A1 to the last row and column with content; A1 alone when there is none. */
export function dataArea(sheet: SheetModel): Area {
  return { row: 1, column: 1, numRows: Math.max(1, sheet.cells.length), numColumns: Math.max(1, lastColumnOf(sheet)) };
}

export function lastColumnOf(sheet: SheetModel): number {
  let last = 0;
  for (const line of sheet.cells) if (line.length > last) last = line.length;
  return last;
}

export function assertInside(sheet: SheetModel, area: Area): void {
  if (area.row + area.numRows - 1 > sheet.maxRows || area.column + area.numColumns - 1 > sheet.maxColumns) {
    throw new Error(OUTSIDE);
  }
}

/** The area once `count` lines opened at number `at`. An area grows when they open inside it. */
export function afterInsert<A extends Area>(area: A, axis: Axis, at: number, count: number): A {
  const [start, size] = extent(area, axis);
  if (at <= start) return withExtent(area, axis, start + count, size);
  if (at < start + size) return withExtent(area, axis, start, size + count);
  return area;
}

/** The area once `count` lines went away from number `at`; undefined when nothing of it is left. */
export function afterDelete<A extends Area>(area: A, axis: Axis, at: number, count: number): A | undefined {
  const [start, size] = extent(area, axis);
  const lost = Math.max(0, Math.min(start + size, at + count) - Math.max(start, at));
  if (lost === size) return undefined;
  const before = Math.max(0, Math.min(start, at + count) - at);
  return withExtent(area, axis, start - before, size - lost);
}

function extent(area: Area, axis: Axis): [number, number] {
  return axis === 'row' ? [area.row, area.numRows] : [area.column, area.numColumns];
}

function withExtent<A extends Area>(area: A, axis: Axis, start: number, size: number): A {
  return axis === 'row' ? { ...area, row: start, numRows: size } : { ...area, column: start, numColumns: size };
}
