// Reads the dates a person sees in the tabs of the register.
import { sheetModel } from '../model/spreadsheet';
import { shownArea } from '../services/spreadsheet/display';
import type { Workspace } from '../workspace';

/** Some columns of a tab as displayed, row by row; undefined when the tab or one of the headings is not there. */
export function columnsOf<H extends string>(
  workspace: Workspace,
  tab: string,
  headings: readonly H[],
): Record<H, string>[] | undefined {
  const spreadsheet = workspace.state.spreadsheets[workspace.boundTo]!;
  const sheet = sheetModel(spreadsheet, tab);
  const places = headings.map((heading) => sheet?.cells[0]?.indexOf(heading) ?? -1);
  if (!sheet || places.includes(-1)) return undefined;
  const numRows = sheet.cells.length - 1;
  if (numRows === 0) return [];
  const columns = places.map((place) => {
    const area = { row: 2, column: place + 1, numRows, numColumns: 1 };
    return shownArea(spreadsheet, sheet, area, workspace.clock.now);
  });
  return columns[0]!.map(
    (_, row) => Object.fromEntries(headings.map((heading, n) => [heading, columns[n]![row]![0]!])) as Record<H, string>,
  );
}

/** `2018-10-16` of « 16/10/2018 » or « 16/10/2018 07:00 »; '' when the text is no date. */
export function dayOf(text: string): string {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(text) ?? [];
  return year ? `${year}-${month}-${day}` : '';
}
