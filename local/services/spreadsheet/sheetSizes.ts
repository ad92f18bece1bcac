// Sizes, hidden rows and columns, frozen rows, tab colour. Source: reference of Sheet.
import type { Area } from '../../model/spreadsheet';
import { find, findToEdit, rangeRefOf } from './context';
import { displayArea } from './display';
import { isHiddenByFilter } from './filter';
import { dataArea } from './area';
import { colour } from './colours';
import type { SheetContext } from './sheet';

const COLUMN_PIXELS = 100;
const ROW_PIXELS = 21;

export function sheetSizes(context: SheetContext) {
  const { self } = context;
  const sheet = () => find(context).sheet;
  const setSizes = (list: number[], start: number, count: number, pixels: number) => {
    while (list.length < start + count - 1) list.push(0);
    list.fill(pixels, start - 1, start - 1 + count);
    return self();
  };
  return {
    getColumnWidth: (column: number) => sheet().columnWidths[column - 1] || COLUMN_PIXELS,
    setColumnWidth: (column: number, pixels: number) =>
      setSizes(findToEdit(context).sheet.columnWidths, column, 1, pixels),
    setColumnWidths: (start: number, count: number, pixels: number) =>
      setSizes(findToEdit(context).sheet.columnWidths, start, count, pixels),
    autoResizeColumn: (column: number) => autoResize(context, column, 1),
    autoResizeColumns: (start: number, count: number) => autoResize(context, start, count),
    getRowHeight: (row: number) => sheet().rowHeights[row - 1] || ROW_PIXELS,
    setRowHeight: (row: number, pixels: number) =>
      setSizes(findToEdit(context).sheet.rowHeights, row, 1, Math.max(pixels, ROW_PIXELS)),
    setRowHeights: (start: number, count: number, pixels: number) =>
      setSizes(findToEdit(context).sheet.rowHeights, start, count, Math.max(pixels, ROW_PIXELS)),
    setRowHeightsForced: (start: number, count: number, pixels: number) =>
      setSizes(findToEdit(context).sheet.rowHeights, start, count, pixels),
    ...hiding(context, setSizes),
    ...freezing(context),
  };
}

/** About seven pixels a character of the widest displayed text. */
function autoResize(context: SheetContext, start: number, count: number): object {
  const { spreadsheet, sheet } = findToEdit(context);
  const area = { ...dataArea(sheet), column: start, numColumns: count };
  const shown = displayArea(spreadsheet, sheet, area, context.execution.now());
  for (let j = 0; j < count; j++) {
    const longest = shown.reduce((most, line) => Math.max(most, line[j]!.length), 0);
    while (sheet.columnWidths.length < start + j) sheet.columnWidths.push(0);
    sheet.columnWidths[start + j - 1] = longest === 0 ? 0 : longest * 7 + 10;
  }
  return context.self();
}

type SetList = (list: number[], start: number, count: number, value: number) => object;

function hiding(context: SheetContext, set: SetList) {
  const rows = (start: number, count: number, hidden: number) =>
    void set(findToEdit(context).sheet.hiddenRows, start, count, hidden);
  const columns = (start: number, count: number, hidden: number) =>
    void set(findToEdit(context).sheet.hiddenColumns, start, count, hidden);
  const areaOf = (range: unknown): Area => rangeRefOf(range)!.area;
  return {
    hideRows: (start: number, count = 1) => rows(start, count, 1),
    showRows: (start: number, count = 1) => rows(start, count, 0),
    hideRow: (range: unknown) => rows(areaOf(range).row, areaOf(range).numRows, 1),
    unhideRow: (range: unknown) => rows(areaOf(range).row, areaOf(range).numRows, 0),
    isRowHiddenByUser: (row: number) => find(context).sheet.hiddenRows[row - 1] === 1,
    isRowHiddenByFilter: (row: number) => isHiddenByFilter(context, row),
    hideColumns: (start: number, count = 1) => columns(start, count, 1),
    showColumns: (start: number, count = 1) => columns(start, count, 0),
    hideColumn: (range: unknown) => columns(areaOf(range).column, areaOf(range).numColumns, 1),
    unhideColumn: (range: unknown) => columns(areaOf(range).column, areaOf(range).numColumns, 0),
    isColumnHiddenByUser: (column: number) => find(context).sheet.hiddenColumns[column - 1] === 1,
  };
}

function freezing(context: SheetContext) {
  const { self } = context;
  return {
    getFrozenRows: () => find(context).sheet.frozenRows,
    setFrozenRows: (count: number) => {
      const { sheet } = findToEdit(context);
      if (count >= sheet.maxRows) throw new Error("You can't freeze all visible rows on the sheet.");
      sheet.frozenRows = count;
    },
    getFrozenColumns: () => find(context).sheet.frozenColumns,
    setFrozenColumns: (count: number) => {
      const { sheet } = findToEdit(context);
      if (count >= sheet.maxColumns) throw new Error("You can't freeze all visible columns on the sheet.");
      sheet.frozenColumns = count;
    },
    getTabColor: () => find(context).sheet.tabColor || null,
    setTabColor: (color: unknown) => {
      findToEdit(context).sheet.tabColor = colour(color) ?? '';
      return self();
    },
  };
}
