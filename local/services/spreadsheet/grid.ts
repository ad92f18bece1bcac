// The sparse layers of a tab: reading and writing a cell, and moving whole rows and columns of every layer at once. A row
// is never changed in place: another takes its place, so that copies of a file may share those they have in common.
import type { Area, Grid, SheetModel } from '../../model/spreadsheet';

export type Axis = 'row' | 'column';

export function cellAt<T>(grid: Grid<T>, row: number, column: number, empty: T): T {
  return grid[row - 1]?.[column - 1] ?? empty;
}

/** Writes cell by cell over an area; `next` gets the offset in the area and what is there. */
export function writeArea<T>(grid: Grid<T>, area: Area, empty: T, next: (i: number, j: number, current: T) => T): void {
  const firstRow = area.row - 1;
  const firstColumn = area.column - 1;
  while (grid.length < firstRow) grid.push([]);
  for (let i = 0; i < area.numRows; i++) {
    const line = [...(grid[firstRow + i] ?? [])];
    while (line.length < firstColumn) line.push(empty);
    for (let j = 0; j < area.numColumns; j++) {
      line[firstColumn + j] = next(i, j, line[firstColumn + j] ?? empty);
    }
    trimLine(line, empty);
    grid[firstRow + i] = line;
  }
  trimRows(grid);
}

/** Changes every row of a layer, each into one that is trimmed. */
function changeLines(grid: Grid<unknown>, empty: unknown, change: (line: unknown[]) => void): void {
  grid.forEach((line, index) => {
    const changed = [...line];
    change(changed);
    trimLine(changed, empty);
    grid[index] = changed;
  });
}

function trimLine<T>(line: T[], empty: T): void {
  let length = line.length;
  while (length > 0 && line[length - 1] === empty) length -= 1;
  line.length = length;
}

function trimRows<T>(grid: Grid<T>): void {
  let length = grid.length;
  while (length > 0 && grid[length - 1]!.length === 0) length -= 1;
  grid.length = length;
}

/** A copy of an area, every row of the asked length. */
export function readArea<T>(grid: Grid<T>, area: Area, empty: T): T[][] {
  const rows: T[][] = [];
  const { row, column, numRows, numColumns } = area;
  for (let i = 0; i < numRows; i++) {
    const line = grid[row - 1 + i];
    const copy: T[] = new Array(numColumns);
    for (let j = 0; j < numColumns; j++) copy[j] = line?.[column - 1 + j] ?? empty;
    rows.push(copy);
  }
  return rows;
}

/** Every layer of a tab with what an empty cell is in it. */
function layers(sheet: SheetModel): [Grid<unknown>, unknown][] {
  return [
    [sheet.cells as Grid<unknown>, ''],
    [sheet.looks as Grid<unknown>, 0],
    [sheet.rules as Grid<unknown>, 0],
    [sheet.notes as Grid<unknown>, ''],
  ];
}

/** The lists that run along an axis: sizes and hidden marks. */
function lists(sheet: SheetModel, axis: Axis): number[][] {
  return axis === 'row' ? [sheet.rowHeights, sheet.hiddenRows] : [sheet.columnWidths, sheet.hiddenColumns];
}

/** Opens `count` empty rows or columns so that the first is number `at`. */
export function openLines(sheet: SheetModel, axis: Axis, at: number, count: number): void {
  for (const [grid, empty] of layers(sheet)) {
    if (axis === 'row') insertInto(grid, at, count, () => []);
    else changeLines(grid, empty, (line) => insertInto(line, at, count, () => empty));
  }
  for (const list of lists(sheet, axis)) insertInto(list, at, count, () => 0);
}

function insertInto<T>(list: T[], at: number, count: number, make: () => T): void {
  if (list.length < at) return;
  list.splice(at - 1, 0, ...Array.from({ length: count }, make));
}

/** Takes `count` rows or columns away, from number `at`. */
export function closeLines(sheet: SheetModel, axis: Axis, at: number, count: number): void {
  for (const [grid, empty] of layers(sheet)) {
    if (axis === 'row') grid.splice(at - 1, count);
    else changeLines(grid, empty, (line) => line.splice(at - 1, count));
    trimRows(grid);
  }
  for (const list of lists(sheet, axis)) list.splice(at - 1, count);
}

/** Moves `count` rows or columns so that they come before number `before`, counted before the move. */
export function moveLines(sheet: SheetModel, axis: Axis, at: number, count: number, before: number): void {
  const max = axis === 'row' ? sheet.maxRows : sheet.maxColumns;
  for (const [grid, empty] of layers(sheet)) {
    if (axis === 'row') moveIn(grid, at, count, before, max, () => []);
    else changeLines(grid, empty, (line) => moveIn(line, at, count, before, max, () => empty));
    trimRows(grid);
  }
  for (const list of lists(sheet, axis)) moveIn(list, at, count, before, max, () => 0);
}

function moveIn<T>(list: T[], at: number, count: number, before: number, max: number, make: () => T): void {
  while (list.length < Math.min(max, Math.max(at + count - 1, before - 1))) list.push(make());
  const moved = list.splice(at - 1, count);
  list.splice((before > at ? before - count : before) - 1, 0, ...moved);
}
