// Inserting, deleting and moving the rows and columns of a tab. Source: reference of Sheet.
import { findToEdit, rangeRefOf } from './context';
import type { Axis } from './grid';
import type { SheetContext } from './sheet';
import { deleteLines, insertLines, moveLinesBefore, sizeOf } from './structure';

/** New lines look like the one they come after, or before (as in the interface of Sheets). */
export function sheetLines(context: SheetContext) {
  const { self } = context;
  const insert = (axis: Axis, at: number, count: number, like: number) => {
    const { spreadsheet, sheet } = findToEdit(context);
    if (at < 1 || at > sizeOf(sheet, axis) + 1) throw new Error(`Those ${axis}s are out of bounds.`);
    insertLines(spreadsheet, sheet, axis, at, count, like);
    return self();
  };
  const remove = (axis: Axis, at: number, count: number) => {
    const { spreadsheet, sheet } = findToEdit(context);
    if (at < 1) throw new Error(`Those ${axis}s are out of bounds.`);
    deleteLines(spreadsheet, sheet, axis, at, count);
    return self();
  };
  const move = (axis: Axis, range: unknown, before: number) => {
    const { spreadsheet, sheet } = findToEdit(context);
    const { row, numRows, column, numColumns } = rangeRefOf(range)!.area;
    const [at, count] = axis === 'row' ? [row, numRows] : [column, numColumns];
    moveLinesBefore(spreadsheet, sheet, axis, at, count, before);
  };
  return {
    insertRowAfter: (row: number) => insert('row', row + 1, 1, row),
    insertRowBefore: (row: number) => insert('row', row, 1, row),
    insertRowsAfter: (row: number, count: number) => insert('row', row + 1, count, row),
    insertRowsBefore: (row: number, count: number) => insert('row', row, count, row),
    insertRows: (row: number, count = 1) => void insert('row', row, count, row),
    insertColumnAfter: (column: number) => insert('column', column + 1, 1, column),
    insertColumnBefore: (column: number) => insert('column', column, 1, column),
    insertColumnsAfter: (column: number, count: number) => insert('column', column + 1, count, column),
    insertColumnsBefore: (column: number, count: number) => insert('column', column, count, column),
    insertColumns: (column: number, count = 1) => void insert('column', column, count, column),
    deleteRow: (row: number) => remove('row', row, 1),
    deleteRows: (row: number, count: number) => void remove('row', row, count),
    deleteColumn: (column: number) => remove('column', column, 1),
    deleteColumns: (column: number, count: number) => void remove('column', column, count),
    moveRows: (rows: unknown, before: number) => move('row', rows, before),
    moveColumns: (columns: unknown, before: number) => move('column', columns, before),
  };
}
