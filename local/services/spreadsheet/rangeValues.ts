// Values, displayed values and formulas of a range. Source: reference of Range.
import type { Area, Cell } from '../../model/spreadsheet';
import { NotEmulated } from '../../runtime/execution';
import type { MethodTable } from '../../runtime/guest';
import { displayArea } from './display';
import { find, findToEdit, type RangeRef } from './context';
import { a1ToR1c1, r1c1ToA1 } from './formulas/r1c1';
import { shiftedFormula } from './formulas/references';
import { readArea, writeArea } from './grid';
import type { RangeContext } from './range';
import { assertValid } from './rules';
import { assertShape, isFormula, readValue, valueReader, writeValues, type WriteOptions } from './values';

/** How a script writes: as typed, refused whole by a validation that rejects. */
export function scriptWrite(ref: RangeRef): WriteOptions {
  const { execution } = ref;
  const { faults } = execution.workspace;
  const { spreadsheet, sheet } = find(ref);
  const now = execution.now();
  return {
    now,
    keepApostrophe: faults.apostropheKeptInTextCells,
    signsStartFormulas: faults.signsStartFormulas,
    check: (cell, row, column) => {
      if (faults.validationStopsScripts) assertValid(spreadsheet, sheet, cell, row, column, now);
    },
  };
}

export const RANGE_VALUES: MethodTable<RangeContext> = {
  getValues: (context) => {
    const { area, execution } = context;
    const { spreadsheet, sheet } = find(context);
    const { realm } = execution;
    const fill = valueReader(spreadsheet, sheet, area, execution.now(), (ms) => realm.date(ms));
    return realm.table(area.numRows, area.numColumns, fill);
  },
  getValue: (context) => {
    const { area, execution } = context;
    const { spreadsheet, sheet } = find(context);
    return readValue(spreadsheet, sheet, area.row, area.column, execution.now());
  },
  getDisplayValues: displayed,
  getDisplayValue: (context) => displayed(context)[0]![0],
  setValues: (context, data) => {
    assertShape(data, context.area, 'setValues');
    return write(context, data);
  },
  setValue: (context, value) => write(context, everywhere(context.area, value)),
  isBlank: (context) =>
    readArea<Cell>(find(context).sheet.cells, context.area, '')
      .flat()
      .every((cell) => cell === ''),
};

function displayed(context: RangeContext) {
  const { spreadsheet, sheet } = find(context);
  return displayArea(spreadsheet, sheet, context.area, context.execution.now());
}

function write(context: RangeContext, data: readonly (readonly unknown[])[]): object {
  const { spreadsheet, sheet } = findToEdit(context, context.area);
  writeValues(spreadsheet, sheet, context.area, data, scriptWrite(context));
  return context.self();
}

function everywhere(area: Area, value: unknown): unknown[][] {
  const line = new Array<unknown>(area.numColumns).fill(value);
  return new Array<unknown[]>(area.numRows).fill(line);
}

export function rangeFormulas(context: RangeContext) {
  const formulas = () =>
    readArea<Cell>(find(context).sheet.cells, context.area, '').map((line) =>
      line.map((cell) => (isFormula(cell) ? cell.formula : '')),
    );
  const formula = (text: unknown) => (text && !String(text).startsWith('=') ? `=${String(text)}` : text);
  const { row, column } = context.area;
  const inR1c1 = () =>
    formulas().map((line, i) => line.map((text, j) => (text ? a1ToR1c1(text, row + i, column + j) : null)));
  const fromR1c1 = (data: readonly (readonly unknown[])[]) =>
    write(
      context,
      data.map((line, i) => line.map((text, j) => formula(text && r1c1ToA1(String(text), row + i, column + j)))),
    );
  return {
    getFormulas: formulas,
    getFormula: () => formulas()[0]![0],
    getFormulasR1C1: inR1c1,
    getFormulaR1C1: () => inR1c1()[0]![0],
    setFormulaR1C1: (text: unknown) => fromR1c1(everywhere(context.area, text)),
    setFormulasR1C1: (data: unknown) => {
      assertShape(data, context.area, 'setFormulasR1C1');
      return fromR1c1(data);
    },
    /** Written as people fill a column: what is not pinned follows. Scripts that run on live count on it. */
    setFormula: (text: unknown) => {
      const first = formula(text);
      const below = (i: number, j: number) => (first ? shiftedFormula(String(first), i, j) : first);
      return write(
        context,
        everywhere(context.area, first).map((line, i) => line.map((_, j) => below(i, j))),
      );
    },
    setFormulas: (data: unknown) => {
      assertShape(data, context.area, 'setFormulas');
      return write(
        context,
        data.map((line) => line.map(formula)),
      );
    },
  };
}

export function rangeTexts(context: RangeContext) {
  const { area, self } = context;
  const eachText = (change: (text: string) => string) => {
    const { sheet } = findToEdit(context, area);
    writeArea<Cell>(sheet.cells, area, '', (_, __, cell) => (typeof cell === 'string' ? change(cell) : cell));
    return self();
  };
  return {
    trimWhitespace: () => eachText((text) => text.trim().replace(/\s+/g, ' ')),
    removeDuplicates: (columns?: readonly number[]) => {
      const { sheet } = findToEdit(context, area);
      const rows = readArea<Cell>(sheet.cells, area, '');
      if (rows.some((line) => line.some(isFormula))) {
        throw new NotEmulated('Range.removeDuplicates with formulas is not emulated');
      }
      const keys = new Set<string>();
      const kept = rows.filter((line) => {
        const compared = columns ? Array.from(columns, (column) => line[column - area.column]) : line;
        const key = JSON.stringify(compared).toLowerCase();
        return !keys.has(key) && keys.add(key);
      });
      writeArea<Cell>(sheet.cells, area, '', (i, j) => kept[i]?.[j] ?? '');
      return context.range({ ...area, numRows: kept.length });
    },
  };
}
