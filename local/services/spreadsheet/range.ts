// The Range a script holds: a place in a tab, not the cells themselves. It stays where it is when rows move.
import type { Area } from '../../model/spreadsheet';
import { guestOfGroups, membersOf, type MemberGroups, type MethodTable } from '../../runtime/guest';
import { a1Notation, assertInside, overlaps } from './area';
import { canEdit, find, rememberRange, type RangeRef } from './context';
import { metadataMembers } from './metadata';
import { rangeActs } from './rangeActs';
import { rangeData } from './rangeData';
import { rangeCells } from './rangeCells';
import { RANGE_LOOKS } from './rangeLooks';
import { rangeNotes } from './rangeNotes';
import { rangeCheckboxes, RANGE_RULES } from './rangeRules';
import { rangeFormulas, rangeTexts, RANGE_VALUES } from './rangeValues';
import { createSheet } from './sheet';

/** What the members of a range work on: where it is, and the guest object to return for chaining. */
export interface RangeContext extends RangeRef {
  self: () => object;
  /** Another range of the same tab. */
  range: (area: Area) => object;
}

export function createRange(ref: RangeRef): object {
  const context = contextOf(ref, () => guest);
  const guest: object = guestOfGroups(ref.execution, 'Spreadsheet.Range', GROUPS, context);
  return rememberRange(guest, ref);
}

/** The members of a range that an event carries: it has a few more. */
export function rangeMembers(ref: RangeRef, self: () => object): Record<string, unknown> {
  return membersOf(GROUPS, contextOf(ref, self));
}

function contextOf(ref: RangeRef, self: () => object): RangeContext {
  const { execution, spreadsheetId, sheetId, area, open } = ref;
  return {
    execution, spreadsheetId, sheetId, area, open, self,
    range: (other) => createRange({ execution, spreadsheetId, sheetId, area: other }),
  }; // oxfmt-ignore
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

const PLACE: MethodTable<RangeContext> = {
  getA1Notation: ({ area, open }) => a1Notation(area, open),
  getRow: ({ area }) => area.row,
  getRowIndex: ({ area }) => area.row,
  getColumn: ({ area }) => area.column,
  getColumnIndex: ({ area }) => area.column,
  getNumRows: ({ area }) => area.numRows,
  getNumColumns: ({ area }) => area.numColumns,
  getHeight: ({ area }) => area.numRows,
  getWidth: ({ area }) => area.numColumns,
  getLastRow: ({ area }) => area.row + area.numRows - 1,
  getLastColumn: ({ area }) => area.column + area.numColumns - 1,
  getGridId: ({ sheetId }) => sheetId,
  getSheet: createSheet,
  getCell: ({ area, range }, i, j) => {
    const [down, right] = [i as number, j as number];
    if (down < 1 || right < 1 || down > area.numRows || right > area.numColumns)
      throw new Error('Cell reference out of range');
    return range({ row: area.row + down - 1, column: area.column + right - 1, numRows: 1, numColumns: 1 });
  },
  offset: (context, rows, columns, height = context.area.numRows, width = context.area.numColumns) => {
    const row = context.area.row + (rows as number);
    const column = context.area.column + (columns as number);
    const moved = { row, column, numRows: height as number, numColumns: width as number };
    return context.range(checkedArea(context, moved));
  },
  isStartRowBounded: ({ area, open }) => !(open?.rows && area.row === 1),
  isEndRowBounded: ({ open }) => !open?.rows,
  isStartColumnBounded: ({ area, open }) => !(open?.columns && area.column === 1),
  isEndColumnBounded: ({ open }) => !open?.columns,
  canEdit: (context) => {
    const { spreadsheet, sheet } = find(context);
    return canEdit(spreadsheet, sheet, context.area, context.execution.options.account);
  },
  activate,
  activateAsCurrentCell: activate,
  getMergedRanges: (context) => mergesIn(context).map(context.range),
  isPartOfMerge: (context) => mergesIn(context).length > 0,
};

function activate(context: RangeContext): object {
  const { spreadsheet, sheet } = find(context);
  spreadsheet.activeSheetId = sheet.sheetId;
  spreadsheet.activeArea = context.area;
  return context.self();
}

function mergesIn(context: RangeContext): Area[] {
  return find(context).sheet.merges.filter((merge) => overlaps(merge, context.area));
}

/** A year of school makes tens of thousands of ranges: what most of them are asked is in tables. */
const GROUPS: MemberGroups<RangeContext> = [
  RANGE_VALUES,
  PLACE,
  RANGE_LOOKS,
  RANGE_RULES,
  rangeNotes,
  rangeFormulas,
  rangeTexts,
  rangeCheckboxes,
  rangeCells,
  rangeActs,
  rangeData,
  (context) => metadataMembers(context, () => context.self(), metadataLocation(context)),
];

/** An area with Google's complaints about one that is too small, or outside the tab. */
export function checkedArea(ref: Omit<RangeRef, 'area'>, area: Area): Area {
  if (area.row < 1) throw new Error('The starting row of the range is too small.');
  if (area.column < 1) throw new Error('The starting column of the range is too small.');
  if (area.numRows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (area.numColumns < 1) throw new Error('The number of columns in the range must be at least 1.');
  assertInside(find(ref).sheet, area);
  return area;
}
