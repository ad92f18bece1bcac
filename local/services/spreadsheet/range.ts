// The Range a script holds: a place in a tab, not the cells themselves. It stays where it is when rows move.
import type { Area } from '../../model/spreadsheet';
import { guestObject, type MemberGroups } from '../../runtime/guest';
import { a1Notation, assertInside, overlaps } from './area';
import { canEdit, find, rememberRange, type RangeRef } from './context';
import { metadataMembers } from './metadata';
import { rangeActs } from './rangeActs';
import { rangeData } from './rangeData';
import { rangeCells } from './rangeCells';
import { rangeLooks } from './rangeLooks';
import { rangeNotes } from './rangeNotes';
import { rangeRules } from './rangeRules';
import { rangeValues } from './rangeValues';
import { createSheet } from './sheet';

/** What the members of a range are built from: where it is, and the guest object to return for chaining. */
export interface RangeContext extends RangeRef {
  self: () => object;
  /** Another range of the same tab. */
  range: (area: Area) => object;
}

export function createRange(ref: RangeRef): object {
  const guest: object = guestObject(
    ref.execution,
    'Spreadsheet.Range',
    rangeGroups(ref, () => guest),
  );
  return rememberRange(guest, ref);
}

/** The members of a range that an event carries: it has a few more. */
export function rangeMembers(ref: RangeRef, self: () => object): Record<string, unknown> {
  return Object.assign({}, ...rangeGroups(ref, self).map((group) => group()));
}

function rangeGroups(ref: RangeRef, self: () => object): MemberGroups {
  const { execution, spreadsheetId, sheetId } = ref;
  const range = (area: Area) => createRange({ execution, spreadsheetId, sheetId, area });
  const context: RangeContext = { ...ref, self, range };
  return [
    () => rangeValues(context),
    () => rangePlace(context),
    () => rangeLooks(context),
    () => rangeNotes(context),
    () => rangeRules(context),
    () => rangeCells(context),
    () => rangeActs(context),
    () => rangeData(context),
    () => metadataMembers(ref, () => context.self(), metadataLocation(context)),
  ];
}

/** Metadata hangs on one whole row or one whole column (reference of Range.addDeveloperMetadata). */
function metadataLocation({ area, sheetId, ...ref }: RangeContext) {
  return () => {
    const { sheet } = find({ sheetId, ...ref });
    if (area.numRows === 1 && area.numColumns === sheet.maxColumns)
      return { type: 'ROW' as const, sheetId, at: area.row };
    if (area.numColumns === 1 && area.numRows === sheet.maxRows)
      return { type: 'COLUMN' as const, sheetId, at: area.column };
    throw new Error('Adding developer metadata to arbitrary ranges is not currently supported.');
  };
}

function rangePlace(context: RangeContext) {
  const { area, open, execution, range } = context;
  const { row, column, numRows, numColumns } = area;
  const activate = () => {
    const { spreadsheet, sheet } = find(context);
    spreadsheet.activeSheetId = sheet.sheetId;
    spreadsheet.activeArea = area;
    return context.self();
  };
  return {
    getA1Notation: () => a1Notation(area, open),
    getRow: () => row,
    getRowIndex: () => row,
    getColumn: () => column,
    getColumnIndex: () => column,
    getNumRows: () => numRows,
    getNumColumns: () => numColumns,
    getHeight: () => numRows,
    getWidth: () => numColumns,
    getLastRow: () => row + numRows - 1,
    getLastColumn: () => column + numColumns - 1,
    getGridId: () => context.sheetId,
    getSheet: () => createSheet(context),
    getCell: (i: number, j: number) => {
      if (i < 1 || j < 1 || i > numRows || j > numColumns) throw new Error('Cell reference out of range');
      return range({ row: row + i - 1, column: column + j - 1, numRows: 1, numColumns: 1 });
    },
    offset: (rows: number, columns: number, height = numRows, width = numColumns) => {
      const moved = { row: row + rows, column: column + columns, numRows: height, numColumns: width };
      return range(checkedArea(context, moved));
    },
    isStartRowBounded: () => !(open?.rows && row === 1),
    isEndRowBounded: () => !open?.rows,
    isStartColumnBounded: () => !(open?.columns && column === 1),
    isEndColumnBounded: () => !open?.columns,
    canEdit: () => {
      const { spreadsheet, sheet } = find(context);
      return canEdit(spreadsheet, sheet, area, execution.options.account);
    },
    activate,
    activateAsCurrentCell: activate,
    getMergedRanges: () =>
      find(context)
        .sheet.merges.filter((merge) => overlaps(merge, area))
        .map(range),
    isPartOfMerge: () => find(context).sheet.merges.some((merge) => overlaps(merge, area)),
  };
}

/** An area with Google's complaints about one that is too small, or outside the tab. */
export function checkedArea(ref: Omit<RangeRef, 'area'>, area: Area): Area {
  if (area.row < 1) throw new Error('The starting row of the range is too small.');
  if (area.column < 1) throw new Error('The starting column of the range is too small.');
  if (area.numRows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (area.numColumns < 1) throw new Error('The number of columns in the range must be at least 1.');
  assertInside(find(ref).sheet, area);
  return area;
}
