// Reading and writing the values of an area: types and dates as the script sees them, coercion of what it writes.
// Sources: reference of Range.getValues and Range.setValues; gas-fakes « oddities » (setValues is USER_ENTERED).
import { createHash } from 'node:crypto';
import type { Area, Cell, DateCell, FormulaCell, SheetModel, SpreadsheetModel } from '../../model/spreadsheet';
import { isDate } from '../../runtime/realm';
import { signatureError } from '../signature';
import { evaluate } from './formulas/formula';
import { holdsFormulas } from './formulas/references';
import { cellAt, writeArea } from './grid';
import { paint, type LookPatch } from './looks';
import { formatKind, type FormatKind } from './numberFormat';
import { dateFormat, dateTimeFormat, parseInput, type Typed } from './parseInput';
import { dateToSerial, serialToInstant } from './serial';

/** « Your input contains more than the maximum of 50000 characters in a single cell. » */
const MAX_CHARACTERS = 50_000;

export interface WriteOptions {
  /** The current instant: the year of a date typed without one. */
  now: number;
  /** Called with every cell about to be written, before the first is. */
  check?: (cell: Cell, row: number, column: number) => void;
  /** Is a leading apostrophe kept in a cell of format `@`? */
  keepApostrophe?: boolean;
  /** Do - and @ begin a formula, as + does? */
  signsStartFormulas?: boolean;
}

export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === 'object' && 'date' in cell;
}

export function isFormula(cell: Cell): cell is FormulaCell {
  return typeof cell === 'object' && 'formula' in cell;
}

export function formatKinds(spreadsheet: SpreadsheetModel): FormatKind[] {
  return spreadsheet.looks.map((look) => formatKind(look.numberFormat));
}

/** The values of an area: string, number, boolean or Date; `''` where it is empty. */
export function readValues(spreadsheet: SpreadsheetModel, sheet: SheetModel, area: Area, now: number): unknown[][] {
  const fill = valueReader(spreadsheet, sheet, area, now, (ms) => new Date(ms));
  return Array.from({ length: area.numRows }, (_, row) => {
    const line = new Array<unknown>(area.numColumns);
    fill(row, line);
    return line;
  });
}

/** Writes the values of one row of an area, counted from 0, in a line; `date` makes those that are dates. */
export function valueReader(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  area: Area,
  now: number,
  date: (ms: number) => Date,
): (row: number, line: unknown[]) => void {
  const kinds = formatKinds(spreadsheet);
  const firstColumn = area.column - 1;
  const toScript = (cell: Cell, kind: FormatKind): unknown => {
    const value = isFormula(cell) ? evaluate(spreadsheet, sheet, cell.formula, now) : cell;
    const serial = typeof value === 'object' ? (value as DateCell).date : value;
    // A number is a Date where the format shows one, and a date is a number where the format shows a number.
    const isDay = typeof serial === 'number' && (typeof value === 'object' ? kind !== 'number' : kind === 'date');
    return isDay ? date(serialToInstant(serial, spreadsheet.timeZone)) : serial;
  };
  return (row, line) => {
    const cells = sheet.cells[area.row - 1 + row];
    const looks = sheet.looks[area.row - 1 + row];
    for (let j = 0; j < line.length; j++) {
      const cell = cells?.[firstColumn + j] ?? '';
      const isPlain = typeof cell === 'string' || typeof cell === 'boolean';
      line[j] = isPlain ? cell : toScript(cell, kinds[looks?.[firstColumn + j] ?? 0]!);
    }
  };
}

export function readValue(spreadsheet: SpreadsheetModel, sheet: SheetModel, row: number, column: number, now: number) {
  return readValues(spreadsheet, sheet, { row, column, numRows: 1, numColumns: 1 }, now)[0]![0];
}

/** Writes values, one a cell. Nothing is written when one of them is refused. */
export function writeValues(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  area: Area,
  values: readonly (readonly unknown[])[],
  options: WriteOptions,
): void {
  const kinds = formatKinds(spreadsheet);
  const formats = new Map<number, LookPatch>();
  const patches = new Map<string, LookPatch>();
  const typed = values.map((line, i) =>
    line.map((value, j): Cell => {
      const row = area.row + i;
      const column = area.column + j;
      const kind = kinds[cellAt(sheet.looks, row, column, 0)]!;
      const { cell, numberFormat } = toCell(spreadsheet, value, kind, options);
      options.check?.(cell, row, column);
      if (numberFormat && kind === 'general') formats.set(i * area.numColumns + j, patchOf(patches, numberFormat));
      return cell;
    }),
  );
  writeArea<Cell>(sheet.cells, area, '', (i, j) => typed[i]![j]!);
  if (formats.size > 0) paint(spreadsheet, sheet, area, (i, j) => formats.get(i * area.numColumns + j));
}

function patchOf(patches: Map<string, LookPatch>, numberFormat: string): LookPatch {
  let patch = patches.get(numberFormat);
  if (!patch) patches.set(numberFormat, (patch = { numberFormat }));
  return patch;
}

/** What a script's value becomes. null and undefined clear the cell (« Migrate scripts to the V8 runtime »). */
export function toCell(
  spreadsheet: SpreadsheetModel,
  value: unknown,
  kind: FormatKind,
  options: Omit<WriteOptions, 'check'>,
): Typed {
  if (value === null || value === undefined || value === '') return { cell: '' };
  if (typeof value === 'boolean') return { cell: value };
  if (typeof value === 'number') return { cell: Number.isFinite(value) ? value : '#NUM!' };
  if (isDate(value)) {
    if (Number.isNaN(value.getTime())) return { cell: '#NUM!' };
    const date = dateToSerial(value, spreadsheet.timeZone);
    const format = Number.isInteger(date) ? dateFormat : dateTimeFormat;
    return { cell: { date }, numberFormat: format(spreadsheet.locale) };
  }
  const text = Array.isArray(value) ? javaArray(value) : String(value);
  if (text.length > MAX_CHARACTERS) {
    throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
  if (kind !== 'text') {
    const typed = parseInput(text, spreadsheet.locale, options.now, options.signsStartFormulas);
    if (isFormula(typed.cell)) holdsFormulas(spreadsheet);
    return typed;
  }
  return { cell: text.startsWith("'") && !options.keepApostrophe ? text.slice(1) : text };
}

/** A list in one cell is what Java prints of an array, which people meet with the answers to checkboxes. */
function javaArray(value: readonly unknown[]): string {
  return `[Ljava.lang.Object;@${createHash('sha1').update(String(value)).digest('hex').slice(0, 8)}`;
}

/** Google's texts for data that does not have the shape of the range; the rows are counted first. */
export function assertShape(data: unknown, area: Area, method: string): asserts data is unknown[][] {
  if (!Array.isArray(data) || !data.every((line) => Array.isArray(line))) {
    throw signatureError(`SpreadsheetApp.Range.${method}`, [data]);
  }
  const mismatch = (what: string, has: number, wants: number) =>
    new Error(
      `The number of ${what} in the data does not match the number of ${what} in the range. ` +
        `The data has ${has} but the range has ${wants}.`,
    );
  if (data.length !== area.numRows) throw mismatch('rows', data.length, area.numRows);
  const odd = (data as unknown[][]).find((line) => line.length !== area.numColumns);
  if (odd) throw mismatch('columns', odd.length, area.numColumns);
}
