// One tab of the register as the page shows it: displayed values, what may be chosen, what is hidden.
import { sheetModel, type Cell, type SheetModel, type SpreadsheetModel } from '../model/spreadsheet';
import { cellName } from '../services/spreadsheet/area';
import { shownArea } from '../services/spreadsheet/display';
import { allowedTexts } from '../services/spreadsheet/rules';
import { isFormula } from '../services/spreadsheet/values';
import type { Workspace } from '../workspace';
import type { ChoiceRun, TabView } from './contract';

interface Reading {
  version: number;
  rows: string[][];
}

/** The last reading of each tab: a long one is not sent whole again for one cell that changed. */
const readings = new WeakMap<Workspace, Map<string, Reading>>();
let lastVersion = 0;

/** `known` is the version the page holds, 0 when it holds none. */
export function tabView(workspace: Workspace, name: string, known: number): TabView {
  const spreadsheet = workspace.state.spreadsheets[workspace.boundTo]!;
  const sheet = sheetModel(spreadsheet, name);
  if (!sheet) throw new Error(`L’onglet «\u00a0${name}\u00a0» n’existe pas.`);
  // One empty row under the last, so that a person can add a line.
  const numRows = Math.min(sheet.maxRows, Math.max(1, sheet.cells.length) + 1);
  const numColumns = sheet.cells.reduce((most, row) => Math.max(most, row.length), 1);
  const columns = Array.from({ length: numColumns }, (_, index) => index);
  return {
    name,
    hidden: sheet.hidden,
    frozenColumns: sheet.frozenColumns,
    total: numRows,
    ...newRows(workspace, name, known, () =>
      shownArea(spreadsheet, sheet, { row: 1, column: 1, numRows, numColumns }, workspace.clock.now),
    ),
    notes: columns.map((column) => sheet.notes[0]?.[column] ?? ''),
    widths: columns.map((column) => sheet.columnWidths[column] ?? 0),
    hiddenColumns: columns.map((column) => sheet.hiddenColumns[column] === 1),
    hiddenRows: sheet.hiddenRows.flatMap((hidden, index) => (hidden ? [index] : [])),
    formulas: formulasOf(sheet),
    ...choicesOf(spreadsheet, sheet, numRows, numColumns),
  };
}

function newRows(
  workspace: Workspace,
  name: string,
  known: number,
  read: () => string[][],
): Pick<TabView, 'version' | 'rows' | 'partial'> {
  const kept = readings.get(workspace) ?? new Map<string, Reading>();
  readings.set(workspace, kept);
  const before = kept.get(name);
  const rows = read();
  const partial = before !== undefined && before.version === known;
  const changed = rows.flatMap((row, index): [number, string[]][] =>
    partial && same(before.rows[index], row) ? [] : [[index, row]],
  );
  const stays = partial && changed.length === 0 && before.rows.length === rows.length;
  const version = stays ? known : ++lastVersion;
  kept.set(name, { version, rows });
  return { version, rows: changed, partial };
}

function same(before: string[] | undefined, row: string[]): boolean {
  return before?.length === row.length && row.every((text, index) => text === before[index]);
}

function formulasOf(sheet: SheetModel): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [row, line] of sheet.cells.entries()) {
    line?.forEach((cell: Cell, column) => {
      if (isFormula(cell)) found[cellName(row + 1, column + 1)] = cell.formula;
    });
  }
  return found;
}

/** Rows that follow each other under one rule make one run: a long tab stays short to send. */
function choicesOf(spreadsheet: SpreadsheetModel, sheet: SheetModel, numRows: number, numColumns: number) {
  const lists: string[][] = [];
  const listOfRule = spreadsheet.rules.map((rule) => {
    const texts = rule && allowedTexts(spreadsheet, rule);
    return texts ? lists.push(texts) - 1 : undefined;
  });
  const choices: ChoiceRun[] = [];
  for (let column = 0; column < numColumns; column++) {
    let run: ChoiceRun | undefined;
    for (let row = 0; row < numRows; row++) {
      const list = listOfRule[sheet.rules[row]?.[column] ?? 0];
      if (run && run.list === list) run.to = row;
      else {
        run = list === undefined ? undefined : { column, from: row, to: row, list };
        if (run) choices.push(run);
      }
    }
  }
  return { choices, lists };
}
