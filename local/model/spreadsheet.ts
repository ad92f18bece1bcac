// What a spreadsheet file holds, as plain JSON: values as row arrays, everything else in sparse layers of the same
// shape, so that a tab of 10,000 rows stays quick to read, to save and to copy.
import { drawn } from '../triggers';
import { parseInput } from '../services/spreadsheet/parseInput';
import { dateToSerial } from '../services/spreadsheet/serial';
import { isDate } from '../runtime/realm';
import type { Workspace } from '../workspace';

/** Rows from the first, cells from the first; what is left out at the end of a row or of the grid is empty. */
export type Grid<T> = T[][];

export interface DateCell {
  /** Days since 1899-12-30 on the wall clock of the spreadsheet, as Sheets counts them. */
  date: number;
}
export interface FormulaCell {
  formula: string;
}
/** `''` is an empty cell. */
export type Cell = string | number | boolean | DateCell | FormulaCell;

export interface Area {
  row: number;
  column: number;
  numRows: number;
  numColumns: number;
}
/** The filter of a tab; `hidden` holds the values a column hides, by its place from the first of the filter, from 0. */
export interface FilterModel extends Area {
  hidden?: Record<number, string[]>;
}
export interface SheetArea extends Area {
  sheetId: number;
}

export interface Border {
  color: string;
  style: string;
}
export type Side = 'top' | 'left' | 'bottom' | 'right';

/** How a cell looks; what is left out is the default of Sheets. */
export interface Look {
  numberFormat?: string;
  background?: string;
  fontColor?: string;
  fontFamily?: string;
  fontSize?: number;
  fontWeight?: string;
  fontStyle?: string;
  fontLine?: string;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrap?: string;
  borders?: Partial<Record<Side, Border>>;
}

export type CriterionValue = string | number | boolean | DateCell | { range: SheetArea } | string[];

/** A data validation; `criteria` is the name of a `DataValidationCriteria`. */
export interface Rule {
  criteria: string;
  values: CriterionValue[];
  allowInvalid: boolean;
  helpText: string;
}

export interface ProtectionModel {
  id: number;
  kind: 'RANGE' | 'SHEET';
  /** The protected cells; a whole tab has none. */
  area?: Area;
  rangeName?: string;
  description: string;
  warningOnly: boolean;
  /** False until a script changes its editors: it then stops nobody. */
  restricted: boolean;
  domainEdit: boolean;
  editors: string[];
  unprotected: Area[];
}

export interface ConditionalFormat {
  areas: Area[];
  /** The name of a `BooleanCriteria`. */
  criteria: string;
  values: CriterionValue[];
  look: Look;
}

export interface MetadataModel {
  id: number;
  key: string;
  value: string | null;
  visibility: string;
  /** Attached to the file, to a tab, or to one whole row or column, which it follows and with which it dies. */
  location: { type: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN'; sheetId?: number; at?: number };
}

export interface SheetModel {
  sheetId: number;
  name: string;
  hidden: boolean;
  cells: Grid<Cell>;
  /** Index in the spreadsheet's `looks`; 0 is the default look. */
  looks: Grid<number>;
  /** Index in the spreadsheet's `rules`; 0 is no validation. */
  rules: Grid<number>;
  notes: Grid<string>;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Pixels, from the first; 0 is the default. */
  columnWidths: number[];
  rowHeights: number[];
  /** 1 where hidden, from the first. */
  hiddenRows: number[];
  hiddenColumns: number[];
  tabColor: string;
  merges: Area[];
  protections: ProtectionModel[];
  conditionalFormats: ConditionalFormat[];
  filter?: FilterModel;
  /** The form whose answers come to this tab. */
  formId?: string;
}

export interface SpreadsheetModel {
  id: string;
  name: string;
  timeZone: string;
  locale: string;
  /** Who created the file; '' when nobody in particular did: protections then bind nobody. */
  owner: string;
  editors: string[];
  viewers: string[];
  sheets: SheetModel[];
  /** Every look and every validation in use, once each; the first stands for none. */
  looks: Look[];
  rules: (Rule | null)[];
  namedRanges: Record<string, SheetArea>;
  metadata: MetadataModel[];
  activeSheetId: number;
  activeArea?: Area;
  nextId: number;
}

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

/** A file with its one empty tab, as a new one has. */
export function newSpreadsheet(id: string, name: string, owner = ''): SpreadsheetModel {
  const spreadsheet: SpreadsheetModel = {
    id,
    name,
    timeZone: 'Europe/Paris',
    locale: 'fr_FR',
    owner,
    editors: [],
    viewers: [],
    sheets: [],
    looks: [{}],
    rules: [null],
    namedRanges: {},
    metadata: [],
    activeSheetId: 0,
    nextId: 1,
  };
  addSheet(spreadsheet, freeSheetName(spreadsheet));
  return spreadsheet;
}

/** A new file of this workspace, owned by whoever is at the keyboard. */
export function createSpreadsheet(workspace: Workspace, name: string, owner = workspace.account): SpreadsheetModel {
  const id = workspace.newFileId('sheet');
  workspace.state.spreadsheets[id] = newSpreadsheet(id, name, owner);
  return workspace.state.spreadsheets[id];
}

/** Adds an empty tab, at the end or at a position counted from 0. The first tab of a file has the id 0. */
export function addSheet(spreadsheet: SpreadsheetModel, name: string, at = spreadsheet.sheets.length): SheetModel {
  const sheet: SheetModel = {
    sheetId: newSheetId(spreadsheet),
    name,
    hidden: false,
    cells: [],
    looks: [],
    rules: [],
    notes: [],
    maxRows: DEFAULT_ROWS,
    maxColumns: DEFAULT_COLUMNS,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: [],
    rowHeights: [],
    hiddenRows: [],
    hiddenColumns: [],
    tabColor: '',
    merges: [],
    protections: [],
    conditionalFormats: [],
  };
  spreadsheet.sheets.splice(at, 0, sheet);
  return sheet;
}

/** Ids of later tabs are large numbers drawn at random; here the draw depends on the file alone. */
export function newSheetId(spreadsheet: SpreadsheetModel): number {
  if (spreadsheet.sheets.length === 0) return 0;
  let id: number;
  do id = Math.floor(drawn(`${spreadsheet.id}/${spreadsheet.nextId++}`) * 2 ** 31);
  while (sheetModel(spreadsheet, id));
  return id;
}

/** The name of a tab made without one, in the language of the file. */
export function freeSheetName(spreadsheet: SpreadsheetModel): string {
  const stem = spreadsheet.locale.startsWith('fr') ? 'Feuille ' : 'Sheet';
  let number = spreadsheet.sheets.length + 1;
  while (sheetModel(spreadsheet, stem + number)) number += 1;
  return stem + number;
}

/** A tab by its id or by its name. */
export function sheetModel(spreadsheet: SpreadsheetModel, idOrName: number | string): SheetModel | undefined {
  return spreadsheet.sheets.find((sheet) => (typeof idOrName === 'number' ? sheet.sheetId : sheet.name) === idOrName);
}

/** The tab of that name, added if missing. */
export function ensureSheet(spreadsheet: SpreadsheetModel, name: string): SheetModel {
  return sheetModel(spreadsheet, name) ?? addSheet(spreadsheet, name);
}

export interface AppendOptions {
  /** Are texts read as if typed, so that `=…` becomes a formula? Google does not say whether Forms does. */
  parseText?: boolean;
  /** Used for a date typed without its year. */
  now?: number;
}

/**
 * Writes a row after the last one with content and returns its number. The grid grows if it must. Texts stay as they
 * are unless `parseText` is set.
 */
export function appendRowModel(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  values: readonly unknown[],
  options: AppendOptions = {},
): number {
  const row = sheet.cells.length + 1;
  sheet.maxRows = Math.max(sheet.maxRows, row);
  sheet.maxColumns = Math.max(sheet.maxColumns, values.length);
  const cells = values.map((value): Cell => {
    if (isDate(value)) return { date: dateToSerial(value, spreadsheet.timeZone) };
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    const text = value === null || value === undefined ? '' : String(value);
    return options.parseText ? parseInput(text, spreadsheet.locale, options.now ?? 0).cell : text;
  });
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  if (cells.length > 0) sheet.cells[row - 1] = cells;
  return row;
}
