// The .xlsx file, read back by another reader than the one that wrote the model.
import ExcelJS from 'exceljs';
import { writeXlsx } from '../../local/files/xlsx';
import { sandbox, valueIn } from '../support/sandbox';

async function written(code: string): Promise<ExcelJS.Workbook> {
  const workspace = sandbox(`function main() {
    const file = SpreadsheetApp.getActive(); const sheet = file.getSheets()[0]; ${code} }`);
  valueIn(workspace);
  const bytes = await writeXlsx(workspace.state.spreadsheets[workspace.boundTo]!);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

test('texts, numbers, booleans and formulas keep their type', async () => {
  const workbook = await written("sheet.appendRow([\"'01234\", 12.5, true, '=1+1']);");
  const row = workbook.worksheets[0]!.getRow(1);
  expect([1, 2, 3, 4].map((column) => row.getCell(column).value)).toEqual([
    '01234',
    12.5,
    true,
    { formula: '1+1', result: 2 },
  ]);
});

test('a date is a real date, on the wall clock of the spreadsheet', async () => {
  const workbook = await written("sheet.getRange('A1').setValue(new Date(2018, 9, 16, 14, 30));");
  const cell = workbook.worksheets[0]!.getCell('A1');
  expect([(cell.value as Date).toISOString(), cell.numFmt]).toEqual([
    '2018-10-16T14:30:00.000Z',
    'dd/mm/yyyy hh:mm:ss',
  ]);
});

test('headings keep bold, colour, note, width and the frozen row', async () => {
  const workbook = await written(`sheet.getRange('A1').setValue('Nom').setFontWeight('bold').setBackground('#d9ead3')
    .setNote('Nom de famille'); sheet.setColumnWidth(1, 210); sheet.setFrozenRows(1);`);
  const sheet = workbook.worksheets[0]!;
  const cell = sheet.getCell('A1');
  expect(cell.font.bold).toBe(true);
  expect(cell.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFD9EAD3' } });
  expect(cell.note).toBe('Nom de famille');
  expect(sheet.getColumn(1).width).toBe(30);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
});

test('hidden tabs and hidden columns stay hidden', async () => {
  const workbook = await written(
    "file.insertSheet('Cachée').hideSheet(); sheet.appendRow(['a', 'b']); sheet.hideColumns(2);",
  );
  expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['Feuille 1', 'visible'],
    ['Cachée', 'hidden'],
  ]);
  expect([1, 2].map((column) => workbook.worksheets[0]!.getColumn(column).hidden)).toEqual([false, true]);
});

test('a list is offered in the cell, and one that does not fit is kept in a tab nobody sees', async () => {
  const workbook = await written(`
    const rule = (list) => SpreadsheetApp.newDataValidation().requireValueInList(list).setAllowInvalid(false).build();
    sheet.getRange('A2').setDataValidation(rule(['oui', 'non'])); sheet.getRange('B2').setDataValidation(rule(['oui, mais', 'non']));`);
  const [sheet, lists] = workbook.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet];
  expect(sheet.getCell('A2').dataValidation).toMatchObject({
    type: 'list',
    formulae: ['"oui,non"'],
    showErrorMessage: true,
  });
  expect(sheet.getCell('B2').dataValidation.formulae).toEqual(["'Listes à choix'!$A$1:$A$2"]);
  expect([lists.state, lists.getCell('A1').value]).toEqual(['veryHidden', 'oui, mais']);
});

test('the same spreadsheet and the same instant give the same bytes', async () => {
  const workspace = sandbox(
    "function main() { SpreadsheetApp.getActive().getSheets()[0].appendRow(['a', new Date()]); }",
  );
  valueIn(workspace);
  const model = workspace.state.spreadsheets[workspace.boundTo]!;
  const at = new Date(Date.UTC(2018, 9, 16, 8));
  const first = await writeXlsx(model, at);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(first.equals(await writeXlsx(model, at))).toBe(true);
});
