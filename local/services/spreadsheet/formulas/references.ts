// When lines come, go or move, the references of formulas follow the cells they name.
import type { Area, SheetModel, SpreadsheetModel } from '../../../model/spreadsheet';
import { a1Notation, columnLetters, columnNumber, resolveA1, splitA1, type OpenSides } from '../area';

/** A text in quotes is left alone; a name before a bracket is a function. */
const PART =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\w.]*!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?(?![\w(.])|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\w.]*!)?\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(.])|[\p{L}_][\p{L}\w.]*/gu;

/** Whether a file holds formulas at all: most hold none, and each is then looked through once. */
const holding = new WeakMap<SpreadsheetModel, boolean>();

/** Told by whatever writes a formula in a cell. */
export function holdsFormulas(spreadsheet: SpreadsheetModel): void {
  holding.set(spreadsheet, true);
}

function mayHold(spreadsheet: SpreadsheetModel): boolean {
  const known = holding.get(spreadsheet);
  if (known !== undefined) return known;
  const found = spreadsheet.sheets.some(({ cells }) =>
    cells.some((row) => row?.some((cell) => typeof cell === 'object' && 'formula' in cell)),
  );
  holding.set(spreadsheet, found);
  return found;
}

/** `move` gives where an area of `moved` now is, undefined when it is gone. */
export function moveReferences(
  spreadsheet: SpreadsheetModel,
  moved: SheetModel,
  move: (area: Area) => Area | undefined,
): void {
  if (!mayHold(spreadsheet)) return;
  for (const sheet of spreadsheet.sheets) {
    for (const row of sheet.cells) {
      row?.forEach((cell, column) => {
        if (typeof cell === 'object' && 'formula' in cell)
          row[column] = { formula: rewritten(spreadsheet, sheet, moved, cell.formula, move) };
      });
    }
  }
}

function rewritten(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  moved: SheetModel,
  formula: string,
  move: (area: Area) => Area | undefined,
): string {
  return formula.replace(PART, (part) => {
    if (part.startsWith('"') || !/[\d:]/.test(part)) return part;
    const found = resolveA1(spreadsheet, part.replace(/\$/g, ''), sheet);
    if (!found || found.sheet !== moved) return part;
    const next = move(found.area);
    const { sheetName, rest } = splitA1(part);
    const before = sheetName === undefined ? '' : part.slice(0, part.length - rest.length);
    return next ? before + withDollars(notation(next, found.open), rest) : '#REF!';
  });
}

/** `A2:B` reaches the end of the tab, wherever that is. */
function notation(area: Area, open: OpenSides): string {
  const whole = a1Notation(area, open);
  return open.rows && area.row > 1 ? whole.replace(/\d+$/, '') : whole;
}

/** The signs that pin a row or a column stay where they were. */
function withDollars(now: string, was: string): string {
  const [from = [], to = from] = was.split(':').map((corner) => /^(\$?)[A-Za-z]*(\$?)\d*$/.exec(corner) ?? []);
  return now
    .split(':')
    .map((corner, at) => {
      const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(corner) ?? [];
      const [, column = '', row = ''] = at === 0 ? from : to;
      return (letters && column) + letters + (digits && row) + digits;
    })
    .join(':');
}

/** A cell, or one side of a range of whole columns or rows; what is in quotes is left alone. */
const CORNER =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\w(.!])|(?:(?<![\w.$])(?=\$?[A-Za-z]{1,3}:\$?[A-Za-z])|(?<=[A-Za-z\d]:))(\$?)([A-Za-z]{1,3})(?![\w(.!])|(?:(?<![\w.$:])(?=\$?\d+:\$?\d)|(?<=\d:))(\$?)(\d+)(?![\w(.])/g;

/** The same formula so many rows below and columns to the right: what no sign pins moves along, as when one fills down. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(CORNER, (part: string, ...found: (string | undefined)[]) => {
    const [pinColumn, letters, pinRow, digits, pinWholeColumn, wholeColumn, pinWholeRow, wholeRow] = found;
    const column = moved(pinColumn ?? pinWholeColumn, letters ?? wholeColumn, columns, columnNumber, columnLetters);
    const row = moved(pinRow ?? pinWholeRow, digits ?? wholeRow, rows, Number, String);
    if (column === undefined && row === undefined) return part;
    return column === '' || row === '' ? '#REF!' : (column ?? '') + (row ?? '');
  });
}

/** Undefined for what is not there; empty for what left the tab. */
function moved(
  pin: string | undefined,
  name: string | undefined,
  by: number,
  numberOf: (name: string) => number,
  nameOf: (at: number) => string,
): string | undefined {
  if (name === undefined) return undefined;
  if (pin) return pin + name;
  const at = numberOf(name) + by;
  return at < 1 ? '' : nameOf(at);
}
