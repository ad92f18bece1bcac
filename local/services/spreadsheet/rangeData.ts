// Where the data around a range begins and ends, as with Ctrl+arrow and Ctrl+A. Source: reference of Range.
import type { Area, SheetModel } from '../../model/spreadsheet';
import { find } from './context';
import { cellAt } from './grid';
import type { RangeContext } from './range';

const STEPS: Record<string, [rows: number, columns: number]> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

export function rangeData(context: RangeContext) {
  const { area, range } = context;
  return {
    getNextDataCell: (direction: unknown) => {
      const step = STEPS[String(direction)];
      if (!step) throw new Error('Invalid argument: direction');
      const { row, column } = nextDataCell(find(context).sheet, area.row, area.column, step);
      return range({ row, column, numRows: 1, numColumns: 1 });
    },
    getDataRegion: (dimension?: unknown) => {
      const along = dimension === undefined ? ['ROWS', 'COLUMNS'] : [String(dimension)];
      return range(dataRegion(find(context).sheet, area, along));
    },
  };
}

function hasData(sheet: SheetModel, row: number, column: number): boolean {
  return cellAt(sheet.cells, row, column, '') !== '';
}

/** The end of the run of cells with data, or the next cell that has some, or the edge of the tab. */
function nextDataCell(sheet: SheetModel, row: number, column: number, [down, right]: [number, number]) {
  const inside = (n: number) => {
    const [i, j] = [row + n * down, column + n * right];
    return i >= 1 && j >= 1 && i <= sheet.maxRows && j <= sheet.maxColumns;
  };
  const full = (n: number) => hasData(sheet, row + n * down, column + n * right);
  let n = 0;
  if (full(0) && inside(1) && full(1)) while (inside(n + 1) && full(n + 1)) n += 1;
  else
    do n += inside(n + 1) ? 1 : 0;
    while (inside(n + 1) && !full(n));
  return { row: row + n * down, column: column + n * right };
}

/** Grows while a line beside the area has data; what only touches it by a corner does not count. */
function dataRegion(sheet: SheetModel, area: Area, along: readonly string[]): Area {
  let { row, column } = area;
  let [lastRow, lastColumn] = [row + area.numRows - 1, column + area.numColumns - 1];
  const some = (from: number, to: number, at: (n: number) => boolean) => {
    for (let n = from; n <= to; n++) if (at(n)) return true;
    return false;
  };
  const rowHas = (at: number) => some(column, lastColumn, (n) => hasData(sheet, at, n));
  const columnHas = (at: number) => some(row, lastRow, (n) => hasData(sheet, n, at));
  for (let grows = true; grows;) {
    const before = [row, column, lastRow, lastColumn].join();
    if (along.includes('ROWS')) {
      if (row > 1 && rowHas(row - 1)) row -= 1;
      if (rowHas(lastRow + 1)) lastRow += 1;
    }
    if (along.includes('COLUMNS')) {
      if (column > 1 && columnHas(column - 1)) column -= 1;
      if (columnHas(lastColumn + 1)) lastColumn += 1;
    }
    grows = before !== [row, column, lastRow, lastColumn].join();
  }
  return { row, column, numRows: lastRow - row + 1, numColumns: lastColumn - column + 1 };
}
