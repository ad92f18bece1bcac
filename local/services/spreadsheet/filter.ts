// The filter of a tab. Its criteria are not emulated: nothing is ever hidden by it. Source: reference of Filter.
import { guestObject } from '../../runtime/guest';
import { find, findToEdit, type SheetRef } from './context';
import { createRange } from './range';
import { sortArea } from './structure';

export function createFilter(ref: SheetRef): object {
  const area = () => {
    const { filter } = find(ref).sheet;
    if (!filter) throw new Error('The filter no longer exists.');
    return filter;
  };
  const guest: object = guestObject(ref.execution, 'Spreadsheet.Filter', {
    getRange: () =>
      createRange({ execution: ref.execution, spreadsheetId: ref.spreadsheetId, sheetId: ref.sheetId, area: area() }),
    remove: () => {
      find(ref).sheet.filter = undefined;
    },
    /** `column` counts from the first column of the filter; its heading row stays. */
    sort: (column: number, ascending: boolean) => {
      const { row, numRows, ...columns } = area();
      const rows = { ...columns, row: row + 1, numRows: numRows - 1 };
      const { spreadsheet, sheet } = findToEdit(ref, rows);
      const spec = { column: columns.column + column - 1, ascending };
      if (rows.numRows > 0) sortArea(spreadsheet, sheet, rows, [spec], ref.execution.now());
      return guest;
    },
  });
  return guest;
}
