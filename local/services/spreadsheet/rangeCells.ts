// Cells of a range that move: inserted, deleted, copied, merged.
import type { Area, Cell, Grid, SheetModel } from '../../model/spreadsheet';
import { NotEmulated } from '../../runtime/execution';
import { assertInside, overlaps } from './area';
import { find, findToEdit, rangeRefOf } from './context';
import { shiftedFormula } from './formulas/references';
import { readArea, writeArea } from './grid';
import type { RangeContext } from './range';
import { isFormula, readValues, toCell } from './values';

export function rangeCells(context: RangeContext) {
  const { area, self } = context;
  return {
    insertCells: (dimension: unknown) => {
      shift(findToEdit(context, area).sheet, area, String(dimension) === 'ROWS', true);
      return self();
    },
    deleteCells: (dimension: unknown) => {
      shift(findToEdit(context, area).sheet, area, String(dimension) === 'ROWS', false);
    },
    copyTo: (destination: unknown, how?: unknown, transposed = false) => {
      copy(context, destination, { ...pasted(how), transposed: Boolean(transposed) });
    },
    moveTo: (target: unknown) => {
      copy(context, target, { values: true, formulas: true, looks: true, rules: true, notes: true, once: true });
      const { sheet } = findToEdit(context, area);
      const { row, column, sheetId } = { ...rangeRefOf(target)!.area, sheetId: rangeRefOf(target)!.sheetId };
      const here = sheetId === context.sheetId;
      const kept = (i: number, j: number) =>
        here &&
        overlaps({ ...area, row, column }, { row: area.row + i, column: area.column + j, numRows: 1, numColumns: 1 });
      eachLayer(sheet, (grid, empty) => writeArea(grid, area, empty, (i, j, now) => (kept(i, j) ? now : empty)));
    },
    ...merging(context),
  };
}

function eachLayer(sheet: SheetModel, act: (grid: Grid<unknown>, empty: unknown) => void): void {
  act(sheet.cells, '');
  act(sheet.looks, 0);
  act(sheet.rules, 0);
  act(sheet.notes, '');
}

/** Pushes what is under (or right of) the area away, or pulls it in over the area. */
function shift(sheet: SheetModel, area: Area, down: boolean, away: boolean): void {
  const toEnd: Area = down
    ? { ...area, numRows: sheet.maxRows - area.row + 1 }
    : { ...area, numColumns: sheet.maxColumns - area.column + 1 };
  const distance = (down ? area.numRows : area.numColumns) * (away ? -1 : 1);
  eachLayer(sheet, (grid, empty) => {
    const numRows = Math.max(0, Math.min(toEnd.numRows, grid.length - area.row + 1 + area.numRows));
    const moved = { ...toEnd, numRows };
    const before = readArea(grid, moved, empty);
    writeArea(grid, moved, empty, (i, j) => (down ? before[i + distance]?.[j] : before[i]?.[j + distance]) ?? empty);
  });
}

interface Pasted {
  values: boolean;
  /** Formulas as they are, not what they give. */
  formulas: boolean;
  looks: boolean;
  rules: boolean;
  notes: boolean;
  once?: boolean;
  transposed?: boolean;
}

function pasted(how: unknown): Pasted {
  const nothing = { values: false, formulas: false, looks: false, rules: false, notes: false };
  if (typeof how === 'object' && how !== null) {
    const options = how as { contentsOnly?: boolean; formatOnly?: boolean };
    if (options.formatOnly) return { ...nothing, looks: true };
    if (options.contentsOnly) return { ...nothing, values: true };
  }
  switch (how === undefined ? 'PASTE_NORMAL' : String(how)) {
    case 'PASTE_VALUES':
      return { ...nothing, values: true };
    case 'PASTE_FORMAT':
      return { ...nothing, looks: true };
    case 'PASTE_DATA_VALIDATION':
      return { ...nothing, rules: true };
    case 'PASTE_NORMAL':
      return { values: true, formulas: true, looks: true, rules: true, notes: true };
    default:
      throw new NotEmulated(`Range.copyTo with ${String(how)} is not emulated`);
  }
}

/** A destination that is a whole multiple is filled by repetition (gas-fakes « oddities », issue 427192537). */
function copy(context: RangeContext, destination: unknown, what: Pasted): void {
  const target = rangeRefOf(destination);
  if (!target) throw new Error("The parameters don't match the method signature for SpreadsheetApp.Range.copyTo.");
  const from = find(context);
  const { numRows, numColumns } = what.transposed ? turned(context.area) : context.area;
  const times = (wanted: number, size: number) => (what.once ? size : Math.max(1, Math.floor(wanted / size)) * size);
  const to = {
    ...target.area,
    numRows: times(target.area.numRows, numRows),
    numColumns: times(target.area.numColumns, numColumns),
  };
  const { spreadsheet, sheet } = findToEdit(target, to);
  if (spreadsheet.id !== from.spreadsheet.id)
    throw new Error('Target range and source range must be on the same spreadsheet.');
  try {
    assertInside(sheet, to);
  } catch {
    throw new Error('The coordinates of the target range are outside the dimensions of the sheet.');
  }
  const cells = copiedCells(context, what);
  const place = (i: number, j: number) =>
    what.transposed ? ([j % numColumns, i % numRows] as const) : ([i % numRows, j % numColumns] as const);
  const source = (grid: Grid<unknown>, empty: unknown) => readArea(grid, context.area, empty);
  const layer = (grid: Grid<unknown>, copied: unknown[][], empty: unknown) =>
    writeArea(grid, to, empty, (i, j) => copied[place(i, j)[0]]![place(i, j)[1]]);
  // What moves keeps its references (reference of Range.moveTo); what is copied is filled (reference of Range.copyTo).
  const pasted = (i: number, j: number) => {
    const [fromRow, fromColumn] = place(i, j);
    const cell = cells[fromRow]![fromColumn]!;
    if (what.once || !isFormula(cell)) return cell;
    if (what.transposed) throw new NotEmulated('Range.copyTo of formulas with a transposition is not emulated');
    const rows = to.row + i - (context.area.row + fromRow);
    return { formula: shiftedFormula(cell.formula, rows, to.column + j - (context.area.column + fromColumn)) };
  };
  if (what.values) writeArea<Cell>(sheet.cells, to, '', pasted);
  if (what.looks) layer(sheet.looks, source(from.sheet.looks, 0), 0);
  if (what.rules) layer(sheet.rules, source(from.sheet.rules, 0), 0);
  if (what.notes) layer(sheet.notes, source(from.sheet.notes, ''), '');
}

/** A column becomes a row: its rows are then columns. */
function turned(area: Area): Area {
  return { ...area, numRows: area.numColumns, numColumns: area.numRows };
}

function copiedCells(context: RangeContext, what: Pasted): Cell[][] {
  const { spreadsheet, sheet } = find(context);
  const cells = readArea<Cell>(sheet.cells, context.area, '');
  if (what.formulas) return cells;
  const now = context.execution.now();
  const values = readValues(spreadsheet, sheet, context.area, now);
  return cells.map((line, i) =>
    line.map((cell, j) =>
      isFormula(cell) ? toCell(spreadsheet, values[i]![j], 'text', { now, keepApostrophe: true }).cell : cell,
    ),
  );
}

function merging(context: RangeContext) {
  const { area, self } = context;
  const merge = (areas: Area[]) => {
    const { sheet } = findToEdit(context, area);
    sheet.merges = sheet.merges.filter((merged) => !areas.some((one) => overlaps(one, merged)));
    for (const one of areas) {
      if (one.numRows * one.numColumns === 1) continue;
      sheet.merges.push(one);
      writeArea<Cell>(sheet.cells, one, '', (i, j, cell) => (i === 0 && j === 0 ? cell : ''));
    }
    return self();
  };
  const slices = (count: number, slice: (n: number) => Area) => Array.from({ length: count }, (_, n) => slice(n));
  return {
    merge: () => merge([area]),
    mergeAcross: () => merge(slices(area.numRows, (n) => ({ ...area, row: area.row + n, numRows: 1 }))),
    mergeVertically: () => merge(slices(area.numColumns, (n) => ({ ...area, column: area.column + n, numColumns: 1 }))),
    breakApart: () => {
      const { sheet } = findToEdit(context, area);
      sheet.merges = sheet.merges.filter((merged) => !overlaps(area, merged));
      return self();
    },
  };
}
