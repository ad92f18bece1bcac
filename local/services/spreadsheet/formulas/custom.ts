// Custom functions: a formula that names a function of the bound script calls it. A cell comes as its value, several as
// rows of values. Source: « Custom functions in Google Sheets ».
import type { SpreadsheetModel } from '../../../model/spreadsheet';
import { NotEmulated } from '../../../runtime/execution';
import { isDate } from '../../../runtime/realm';
import { dateToSerial, serialToInstant } from '../serial';
import { FormulaError, type Grid, type Result } from './operand';

/** Calls a function of the script by its name in capitals; undefined where the script has none of that name. */
export type CustomFunctions = (name: string) => ((args: unknown[]) => unknown) | undefined;

const bound = new WeakMap<SpreadsheetModel, CustomFunctions>();

/** Says which script is bound to a spreadsheet. */
export function bindFunctions(spreadsheet: SpreadsheetModel, functions: CustomFunctions): void {
  bound.set(spreadsheet, functions);
}

export function customFunction(spreadsheet: SpreadsheetModel, name: string): ((args: Grid[]) => Grid) | undefined {
  const call = bound.get(spreadsheet)?.(name);
  if (!call) return undefined;
  const { timeZone } = spreadsheet;
  return (args) => {
    const value = call(args.map((grid) => fromGrid(grid, timeZone)));
    if (value instanceof NotEmulated) throw value;
    // The cell shows the error of the function, as it shows those of Sheets.
    if (value instanceof Error) throw new FormulaError('#ERROR!');
    return toGrid(value, timeZone);
  };
}

function fromGrid(grid: Grid, timeZone: string): unknown {
  const values = grid.map((line) =>
    line.map((value) => (typeof value === 'object' ? new Date(serialToInstant(value.date, timeZone)) : value)),
  );
  return values.length === 1 && values[0]!.length === 1 ? values[0]![0] : values;
}

function toGrid(value: unknown, timeZone: string): Grid {
  const rows = Array.isArray(value) ? value.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row])) : [[value]];
  if (rows.length !== 1 || rows[0]!.length !== 1) {
    throw new NotEmulated('A custom function that fills several cells is not emulated');
  }
  return [[toResult(rows[0]![0], timeZone)]];
}

function toResult(value: unknown, timeZone: string): Result {
  if (value === null || value === undefined) return '';
  if (isDate(value)) return { date: dateToSerial(value, timeZone) };
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  return typeof value === 'boolean' ? value : String(value);
}
