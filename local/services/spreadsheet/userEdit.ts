// What a person does with the mouse and the keyboard in the bound spreadsheet. None of these runs a trigger by itself.
import { sheetModel, type Cell, type SheetModel } from '../../model/spreadsheet';
import type { Workspace } from '../../workspace';
import { assertInside, dataArea, parseA1, wholeSheet } from './area';
import { assertEditable, type Found } from './context';
import { cellAt } from './grid';
import { assertValid, ruleAt } from './rules';
import { dropSheet } from './spreadsheet';
import { deleteLines, insertLines, moveLinesBefore, sortArea } from './structure';
import { readValue, writeValues } from './values';

export interface Edited {
  spreadsheetId: string;
  sheetId: number;
  row: number;
  column: number;
  numRows: number;
  numColumns: number;
  /** Only for a single cell: what was typed as Sheets shows it, undefined when the cell was cleared. */
  value?: string;
  /** Only for a single cell: undefined if it was empty. */
  oldValue?: unknown;
}

function bound(workspace: Workspace, sheetName: string): Found {
  const spreadsheet = workspace.state.spreadsheets[workspace.boundTo];
  if (!spreadsheet) throw new Error('The script is bound to no spreadsheet of this workspace.');
  const sheet = sheetModel(spreadsheet, sheetName);
  if (!sheet) throw new Error(`No tab named ${sheetName}`);
  return { spreadsheet, sheet };
}

/** Types a value in a cell, or pastes a block whose first cell it is. What Sheets refuses throws, nothing is written. */
export function userEdit(workspace: Workspace, sheetName: string, a1: string, value: unknown): Edited {
  const found = bound(workspace, sheetName);
  const { spreadsheet, sheet } = found;
  const parsed = parseA1(a1, sheet);
  if (!parsed) throw new Error(`Not a cell: ${a1}`);
  const pasted = Array.isArray(value);
  const block = pasted ? (value as unknown[][]) : filled(parsed.area.numRows, parsed.area.numColumns, value);
  const { row, column } = parsed.area;
  const area = { row, column, numRows: block.length, numColumns: block[0]?.length ?? 1 };
  if (pasted) grow(sheet, area.row + area.numRows - 1, area.column + area.numColumns - 1);
  assertInside(sheet, area);
  assertEditable(found, area, workspace.account);
  const single = area.numRows === 1 && area.numColumns === 1;
  const oldValue = single ? eventValue(workspace, found, row, column) : undefined;
  writeValues(spreadsheet, sheet, area, block, {
    now: workspace.clock.now,
    keepApostrophe: workspace.faults.apostropheKeptInTextCells,
    signsStartFormulas: workspace.faults.signsStartFormulas,
    check: (cell, i, j) => assertAccepted(workspace, found, cell, i, j),
  });
  // The person is where they type: the usual onEdit asks for the active cell, not for its event.
  Object.assign(spreadsheet, { activeSheetId: sheet.sheetId, activeArea: area });
  const place = { spreadsheetId: spreadsheet.id, sheetId: sheet.sheetId, ...area };
  return single ? { ...place, value: eventText(eventValue(workspace, found, row, column)), oldValue } : place;
}

function filled(rows: number, columns: number, value: unknown): unknown[][] {
  return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));
}

/** Pasting past the edge adds what is missing. */
function grow(sheet: SheetModel, rows: number, columns: number): void {
  sheet.maxRows = Math.max(sheet.maxRows, rows);
  sheet.maxColumns = Math.max(sheet.maxColumns, columns);
}

/** The person reads the help text of the validation where it has one. */
function assertAccepted(workspace: Workspace, found: Found, cell: Cell, row: number, column: number): void {
  const { spreadsheet, sheet } = found;
  try {
    assertValid(spreadsheet, sheet, cell, row, column, workspace.clock.now);
  } catch (error) {
    const help = ruleAt(spreadsheet, sheet, row, column)?.helpText;
    throw help ? new Error(help) : error;
  }
}

/** A date comes in an edit event as its serial number; a formula as what it gives. */
function eventValue(workspace: Workspace, { spreadsheet, sheet }: Found, row: number, column: number): unknown {
  const cell = cellAt<Cell>(sheet.cells, row, column, '');
  if (cell === '') return undefined;
  if (typeof cell === 'object' && 'date' in cell) return cell.date;
  return typeof cell === 'object' ? readValue(spreadsheet, sheet, row, column, workspace.clock.now) : cell;
}

function eventText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Sorts the rows under the frozen ones by a column, or under the first row when none is frozen. */
export function userSort(workspace: Workspace, sheetName: string, column: number, ascending = true): void {
  const found = bound(workspace, sheetName);
  const { spreadsheet, sheet } = found;
  const first = Math.max(1, sheet.frozenRows) + 1;
  const numRows = sheet.cells.length - first + 1;
  const area = { row: first, column: 1, numRows, numColumns: sheet.maxColumns };
  assertEditable(found, area, workspace.account);
  if (numRows > 0) sortArea(spreadsheet, sheet, area, [{ column, ascending }], workspace.clock.now);
}

/** Inserts an empty column so that it becomes number `at`. */
export function userInsertColumn(workspace: Workspace, sheetName: string, at: number): void {
  const found = bound(workspace, sheetName);
  assertEditable(found, wholeSheet(found.sheet), workspace.account);
  insertLines(found.spreadsheet, found.sheet, 'column', at, 1, at - 1);
}

/** Moves a column so that it comes before number `before`, as counted before the move. */
export function userMoveColumn(workspace: Workspace, sheetName: string, at: number, before: number): void {
  const found = bound(workspace, sheetName);
  assertEditable(found, wholeSheet(found.sheet), workspace.account);
  moveLinesBefore(found.spreadsheet, found.sheet, 'column', at, 1, before);
}

export function userDeleteRow(workspace: Workspace, sheetName: string, at: number): void {
  const found = bound(workspace, sheetName);
  assertEditable(found, { row: at, column: 1, numRows: 1, numColumns: found.sheet.maxColumns }, workspace.account);
  deleteLines(found.spreadsheet, found.sheet, 'row', at, 1);
}

export function userDeleteSheet(workspace: Workspace, sheetName: string): void {
  const found = bound(workspace, sheetName);
  assertEditable(found, wholeSheet(found.sheet), workspace.account);
  dropSheet(found.spreadsheet, found.sheet);
}

export function userRenameSheet(workspace: Workspace, sheetName: string, name: string): void {
  const { spreadsheet, sheet } = bound(workspace, sheetName);
  if (sheetModel(spreadsheet, name)) throw new Error(`A sheet with the name "${name}" already exists.`);
  sheet.name = name;
}

/** Puts a filter on everything written, and unticks these values of a column, counted from 1. */
export function userFilter(workspace: Workspace, sheetName: string, column: number, hidden: string[]): void {
  const { sheet } = bound(workspace, sheetName);
  sheet.filter = { ...dataArea(sheet), hidden: { [column - 1]: hidden } };
}

/** Selects cells: what `getActiveSheet` and `getActiveRange` then give. */
export function userSelect(workspace: Workspace, sheetName: string, a1: string): void {
  const { spreadsheet, sheet } = bound(workspace, sheetName);
  spreadsheet.activeSheetId = sheet.sheetId;
  spreadsheet.activeArea = parseA1(a1, sheet)?.area;
}
