// Reads a tab as a person sees it: displayed values by heading.
import { sheetModel } from '../model/spreadsheet';
import { shownArea } from '../services/spreadsheet/display';
import type { Workspace } from '../workspace';

export interface Tab {
  /** Displayed value by heading, one object a row under the headings. */
  rows: Record<string, string>[];
  /** Letter of the column of each heading. */
  columns: Record<string, string>;
}

export function readTab(workspace: Workspace, name: string): Tab {
  const spreadsheet = workspace.state.spreadsheets[workspace.boundTo]!;
  const sheet = sheetModel(spreadsheet, name);
  if (!sheet) throw new Error(`No tab « ${name} »`);
  // The rows that were ever filled: the thousand of a new tab, all empty, would be most of the work.
  const numRows = Math.max(1, sheet.cells.length);
  const size = { row: 1, column: 1, numRows, numColumns: sheet.maxColumns };
  const [headings = [], ...values] = shownArea(spreadsheet, sheet, size, workspace.clock.now);
  const rows = values
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(headings.map((heading, index) => [heading, cells[index]!])));
  const letters = headings.map((heading, index) => [heading, letter(index)]);
  return { rows, columns: Object.fromEntries(letters.filter(([heading]) => heading)) };
}

function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
