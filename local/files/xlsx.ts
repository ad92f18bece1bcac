// The .xlsx of a spreadsheet: values, real dates, formats, notes, widths, colours, hidden parts, lists to choose from.
import ExcelJS from 'exceljs';
import type { Cell, Look, Rule, SheetModel, SpreadsheetModel } from '../model/spreadsheet';
import { a1Notation, columnLetters } from '../services/spreadsheet/area';
import { shown } from '../services/spreadsheet/formulas/formula';
import { cellAt } from '../services/spreadsheet/grid';
import { formatKind } from '../services/spreadsheet/numberFormat';
import { dateFormat } from '../services/spreadsheet/parseInput';
import { serialToWall } from '../services/spreadsheet/serial';
import { allowedTexts } from '../services/spreadsheet/rules';

/** Pixels a character of the default font takes in a spreadsheet's column width. */
const PIXELS_A_CHARACTER = 7;
/** A list typed in the validation itself holds 255 characters in an .xlsx. */
const MAX_INLINE_LIST = 255;
const LISTS = 'Listes à choix';

/** The same spreadsheet and the same instant give the same bytes. */
export async function writeXlsx(spreadsheet: SpreadsheetModel, at = new Date(Date.UTC(2018, 8, 3))): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = at;
  workbook.modified = at;
  workbook.lastModifiedBy = workbook.creator = spreadsheet.owner;
  const shared: Shared = { workbook, spreadsheet, styles: new Map(), lists: [] };
  for (const sheet of spreadsheet.sheets) addSheet(shared, sheet);
  addLists(shared);
  const active = spreadsheet.sheets.findIndex(({ hidden }) => !hidden);
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: Math.max(0, active), visibility: 'visible' },
  ];
  return withFixedDates(Buffer.from(await workbook.xlsx.writeBuffer()), at);
}

/** What the tabs of one workbook share: the style of each look, and the lists that do not fit in a validation. */
interface Shared {
  workbook: ExcelJS.Workbook;
  spreadsheet: SpreadsheetModel;
  styles: Map<string, Partial<ExcelJS.Style>>;
  lists: string[][];
}

function addSheet(shared: Shared, model: SheetModel): void {
  const sheet = shared.workbook.addWorksheet(excelName(shared.spreadsheet, model), {
    state: model.hidden ? 'hidden' : 'visible',
    properties: model.tabColor ? { tabColor: { argb: argb(model.tabColor) } } : {},
    views: [
      model.frozenRows || model.frozenColumns
        ? { state: 'frozen', ySplit: model.frozenRows, xSplit: model.frozenColumns }
        : { state: 'normal' },
    ],
  });
  // A colour painted below the last value, note or list is left out.
  const rows = Math.max(model.cells.length, model.notes.length, model.rules.length);
  const widths = [...model.cells, ...model.notes, ...model.rules].map((line) => line.length);
  const columns = widths.reduce((most, width) => Math.max(most, width), 0);
  for (let row = 1; row <= rows; row++) writeRow(shared, sheet, model, row, columns);
  layColumns(sheet, model, columns);
  for (const [index, hidden] of model.hiddenRows.entries()) if (hidden) sheet.getRow(index + 1).hidden = true;
  for (const merge of model.merges) sheet.mergeCells(a1Notation(merge));
  if (model.filter) sheet.autoFilter = a1Notation(model.filter);
}

/** Excel takes 31 characters and refuses a few signs; a name cut short gets the number of its tab. */
function excelName({ sheets }: SpreadsheetModel, { name }: SheetModel): string {
  const allowed = name.replace(/[*?:\\/[\]]/g, ' ');
  if (allowed.length <= 31 && allowed === name) return name;
  const number = ` ${sheets.findIndex((sheet) => sheet.name === name) + 1}`;
  return allowed.slice(0, 31 - number.length) + number;
}

function writeRow(shared: Shared, sheet: ExcelJS.Worksheet, model: SheetModel, row: number, columns: number): void {
  const { spreadsheet } = shared;
  const height = model.rowHeights[row - 1];
  if (height) sheet.getRow(row).height = height * 0.75;
  for (let column = 1; column <= columns; column++) {
    const value = cellAt<Cell>(model.cells, row, column, '');
    const look = cellAt(model.looks, row, column, 0);
    const rule = spreadsheet.rules[cellAt(model.rules, row, column, 0)];
    const note = cellAt(model.notes, row, column, '');
    if (value === '' && !note && !rule && look === 0) continue;
    const cell = sheet.getCell(row, column);
    const dated = writeValue(cell, spreadsheet, model, value, spreadsheet.looks[look]!);
    cell.style = styleOf(shared, look, dated);
    if (note) cell.note = note;
    const validation = rule && validationOf(shared, rule);
    if (validation) cell.dataValidation = validation;
  }
}

/** Tells whether the cell now holds a date. A formula is written as its text with what it gives here. */
function writeValue(
  cell: ExcelJS.Cell,
  spreadsheet: SpreadsheetModel,
  model: SheetModel,
  value: Cell,
  look: Look,
): boolean {
  if (value === '') return false;
  if (typeof value === 'object' && 'formula' in value) {
    const result = shown(spreadsheet, model, value.formula, 0);
    const known = typeof result !== 'object' && !String(result).startsWith('#') ? result : undefined;
    cell.value = { formula: value.formula.slice(1), result: known };
    return false;
  }
  const kind = formatKind(look.numberFormat);
  if (typeof value === 'object' || (typeof value === 'number' && kind === 'date')) {
    const serial = typeof value === 'object' ? value.date : value;
    cell.value = kind === 'number' ? serial : new Date(serialToWall(serial));
    return kind !== 'number';
  }
  cell.value = value;
  return false;
}

/** One object a look: the writer recognises it again, which is what keeps a long tab quick. */
function styleOf({ styles, spreadsheet }: Shared, index: number, dated: boolean): Partial<ExcelJS.Style> {
  const key = `${index}/${dated}`;
  let style = styles.get(key);
  if (!style) {
    style = makeStyle(spreadsheet.looks[index]!, dated ? dateFormat(spreadsheet.locale) : undefined);
    styles.set(key, style);
  }
  return style;
}

function makeStyle(look: Look, usualFormat: string | undefined): Partial<ExcelJS.Style> {
  const format = look.numberFormat ?? usualFormat;
  const horizontal = ['left', 'center', 'right'].find((side) => side === look.horizontalAlignment);
  return {
    ...(format
      ? { numFmt: format.replace(/"[^"]*"|[yYdDmMHhs]+/g, (part) => (part[0] === '"' ? part : part.toLowerCase())) }
      : {}),
    ...(look.background
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(look.background) } } }
      : {}),
    font: {
      name: look.fontFamily ?? 'Arial',
      size: look.fontSize ?? 10,
      bold: look.fontWeight === 'bold',
      italic: look.fontStyle === 'italic',
      underline: look.fontLine === 'underline',
      strike: look.fontLine === 'line-through',
      ...(look.fontColor ? { color: { argb: argb(look.fontColor) } } : {}),
    },
    alignment: {
      ...(horizontal ? { horizontal: horizontal as 'left' } : {}),
      ...(look.verticalAlignment ? { vertical: look.verticalAlignment as 'middle' } : {}),
      ...(look.wrap === 'WRAP' ? { wrapText: true } : {}),
    },
    ...(look.borders ? { border: bordersOf(look.borders) } : {}),
  };
}

const LINES: Record<string, ExcelJS.BorderStyle> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

function bordersOf(borders: NonNullable<Look['borders']>): Partial<ExcelJS.Borders> {
  return Object.fromEntries(
    Object.entries(borders).map(([side, { color, style }]) => [
      side,
      { style: LINES[style] ?? 'thin', color: { argb: argb(color) } },
    ]),
  );
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function layColumns(sheet: ExcelJS.Worksheet, model: SheetModel, columns: number): void {
  const count = Math.max(columns, model.columnWidths.length, model.hiddenColumns.length);
  for (let column = 1; column <= count; column++) {
    sheet.getColumn(column).width = (model.columnWidths[column - 1] || 100) / PIXELS_A_CHARACTER;
    sheet.getColumn(column).hidden = model.hiddenColumns[column - 1] === 1;
  }
}

/** Lists and checkboxes. A list that does not fit in the validation goes to a hidden tab of its own. */
function validationOf(shared: Shared, rule: Rule): ExcelJS.DataValidation | undefined {
  const items = rule.criteria === 'CHECKBOX' ? ['TRUE', 'FALSE'] : allowedTexts(shared.spreadsheet, rule);
  if (!items || items.length === 0) return undefined;
  const text = items.join(',');
  const inline = text.length <= MAX_INLINE_LIST && !items.some((item) => /[",]/.test(item));
  return {
    type: 'list',
    allowBlank: true,
    formulae: [inline ? `"${text}"` : listReference(shared, items)],
    showErrorMessage: !rule.allowInvalid,
    ...(rule.helpText ? { showInputMessage: true, prompt: rule.helpText.slice(0, 255) } : {}),
  };
}

function listReference({ lists }: Shared, items: string[]): string {
  const key = JSON.stringify(items);
  let index = lists.findIndex((list) => JSON.stringify(list) === key);
  if (index < 0) index = lists.push(items) - 1;
  const column = columnLetters(index + 1);
  return `'${LISTS}'!$${column}$1:$${column}$${items.length}`;
}

function addLists({ workbook, lists }: Shared): void {
  if (lists.length === 0) return;
  const sheet = workbook.addWorksheet(LISTS, { state: 'veryHidden' });
  for (const [index, items] of lists.entries()) {
    for (const [row, item] of items.entries()) sheet.getCell(row + 1, index + 1).value = item;
  }
}

/** The writer stamps every entry of the archive with the real clock: the same stamp is put everywhere instead. */
function withFixedDates(zip: Buffer, at: Date): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const local = zip.readUInt32LE(entry + 42);
    for (const place of [entry + 12, local + 10]) {
      zip.writeUInt16LE(time, place);
      zip.writeUInt16LE(date, place + 2);
    }
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}
