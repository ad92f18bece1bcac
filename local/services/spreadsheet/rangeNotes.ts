// Notes of a range, and clearing it. Source: reference of Range.
import type { Cell } from '../../model/spreadsheet';
import { find, findToEdit } from './context';
import { readArea, writeArea } from './grid';
import { paint, type LookPatch } from './looks';
import type { RangeContext } from './range';
import { assertShape } from './values';

export interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  commentsOnly?: boolean;
}

export function rangeNotes(context: RangeContext) {
  const { area, self } = context;
  const notes = () => readArea(find(context).sheet.notes, area, '');
  const write = (next: (i: number, j: number) => string) => {
    writeArea(findToEdit(context, area).sheet.notes, area, '', next);
    return self();
  };
  return {
    getNotes: notes,
    getNote: () => notes()[0]![0],
    setNote: (note: unknown) => write(() => (note === null || note === undefined ? '' : String(note))),
    setNotes: (given: unknown) => {
      assertShape(given, area, 'setNotes');
      return write((i, j) => noteText(given[i]![j]));
    },
    clearNote: () => write(() => ''),
    clear: (options?: ClearOptions) => {
      clearArea(context, options);
      return self();
    },
    clearContent: () => {
      clearArea(context, { contentsOnly: true });
      return self();
    },
    /** Number formats stay (reference of Range.clearFormat). */
    clearFormat: () => {
      const { spreadsheet, sheet } = findToEdit(context, area);
      paint(spreadsheet, sheet, area, NO_TEXT_FORMAT);
      return self();
    },
  };
}

/** A whole number given in an array reads back as « 25.0 » (gas-fakes « oddities », issue 429373214). */
function noteText(note: unknown): string {
  if (note === null || note === undefined) return '';
  return typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : String(note);
}

const NO_TEXT_FORMAT: LookPatch = {
  background: undefined,
  fontColor: undefined,
  fontFamily: undefined,
  fontSize: undefined,
  fontWeight: undefined,
  fontStyle: undefined,
  fontLine: undefined,
  horizontalAlignment: undefined,
  verticalAlignment: undefined,
  wrap: undefined,
  borders: undefined,
};

/** Without options, contents, formats and validations go and notes stay; options that choose nothing clear it all. */
export function clearArea(
  context: Pick<RangeContext, 'execution' | 'spreadsheetId' | 'sheetId' | 'area'>,
  options?: ClearOptions,
) {
  const { area } = context;
  const { sheet } = findToEdit(context, area);
  const asked = options ?? {};
  const everything = !asked.contentsOnly && !asked.formatOnly && !asked.validationsOnly && !asked.commentsOnly;
  if (everything || asked.contentsOnly) writeArea<Cell>(sheet.cells, within(sheet.cells), '', () => '');
  if (everything || asked.formatOnly) writeArea(sheet.looks, within(sheet.looks), 0, () => 0);
  if (everything || asked.validationsOnly) writeArea(sheet.rules, within(sheet.rules), 0, () => 0);
  if (asked.commentsOnly || (options && everything)) writeArea(sheet.notes, within(sheet.notes), '', () => '');

  /** The area down to where the layer ends: below it there is nothing to clear. */
  function within(grid: unknown[][]) {
    return { ...area, numRows: Math.max(0, Math.min(area.numRows, grid.length - area.row + 1)) };
  }
}
