// One tab of the register as the page shows it: displayed values, what may be chosen, what is hidden.
import { sheetModel, type Cell, type SheetModel, type SpreadsheetModel } from '../model/spreadsheet';
import { cellName } from '../services/spreadsheet/area';
import { displayArea } from '../services/spreadsheet/display';
import { cellAt } from '../services/spreadsheet/grid';
import { allowedTexts, ruleAt } from '../services/spreadsheet/rules';
import { isFormula } from '../services/spreadsheet/values';
import type { Workspace } from '../workspace';
import type { TabView } from './contract';

export function tabView(workspace: Workspace, name: string): TabView {
  const spreadsheet = workspace.state.spreadsheets[workspace.boundTo]!;
  const sheet = sheetModel(spreadsheet, name);
  if (!sheet) throw new Error(`L’onglet «\u00a0${name}\u00a0» n’existe pas.`);
  // One empty row under the last, so that a person can add a line.
  const numRows = Math.min(sheet.maxRows, Math.max(1, sheet.cells.length) + 1);
  const numColumns = sheet.cells.reduce((most, row) => Math.max(most, row.length), 1);
  const columns = Array.from({ length: numColumns }, (_, index) => index + 1);
  return {
    name,
    hidden: sheet.hidden,
    rows: displayArea(spreadsheet, sheet, { row: 1, column: 1, numRows, numColumns }, workspace.clock.now),
    notes: columns.map((column) => cellAt(sheet.notes, 1, column, '')),
    widths: columns.map((column) => sheet.columnWidths[column - 1] ?? 0),
    hiddenColumns: columns.map((column) => sheet.hiddenColumns[column - 1] === 1),
    hiddenRows: Array.from({ length: numRows }, (_, index) => sheet.hiddenRows[index] === 1),
    ...cellFacts(spreadsheet, sheet, numRows, numColumns),
  };
}

/** Cells of one rule share one list: a long tab stays short to send. */
function cellFacts(spreadsheet: SpreadsheetModel, sheet: SheetModel, numRows: number, numColumns: number) {
  const facts: Pick<TabView, 'formulas' | 'choices' | 'lists'> = { formulas: {}, choices: {}, lists: [] };
  const listOfRule = new Map<object, number>();
  for (let row = 1; row <= numRows; row++) {
    for (let column = 1; column <= numColumns; column++) {
      const cell = cellAt<Cell>(sheet.cells, row, column, '');
      if (isFormula(cell)) facts.formulas[cellName(row, column)] = cell.formula;
      const rule = ruleAt(spreadsheet, sheet, row, column);
      const texts = rule && allowedTexts(spreadsheet, rule);
      if (!rule || !texts) continue;
      if (!listOfRule.has(rule)) listOfRule.set(rule, facts.lists.push(texts) - 1);
      facts.choices[cellName(row, column)] = listOfRule.get(rule)!;
    }
  }
  return facts;
}
