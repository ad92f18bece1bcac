// The filter of a tab: it hides the rows whose values a person unticked, and moves none. Its conditions are not emulated.
// Source: reference of Filter and FilterCriteria.
import { guestObject } from '../../runtime/guest';
import { find, findToEdit, type SheetRef } from './context';
import { displayArea } from './display';
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
    /** null where the column hides nothing; the column is that of the tab, counted from 1. */
    getColumnFilterCriteria: (column: number) => {
      const { column: first, hidden = {} } = area();
      const values = hidden[column - first];
      if (!values?.length) return null;
      return guestObject(ref.execution, 'Spreadsheet.FilterCriteria', { getHiddenValues: () => [...values] });
    },
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

/** Rows out of the filter, and its headings, are never hidden by it. */
export function isHiddenByFilter(ref: SheetRef, row: number): boolean {
  const { spreadsheet, sheet } = find(ref);
  const { filter } = sheet;
  if (!filter?.hidden || row <= filter.row || row >= filter.row + filter.numRows) return false;
  const shown = displayArea(spreadsheet, sheet, { ...filter, row, numRows: 1 }, ref.execution.now())[0]!;
  return Object.entries(filter.hidden).some(([offset, values]) => values.includes(shown[Number(offset)] ?? ''));
}
