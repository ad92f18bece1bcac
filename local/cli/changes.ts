// What changed in the spreadsheets between two moments, cell by cell, as a person would see it.
import type { Workspace } from '../workspace';
import { cellName } from '../services/spreadsheet/area';
import { shownArea } from '../services/spreadsheet/display';

export interface CellChange {
  cell: string;
  before: string;
  after: string;
}

export interface TabChange {
  spreadsheet: string;
  tab: string;
  /** Whether the tab itself came or went. */
  tabIs?: 'added' | 'removed';
  cells: CellChange[];
}

/** Displayed rows of every tab, by spreadsheet and tab id. */
export type Shown = Map<string, { spreadsheet: string; tab: string; rows: string[][] }>;

export function shownTabs({ state, clock }: Workspace): Shown {
  const tabs: Shown = new Map();
  for (const spreadsheet of Object.values(state.spreadsheets)) {
    for (const sheet of spreadsheet.sheets) {
      const numColumns = Math.max(0, ...sheet.cells.map((line) => line?.length ?? 0));
      const size = { row: 1, column: 1, numRows: sheet.cells.length, numColumns };
      const rows = shownArea(spreadsheet, sheet, size, clock.now);
      tabs.set(`${spreadsheet.id}/${sheet.sheetId}`, { spreadsheet: spreadsheet.name, tab: sheet.name, rows });
    }
  }
  return tabs;
}

export function changesBetween(before: Shown, after: Shown): TabChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key): TabChange[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const { spreadsheet, tab } = (is ?? was)!;
    if (was && !is) return [{ spreadsheet, tab, tabIs: 'removed', cells: [] }];
    const cells = cellChanges(was?.rows ?? [], is!.rows);
    if (!was) return [{ spreadsheet, tab, tabIs: 'added', cells }];
    return cells.length > 0 ? [{ spreadsheet, tab, cells }] : [];
  });
}

function cellChanges(before: string[][], after: string[][]): CellChange[] {
  const changes: CellChange[] = [];
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    const columns = Math.max(before[row]?.length ?? 0, after[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const [was, is] = [before[row]?.[column] ?? '', after[row]?.[column] ?? ''];
      if (was !== is) changes.push({ cell: cellName(row + 1, column + 1), before: was, after: is });
    }
  }
  return changes;
}
