// Takes rows out of a tab: from the bottom up, neighbours together, so that the numbers of those above hold.
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** `rows` are row numbers of the sheet, in any order. */
export function deleteRows(sheet: Sheet, rows: readonly number[]): void {
  if (rows.length === 0) return;
  const frozen = sheet.getFrozenRows();
  const last = sheet.getMaxRows();
  // Google refuses to delete the last row that is not frozen.
  if (rows.length >= last - frozen) sheet.insertRowsAfter(last, 1);
  for (const { first, count } of runsOf(rows)) sheet.deleteRows(first, count);
}

function runsOf(rows: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => b - a)) {
    const last = runs[runs.length - 1];
    if (last?.first === row + 1) {
      last.first = row;
      last.count += 1;
    } else runs.push({ first: row, count: 1 });
  }
  return runs;
}
