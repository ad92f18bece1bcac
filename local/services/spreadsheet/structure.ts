// Rows and columns that come, go, move and are sorted, with everything that hangs on them.
import type { Area, Cell, SheetArea, SheetModel, SpreadsheetModel } from '../../model/spreadsheet';
import { afterDelete, afterInsert } from './area';
import { evaluate } from './formulas/formula';
import { moveReferences, shiftedFormula } from './formulas/references';
import { closeLines, moveLines, openLines, readArea, writeArea, type Axis } from './grid';

const MAX_CELLS = 10_000_000;

/** « This action would increase the number of cells in the workbook above the limit of 10000000 cells. » */
export function assertRoom(spreadsheet: SpreadsheetModel, added: number): void {
  const cells = spreadsheet.sheets.reduce((total, sheet) => total + sheet.maxRows * sheet.maxColumns, 0);
  if (added > 0 && cells + added > MAX_CELLS) {
    throw new Error(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  }
}

export function sizeOf(sheet: SheetModel, axis: Axis): number {
  return axis === 'row' ? sheet.maxRows : sheet.maxColumns;
}

function resize(sheet: SheetModel, axis: Axis, by: number): void {
  if (axis === 'row') sheet.maxRows += by;
  else sheet.maxColumns += by;
}

/** Opens `count` lines so that the first is number `at`; they take the looks and validations of line `like`. */
export function insertLines(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
  like?: number,
): void {
  const across = axis === 'row' ? sheet.maxColumns : sheet.maxRows;
  assertRoom(spreadsheet, count * across);
  openLines(sheet, axis, at, count);
  resize(sheet, axis, count);
  moveAreas(spreadsheet, sheet, (area) => afterInsert(area, axis, at, count));
  moveMetadata(spreadsheet, sheet, axis, (line) => (line >= at ? line + count : line));
  if (like !== undefined && like >= 1) copyAppearance(sheet, axis, like >= at ? like + count : like, at, count);
}

function copyAppearance(sheet: SheetModel, axis: Axis, from: number, at: number, count: number): void {
  for (const grid of [sheet.looks, sheet.rules]) {
    const source = line(sheet, axis, from, 1);
    const model = readArea(grid, source, 0);
    if (!model.flat().some((number) => number !== 0)) continue;
    writeArea(grid, line(sheet, axis, at, count), 0, (i, j) => (axis === 'row' ? model[0]![j]! : model[i]![0]!));
  }
}

function line(sheet: SheetModel, axis: Axis, at: number, count: number): Area {
  return axis === 'row'
    ? { row: at, column: 1, numRows: count, numColumns: sheet.maxColumns }
    : { row: 1, column: at, numRows: sheet.maxRows, numColumns: count };
}

export function deleteLines(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
): void {
  const name = axis === 'row' ? 'rows' : 'columns';
  const size = sizeOf(sheet, axis);
  if (at + count - 1 > size) throw new Error(`Those ${name} are out of bounds.`);
  if (count >= size) throw new Error(`You can't delete all the ${name} on the sheet.`);
  const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  if (at <= frozen + 1 && at + count - 1 >= size) {
    throw new Error(`Sorry, it is not possible to delete all non-frozen ${name}.`);
  }
  closeLines(sheet, axis, at, count);
  resize(sheet, axis, -count);
  const lostFrozen = Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
  if (axis === 'row') sheet.frozenRows -= lostFrozen;
  else sheet.frozenColumns -= lostFrozen;
  moveAreas(spreadsheet, sheet, (area) => afterDelete(area, axis, at, count));
  moveMetadata(spreadsheet, sheet, axis, (n) => (n >= at + count ? n - count : n >= at ? undefined : n));
}

/** Moves lines before number `before`, as counted before the move. */
export function moveLinesBefore(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
  before: number,
): void {
  if (before >= at && before <= at + count) return;
  moveLines(sheet, axis, at, count, before);
  const moved = (n: number): number => {
    if (n >= at && n < at + count) return n - at + (before > at ? before - count : before);
    if (before > at && n >= at + count && n < before) return n - count;
    return before < at && n >= before && n < at ? n + count : n;
  };
  moveMetadata(spreadsheet, sheet, axis, moved);
  moveAreas(spreadsheet, sheet, (area) => {
    const [start, size] = axis === 'row' ? [area.row, area.numRows] : [area.column, area.numColumns];
    if (size > 1 && moved(start + size - 1) - moved(start) !== size - 1) return area;
    return axis === 'row' ? { ...area, row: moved(start) } : { ...area, column: moved(start) };
  });
}

/** Every area of the tab that something remembers; one that comes back undefined is forgotten. */
function moveAreas(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  move: <A extends Area>(area: A) => A | undefined,
): void {
  const moveAll = (areas: Area[]) => areas.map(move).filter((area) => area !== undefined);
  sheet.merges = moveAll(sheet.merges);
  if (sheet.filter) sheet.filter = move(sheet.filter);
  sheet.protections = sheet.protections.filter((protection) => {
    protection.unprotected = moveAll(protection.unprotected);
    if (!protection.area) return true;
    const area = move(protection.area);
    if (area) protection.area = area;
    return area !== undefined;
  });
  for (const format of sheet.conditionalFormats) format.areas = moveAll(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  for (const [name, area] of Object.entries(spreadsheet.namedRanges)) {
    if (area.sheetId !== sheet.sheetId) continue;
    const next = move(area);
    if (next) spreadsheet.namedRanges[name] = next;
    else delete spreadsheet.namedRanges[name];
  }
  moveReferences(spreadsheet, sheet, move);
  for (const rule of spreadsheet.rules) {
    for (const value of rule?.values ?? []) {
      const source = value as { range?: SheetArea };
      if (source.range?.sheetId === sheet.sheetId) source.range = move(source.range) ?? source.range;
    }
  }
}

/** Metadata follows its row or column and dies with it. */
function moveMetadata(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  axis: Axis,
  move: (line: number) => number | undefined,
): void {
  const type = axis === 'row' ? 'ROW' : 'COLUMN';
  spreadsheet.metadata = spreadsheet.metadata.filter(({ location }) => {
    if (location.type !== type || location.sheetId !== sheet.sheetId) return true;
    const at = move(location.at!);
    if (at !== undefined) location.at = at;
    return at !== undefined;
  });
}

export interface SortSpec {
  /** A column of the tab, counted from 1. */
  column: number;
  ascending: boolean;
}

/** Sorts the rows of an area: values, looks and notes move together, validations stay. */
export function sortArea(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  area: Area,
  specs: SortSpec[],
  now: number,
): void {
  const cells = readArea<Cell>(sheet.cells, area, '');
  const keys = cells.map((row) => specs.map(({ column }) => keyOf(row[column - area.column] ?? '')));
  const order = cells.map((_, index) => index);
  order.sort((a, b) => {
    for (const [n, { ascending }] of specs.entries()) {
      const difference = compareKeys(keys[a]![n]!, keys[b]![n]!, ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const looks = readArea(sheet.looks, area, 0);
  const notes = readArea(sheet.notes, area, '');
  writeArea<Cell>(sheet.cells, area, '', (i, j) => {
    const cell = cells[order[i]!]![j]!;
    // A sum of its own row stays one.
    const isFormula = typeof cell === 'object' && 'formula' in cell;
    return isFormula ? { formula: shiftedFormula(cell.formula, i - order[i]!, 0) } : cell;
  });
  writeArea(sheet.looks, area, 0, (i, j) => looks[order[i]!]![j]!);
  writeArea(sheet.notes, area, '', (i, j) => notes[order[i]!]![j]!);

  function keyOf(cell: Cell): string | number | boolean {
    const value =
      typeof cell === 'object' && 'formula' in cell ? evaluate(spreadsheet, sheet, cell.formula, now) : cell;
    return typeof value === 'object' ? value.date : value;
  }
}

const collator = new Intl.Collator('fr', { sensitivity: 'base' });
const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Numbers and dates, then texts, then booleans; empty cells last in both directions. */
function compareKeys(a: string | number | boolean, b: string | number | boolean, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const ranks = RANK[typeof a as 'number'] - RANK[typeof b as 'number'];
  const sameKind = typeof a === 'string' ? collator.compare(a, b as string) : Number(a) - Number(b);
  return (ranks || sameKind) * (ascending ? 1 : -1);
}
