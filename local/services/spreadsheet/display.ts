// What a cell shows: its value under its number format, in the language of the file.
import type { Area, Cell, SheetModel, SpreadsheetModel } from '../../model/spreadsheet';
import { evaluate, shown } from './formulas/formula';
import { cellAt, readArea } from './grid';
import { formatDate, formatKind, formatNumber } from './numberFormat';
import { dateFormat, dateTimeFormat } from './parseInput';

export function displayCell(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  cell: Cell,
  format: string | undefined,
  now: number,
  compute = evaluate,
): string {
  const { locale } = spreadsheet;
  const value = typeof cell === 'object' && 'formula' in cell ? compute(spreadsheet, sheet, cell.formula, now) : cell;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') {
    const french = locale.startsWith('fr');
    return value ? (french ? 'VRAI' : 'TRUE') : french ? 'FAUX' : 'FALSE';
  }
  const kind = formatKind(format);
  const serial = typeof value === 'number' ? value : value.date;
  if (kind === 'date') return formatDate(serial, format!, locale);
  if (typeof value === 'number' || kind === 'number') return formatNumber(serial, format, locale);
  const usual = Number.isInteger(serial) ? dateFormat : dateTimeFormat;
  return formatDate(serial, usual(locale), locale);
}

/** What a person sees, who is not stopped by a formula we do not compute. */
export function shownArea(spreadsheet: SpreadsheetModel, sheet: SheetModel, area: Area, now: number): string[][] {
  return displayArea(spreadsheet, sheet, area, now, shown);
}

export function displayArea(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  area: Area,
  now: number,
  compute = evaluate,
): string[][] {
  // A long tab holds few different dates under few looks: each is written once.
  const written = new Map<string, string>();
  return readArea<Cell>(sheet.cells, area, '').map((line, i) =>
    line.map((cell, j) => {
      if (typeof cell === 'string') return cell;
      const index = cellAt(sheet.looks, area.row + i, area.column + j, 0);
      const { numberFormat } = spreadsheet.looks[index]!;
      if (typeof cell !== 'object' || !('date' in cell))
        return displayCell(spreadsheet, sheet, cell, numberFormat, now, compute);
      const key = `${index} ${cell.date}`;
      const text = written.get(key) ?? displayCell(spreadsheet, sheet, cell, numberFormat, now);
      written.set(key, text);
      return text;
    }),
  );
}
