// A tab as a script sees it. Source: reference of Sheet.
import { copyTab } from '../../model/copy';
import type { Area, Cell } from '../../model/spreadsheet';
import { freeSheetName, newSheetId, sheetModel } from '../../model/spreadsheet';
import { NotEmulated } from '../../runtime/execution';
import { enumValue, guestOfGroups, membersOf, type MemberGroups, type MethodTable } from '../../runtime/guest';
import { signatureError } from '../signature';
import { dataArea, lastColumnOf, parseA1, splitA1, wholeSheet, type OpenSides } from './area';
import { conditionalFormatMembers } from './conditionalFormat';
import { find, findToEdit, rangeRefOf, rememberSheet, spreadsheetOf, type SheetRef } from './context';
import { createFilter } from './filter';
import { metadataMembers } from './metadata';
import { namedRangesOf } from './namedRange';
import { listProtections, protect } from './protection';
import { checkedArea, createRange } from './range';
import { createRangeList } from './rangeList';
import { clearArea, type ClearOptions } from './rangeNotes';
import { scriptWrite } from './rangeValues';
import { ruleAt } from './rules';
import { sheetLines } from './sheetLines';
import { sheetSizes } from './sheetSizes';
import { createSpreadsheetGuest, fileIdOf } from './spreadsheet';
import { assertRoom, sortArea } from './structure';
import { createTextFinder } from './textFinder';
import { readValues, writeValues } from './values';

export interface SheetContext extends SheetRef {
  self: () => object;
}

export function createSheet({ execution, spreadsheetId, sheetId }: SheetRef): object {
  const ref: SheetRef = { execution, spreadsheetId, sheetId };
  const guest: object = guestOfGroups(execution, 'Spreadsheet.Sheet', GROUPS, { ...ref, self: () => guest });
  return rememberSheet(guest, ref);
}

/** The members of a tab, for the Sheet itself and for the Spreadsheet that passes some on to its active tab. */
export function sheetMembers(ref: SheetRef, self: () => object): Record<string, unknown> {
  return membersOf(GROUPS, { ...ref, self });
}

/** What a script asks of every tab to find the one it wants. */
const NAMES: MethodTable<SheetContext> = {
  getName: (context) => find(context).sheet.name,
  getSheetName: (context) => find(context).sheet.name,
  getSheetId: ({ sheetId }) => sheetId,
};

function identity(context: SheetContext) {
  const { execution, spreadsheetId, sheetId, self } = context;
  const sheet = () => find(context).sheet;
  const hide = (hidden: boolean) => {
    const { spreadsheet } = findToEdit(context);
    const visible = spreadsheet.sheets.filter((other) => !other.hidden && other.sheetId !== sheetId);
    if (hidden && visible.length === 0) throw new Error("You can't hide all the sheets in a document.");
    sheet().hidden = hidden;
    return self();
  };
  return {
    setName: (given: unknown) => {
      const name = String(given);
      const { spreadsheet } = findToEdit(context);
      const other = sheetModel(spreadsheet, name);
      if (other && other.sheetId !== sheetId) throw new Error(takenName(name));
      sheet().name = name;
      return self();
    },
    getIndex: () => find(context).spreadsheet.sheets.indexOf(sheet()) + 1,
    getParent: () => createSpreadsheetGuest(execution, spreadsheetId),
    getType: () => enumValue('GRID'),
    isSheetHidden: () => sheet().hidden,
    hideSheet: () => hide(true),
    showSheet: () => hide(false),
    activate: () => {
      find(context).spreadsheet.activeSheetId = sheetId;
      return self();
    },
    /** null where no form sends its answers to this tab. */
    getFormUrl: () => {
      const { formId } = sheet();
      return formId ? `https://docs.google.com/forms/d/${formId}/viewform` : null;
    },
    protect: () => protect(context),
    getProtections: (kind: unknown) => listProtections(context, kind),
    getNamedRanges: () => namedRangesOf(context, sheetId),
    copyTo: (target: unknown) => copySheet(context, fileIdOf(target)),
  };
}

export function takenName(name: string): string {
  return `A sheet with the name "${name}" already exists. Please enter another name.`;
}

/** The copy is named « Copie de … » in French, and comes last. */
function copySheet(context: SheetContext, targetId: string): object {
  const { execution } = context;
  const { spreadsheet, sheet } = find(context);
  const target = spreadsheetOf(execution, targetId);
  if (target !== spreadsheet) throw new NotEmulated('Sheet.copyTo with another spreadsheet is not emulated');
  assertRoom(target, sheet.maxRows * sheet.maxColumns);
  const stem = `${target.locale.startsWith('fr') ? 'Copie de' : 'Copy of'} ${sheet.name}`;
  const name = sheetModel(target, stem) ? `${stem} ${freeSheetName(target).replace(/\D+/, '')}` : stem;
  const copy = { ...copyTab(sheet), sheetId: newSheetId(target), name, protections: [], formId: undefined };
  target.sheets.push(copy);
  return createSheet({ execution, spreadsheetId: targetId, sheetId: copy.sheetId });
}

const RANGES: MethodTable<SheetContext> = {
  getRange: (context, ...args) => {
    const [first] = args;
    if (args.length === 1 && typeof first === 'string') {
      const { area, open } = namedArea(context, first);
      return rangeOf(context, area, open);
    }
    const areNumbers = args.every((arg) => typeof arg === 'number' && !Number.isNaN(arg));
    if (!areNumbers || args.length < 2 || args.length > 4) throw signatureError('SpreadsheetApp.Sheet.getRange', args);
    const [row = 0, column = 0, numRows = 1, numColumns = 1] = (args as number[]).map(Math.trunc);
    return rangeOf(context, checkedArea(context, { row, column, numRows, numColumns }));
  },
  getRangeList: (context, names) => createRangeList(context, Array.from(names as string[], (name) => namedArea(context, String(name)))), // oxfmt-ignore
  getDataRange: (context) =>
    rangeOf(context, { ...dataArea(find(context).sheet), numRows: Math.max(1, lastRow(context)) }),
  getActiveRange: (context) => rangeOf(context, activeArea(context)),
  getActiveCell: activeCell,
  getCurrentCell: activeCell,
  setActiveRange: activate,
  setActiveSelection: activate,
  setCurrentCell: activate,
  createTextFinder: (context, text) =>
    createTextFinder(context, String(text), () => [{ ref: context, area: dataArea(find(context).sheet) }]),
};

function rangeOf({ execution, spreadsheetId, sheetId }: SheetContext, area: Area, open?: OpenSides): object {
  return createRange({ execution, spreadsheetId, sheetId, area, open });
}

function activeArea(context: SheetContext): Area {
  const { spreadsheet } = find(context);
  const here = spreadsheet.activeSheetId === context.sheetId ? spreadsheet.activeArea : undefined;
  return here ?? { row: 1, column: 1, numRows: 1, numColumns: 1 };
}

function activeCell(context: SheetContext): object {
  return rangeOf(context, { ...activeArea(context), numRows: 1, numColumns: 1 });
}

function activate(context: SheetContext, given: unknown): object {
  const { spreadsheet } = find(context);
  const area = typeof given === 'string' ? namedArea(context, given).area : rangeRefOf(given)!.area;
  Object.assign(spreadsheet, { activeSheetId: context.sheetId, activeArea: area });
  return rangeOf(context, area);
}

/** An A1 text, which may name this tab, or the name of a range in it. */
function namedArea(context: SheetContext, text: string): { area: Area; open?: OpenSides } {
  const { spreadsheet, sheet } = find(context);
  const { sheetName, rest } = splitA1(text);
  const parsed = sheetName === undefined || sheetName === sheet.name ? parseA1(rest, sheet) : undefined;
  if (parsed) return { ...parsed, area: checkedArea(context, parsed.area) };
  const named = spreadsheet.namedRanges[text];
  if (!named || named.sheetId !== sheet.sheetId) throw new Error('Range not found');
  const { sheetId: _, ...area } = named;
  return { area };
}

function contents(context: SheetContext) {
  const { execution, self } = context;
  const clear = (options?: ClearOptions) => {
    clearArea({ ...context, area: wholeSheet(find(context).sheet) }, options);
    return self();
  };
  return {
    getLastRow: () => lastRow(context),
    getLastColumn: () => lastColumnOf(find(context).sheet),
    getMaxRows: () => find(context).sheet.maxRows,
    getMaxColumns: () => find(context).sheet.maxColumns,
    getSheetValues: (row: number, column: number, numRows: number, numColumns: number) => {
      const { spreadsheet, sheet } = find(context);
      const height = numRows === -1 ? sheet.cells.length - row + 1 : numRows;
      const width = numColumns === -1 ? lastColumnOf(sheet) - column + 1 : numColumns;
      // More than the tab has is what the tab has: Google's sample « Assign team activities » asks for as many columns
      // as there are rows.
      const area = checkedArea(context, {
        ...{ row, column },
        numRows: Math.min(height, sheet.maxRows - row + 1),
        numColumns: Math.min(width, sheet.maxColumns - column + 1),
      });
      return readValues(spreadsheet, sheet, area, execution.now());
    },
    appendRow: (values: readonly unknown[]) => {
      appendRow(context, Array.from(values));
      return self();
    },
    clear,
    clearContents: () => clear({ contentsOnly: true }),
    /** Conditional formats are formats too. */
    clearFormats: () => {
      findToEdit(context).sheet.conditionalFormats = [];
      return clear({ formatOnly: true });
    },
    clearNotes: () => clear({ commentsOnly: true }),
    /** The frozen rows stay. */
    sort: (column: number, ascending = true) => {
      const { spreadsheet, sheet } = findToEdit(context);
      const numRows = Math.max(sheet.cells.length, sheet.frozenRows) - sheet.frozenRows;
      const area = { ...wholeSheet(sheet), row: sheet.frozenRows + 1, numRows };
      if (numRows > 0) sortArea(spreadsheet, sheet, area, [{ column, ascending }], execution.now());
      return self();
    },
    getFilter: () => (find(context).sheet.filter ? createFilter(context) : null),
  };
}

/** The last row with content. Nobody says whether a box that is not checked is content: `checkboxesCount` tries both. */
function lastRow(context: SheetContext): number {
  const { spreadsheet, sheet } = find(context);
  let row = sheet.cells.length;
  if (context.execution.workspace.faults.checkboxesCount) return row;
  const isEmpty = (cell: Cell, column: number) =>
    cell === '' || (cell === false && ruleAt(spreadsheet, sheet, row, column)?.criteria === 'CHECKBOX');
  while (row > 0 && sheet.cells[row - 1]!.every((cell, index) => isEmpty(cell, index + 1))) row -= 1;
  return row;
}

/** Below the last row with content; the tab grows if it is full (reference of Sheet.appendRow). */
function appendRow(context: SheetContext, values: unknown[]): void {
  const { spreadsheet, sheet } = find(context);
  const row = lastRow(context) + 1;
  const maxRows = Math.max(sheet.maxRows, row);
  const maxColumns = Math.max(sheet.maxColumns, values.length);
  assertRoom(spreadsheet, maxRows * maxColumns - sheet.maxRows * sheet.maxColumns);
  const area = { row, column: 1, numRows: 1, numColumns: values.length };
  findToEdit(context, area);
  Object.assign(sheet, { maxRows, maxColumns });
  writeValues(spreadsheet, sheet, area, [values], scriptWrite({ ...context, area }));
}

/** What a script asks of every tab comes first. */
const GROUPS: MemberGroups<SheetContext> = [
  NAMES,
  RANGES,
  identity,
  contents,
  sheetLines,
  sheetSizes,
  conditionalFormatMembers,
  (context) => metadataMembers(context, context.self, () => ({ type: 'SHEET', sheetId: context.sheetId })),
];
