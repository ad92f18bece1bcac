// Contract of SpreadsheetApp: files, tabs, what a script may ask of them.
import { createSpreadsheet } from '../../local/model/spreadsheet';
import { sandbox, valueIn, valueOf } from '../support/sandbox';

const SHEET = 'const sheet = SpreadsheetApp.getActive().getSheets()[0];';

describe('SpreadsheetApp', () => {
  test('getActive is the file the script is bound to, and null for a standalone script', () => {
    const workspace = sandbox('function main() { return SpreadsheetApp.getActive().getId(); }');
    expect(valueIn(workspace)).toBe(workspace.boundTo);
    expect(valueOf('return SpreadsheetApp.getActive();', { bound: false })).toBe(null);
  });

  test('openById and openByUrl give the same file, and openById refuses an unknown id', () => {
    const workspace = sandbox(`function main(id) {
      const byUrl = SpreadsheetApp.openByUrl('https://docs.google.com/spreadsheets/d/' + id + '/edit#gid=0');
      return [SpreadsheetApp.openById(id).getName(), byUrl.getName()];
    }`);
    const { id } = createSpreadsheet(workspace, 'Autre');
    expect(valueIn(workspace, 'main', id)).toEqual(['Autre', 'Autre']);
    expect(() => valueOf("SpreadsheetApp.openById('inconnu');")).toThrow(
      'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    );
  });

  // Menus exist only where a person has the file open (« Custom menus in Google Workspace »).
  test('getUi throws where nobody has the file open', () => {
    const workspace = sandbox('function main() { SpreadsheetApp.getUi(); }');
    const options = { account: 'a@example.org', authMode: 'FULL' as const, hasUi: false };
    expect(workspace.execute('main', options, 'clock', () => []).error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  test('a member that Google documents and is not emulated stops the script, even inside a try', () => {
    const workspace = sandbox(`function main() { try { ${SHEET} sheet.getCharts(); } catch (e) { return 'caught'; } }`);
    expect(workspace.call('main').error?.message).toBe('Sheet.getCharts is not emulated');
  });

  test('enums print as their name and are equal to themselves', () => {
    const code = `const { Dimension, ProtectionType } = SpreadsheetApp;
      return [String(Dimension.ROWS), JSON.stringify(ProtectionType.RANGE), Dimension.ROWS === SpreadsheetApp.Dimension.ROWS];`;
    expect(valueOf(code)).toEqual(['ROWS', '"RANGE"', true]);
  });

  test('consecutive writes cost one trip at flush, and a read between them one more', () => {
    const tripsToTheSheet = sandbox(`function main() { ${SHEET} }`).call('main').trips;
    const write = "sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2);";
    const trips = (code: string) =>
      sandbox(`function main() { ${SHEET} ${code} }`).call('main').trips - tripsToTheSheet;
    expect(trips(`${write} SpreadsheetApp.flush();`)).toBe(1);
    expect(
      trips(`sheet.getRange('A1').setValue(1); sheet.getRange('A1').getValue(); sheet.getRange('A2').setValue(2);`),
    ).toBe(3);
  });
});

describe('tabs', () => {
  test('a new file has one tab of 1,000 rows and 26 columns, whose id is 0', () => {
    const code = `${SHEET} return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getSheetId(), sheet.getLastRow()];`;
    expect(valueOf(code)).toEqual([1000, 26, 0, 0]);
  });

  test('insertSheet puts the tab after the active one, or at the index given, and refuses a name twice', () => {
    const workspace = sandbox(`
      function main() {
        const file = SpreadsheetApp.getActive();
        file.insertSheet('B'); file.insertSheet('C'); file.insertSheet('A', 0); file.insertSheet(1);
        return file.getSheets().map((sheet) => sheet.getName());
      }
      function twice() { SpreadsheetApp.getActive().insertSheet('B'); }`);
    expect(valueIn(workspace)).toEqual(['A', 'Feuille 5', 'Feuille 1', 'B', 'C']);
    expect(() => valueIn(workspace, 'twice')).toThrow(
      'A sheet with the name "B" already exists. Please enter another name.',
    );
  });

  test('a tab that was deleted can no longer be used through an object that remains', () => {
    const code = `const file = SpreadsheetApp.getActive(); const sheet = file.insertSheet('B');
      file.deleteSheet(sheet); return sheet.getName();`;
    expect(() => valueOf(code)).toThrow(/^Sheet \d+ not found$/);
  });

  test('the last tab can be neither deleted nor hidden', () => {
    expect(() => valueOf(`${SHEET} SpreadsheetApp.getActive().deleteSheet(sheet);`)).toThrow(
      "You can't remove all the sheets in a document.",
    );
    expect(() => valueOf(`${SHEET} sheet.hideSheet();`)).toThrow("You can't hide all the sheets in a document.");
  });

  test('a tab without a form has no form URL', () => {
    expect(valueOf(`${SHEET} return sheet.getFormUrl();`)).toBe(null);
  });

  test('getLastRow is the last row with content in any column', () => {
    const code = `${SHEET} sheet.getRange('C7').setValue('x'); sheet.getRange('A9').setValue('y').clearContent();
      return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];`;
    expect(valueOf(code)).toEqual([7, 3, 'A1:C7']);
  });

  test('a format or a note is no content', () => {
    const code = `${SHEET} sheet.getRange('B5').setNote('n').setBackground('#ff0000'); return sheet.getLastRow();`;
    expect(valueOf(code)).toBe(0);
  });

  test('an unchecked box is content: it moves getLastRow', () => {
    expect(valueOf(`${SHEET} sheet.getRange('A2:A9').insertCheckboxes(); return sheet.getLastRow();`)).toBe(9);
  });

  test('appendRow writes below the last content and makes the tab grow', () => {
    const code = `${SHEET} sheet.getRange('A1000').setValue('fin'); sheet.appendRow(['suite', 2]);
      return [sheet.getMaxRows(), sheet.getRange(1001, 1, 1, 2).getValues()];`;
    expect(valueOf(code)).toEqual([1001, [['suite', 2]]]);
  });

  test('a file refuses to pass 10,000,000 cells', () => {
    expect(() => valueOf(`${SHEET} sheet.insertRowsAfter(1000, 400000);`)).toThrow(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });
});

describe('rows and columns', () => {
  const filled = `${SHEET} sheet.getRange('A1:B3').setValues([['a', 1], ['b', 2], ['c', 3]]);`;

  test('an inserted row pushes values, notes and named ranges down', () => {
    const code = `${filled} sheet.getRange('A2').setNote('n');
      const file = SpreadsheetApp.getActive(); file.setNamedRange('deux', sheet.getRange('A2:B2'));
      sheet.insertRowBefore(2);
      return [sheet.getRange('A1:A4').getValues().flat(), sheet.getRange('A3').getNote(),
        file.getRangeByName('deux').getA1Notation()];`;
    expect(valueOf(code)).toEqual([['a', '', 'b', 'c'], 'n', 'A3:B3']);
  });

  test('a Range is a place: it does not follow its rows', () => {
    const code = `${filled} const range = sheet.getRange('A2'); sheet.deleteRow(1); return range.getValue();`;
    expect(valueOf(code)).toBe('c');
  });

  test('an inserted row takes the look and the validation of the row it comes after', () => {
    const code = `${SHEET} sheet.getRange('A2').setNumberFormat('@');
      sheet.insertRowAfter(2); return sheet.getRange('A3').setValue('01').getValue();`;
    expect(valueOf(code)).toBe('01');
  });

  test('moveColumns puts columns before the index counted before the move', () => {
    const code = `${SHEET} sheet.getRange('A1:D1').setValues([['a', 'b', 'c', 'd']]);
      sheet.moveColumns(sheet.getRange('A1'), 4); return sheet.getRange('A1:D1').getValues();`;
    expect(valueOf(code)).toEqual([['b', 'c', 'a', 'd']]);
  });

  test('a sort moves whole rows: values, notes and looks, empty cells last in both directions', () => {
    const code = `${SHEET} sheet.getRange('A1:A4').setValues([['b'], [''], [10], ['a']]);
      sheet.getRange('A1').setNote('note de b'); sheet.getRange('A4').setBackground('#00ff00');
      const range = sheet.getRange('A1:A4');
      range.sort(1); const up = [range.getValues().flat(), range.getNotes().flat(), range.getBackgrounds().flat()[1]];
      range.sort({ column: 1, ascending: false }); return [up, range.getValues().flat()];`;
    expect(valueOf(code)).toEqual([
      [[10, 'a', 'b', ''], ['', '', 'note de b', ''], '#00ff00'],
      ['b', 'a', 10, ''],
    ]);
  });

  test('Sheet.sort leaves the frozen rows where they are', () => {
    const code = `${SHEET} sheet.getRange('A1:A3').setValues([['Titre'], ['z'], ['b']]); sheet.setFrozenRows(1);
      sheet.sort(1); return sheet.getDataRange().getValues().flat();`;
    expect(valueOf(code)).toEqual(['Titre', 'b', 'z']);
  });

  test('every row cannot be deleted', () => {
    expect(() => valueOf(`${SHEET} sheet.deleteRows(1, 1000);`)).toThrow("You can't delete all the rows on the sheet.");
  });

  test('row metadata follows its row and dies with it', () => {
    const code = `${filled} sheet.getRange('2:2').addDeveloperMetadata('id', 'ligne b');
      sheet.insertRowBefore(1);
      const find = () => sheet.createDeveloperMetadataFinder().withKey('id').find();
      const row = find()[0].getLocation().getRow().getRow(); sheet.deleteRow(3); return [row, find().length];`;
    expect(valueOf(code)).toEqual([3, 0]);
  });
});

describe('ranges', () => {
  test.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["sheet.getRange('A1').offset(0, 26)", 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["sheet.getRange('n’importe quoi')", 'Range not found'],
  ])('%s is refused: %s', (call, message) => {
    expect(() => valueOf(`${SHEET} ${call};`)).toThrow(message);
  });

  test.each([
    ['B2', 'B2', 1, 1],
    ['B2:C4', 'B2:C4', 3, 2],
    ['C4:B2', 'B2:C4', 3, 2],
    ['B:C', 'B:C', 1000, 2],
    ['2:3', '2:3', 2, 26],
    ['$B$2', 'B2', 1, 1],
  ])('%s has the A1 notation %s', (given, notation, rows, columns) => {
    const code = `${SHEET} const range = sheet.getRange('${given}');
      return [range.getA1Notation(), range.getNumRows(), range.getNumColumns()];`;
    expect(valueOf(code)).toEqual([notation, rows, columns]);
  });

  test('setters return the range itself', () => {
    const code = `${SHEET} const range = sheet.getRange('A1'); return range.setValue(1).setNote('n') === range;`;
    expect(valueOf(code)).toBe(true);
  });

  // gas-fakes « oddities », issue 429373214.
  test('a number set as a note reads back with « .0 » from an array, and without from a single cell', () => {
    const code = `${SHEET} const range = sheet.getRange('A1');
      return [range.setNote(25).getNote(), range.setNotes([[25]]).getNote()];`;
    expect(valueOf(code)).toEqual(['25', '25.0']);
  });

  test('a look that was never set reads as the default of Sheets', () => {
    const code = `${SHEET} const cell = sheet.getRange('A1');
      return [cell.getBackground(), cell.getFontWeight(), cell.getNumberFormat(), cell.getWrap()];`;
    expect(valueOf(code)).toEqual(['#ffffff', 'normal', '0.###############', true]);
  });

  test('clearContent keeps looks, validations and notes', () => {
    const code = `${SHEET} const cell = sheet.getRange('A1').setValue('x').setNote('n').setBackground('#123456');
      cell.clearContent(); return [cell.getValue(), cell.getNote(), cell.getBackground()];`;
    expect(valueOf(code)).toEqual(['', 'n', '#123456']);
  });

  // Reference of Range.clearFormat.
  test('clearFormat takes colours and fonts away and keeps the number format', () => {
    const code = `${SHEET} const cell = sheet.getRange('A1').setNumberFormat('@').setFontWeight('bold').clearFormat();
      return [cell.getNumberFormat(), cell.getFontWeight()];`;
    expect(valueOf(code)).toEqual(['@', 'normal']);
  });

  test('insertCells and deleteCells move only what is under the range', () => {
    const code = `${SHEET} sheet.getRange('A1:B3').setValues([['a', 1], ['b', 2], ['c', 3]]);
      const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
      sheet.getRange('A2').insertCells(ROWS); const after = sheet.getRange('A1:B4').getValues();
      sheet.getRange('A2').deleteCells(ROWS); sheet.getRange('A1').deleteCells(COLUMNS);
      return [after, sheet.getRange('A1:B3').getValues()];`;
    expect(valueOf(code)).toEqual([
      [['a', 1], ['', 2], ['b', 3], ['c', '']],
      [[1, ''], ['b', 2], ['c', 3]],
    ]); // oxfmt-ignore
  });

  test('a merge keeps the first value and empties the others', () => {
    const code = `${SHEET} const range = sheet.getRange('A1:B1').setValues([['a', 'b']]).merge();
      return [range.getValues(), sheet.getRange('B1').isPartOfMerge(), range.breakApart().isPartOfMerge()];`;
    expect(valueOf(code)).toEqual([[['a', '']], true, false]);
  });

  test('insertCheckboxes sets every cell to its unchecked value', () => {
    const code = `${SHEET} const range = sheet.getRange('A1:A2').setValue('x').insertCheckboxes('oui', 'non');
      const values = range.getValues().flat(); sheet.getRange('A1').check();
      return [values, sheet.getRange('A1').getValue(), range.isChecked()];`;
    expect(valueOf(code)).toEqual([['non', 'non'], 'oui', null]);
  });

  test('copyTo fills a destination by whole multiples', () => {
    const code = `${SHEET} sheet.getRange('A1:A2').setValues([['x'], ['y']]);
      sheet.getRange('A1:A2').copyTo(sheet.getRange('B1:B5')); return sheet.getRange('B1:B5').getValues().flat();`;
    expect(valueOf(code)).toEqual(['x', 'y', 'x', 'y', '']);
  });

  test('a text finder compares what cells show', () => {
    const code = `${SHEET} sheet.getRange('A1:A3').setValues([['Léa'], ['léa martin'], [new Date(2018, 9, 16)]]);
      const find = (text) => sheet.createTextFinder(text).findAll().map((cell) => cell.getA1Notation());
      return [find('léa'), find('16/10'), sheet.createTextFinder('léa').matchEntireCell(true).findNext().getRow()];`;
    expect(valueOf(code)).toEqual([['A1', 'A2'], ['A3'], 1]);
  });
});

test('what a script made is kept in plain JSON', () => {
  const workspace = sandbox(`function main() { ${SHEET}
    sheet.getRange('A1').setValue(new Date(2018, 9, 16)); sheet.protect().setWarningOnly(true); }`);
  valueIn(workspace);
  const { spreadsheets } = workspace.state;
  expect(JSON.parse(JSON.stringify(spreadsheets))).toEqual(spreadsheets);
});

// Source: reference of Sheet.getRange(a1Notation).
test.each([
  ['R2C3:R4C5', 'C2:E4'],
  ['R2C3', 'C2'],
])('getRange takes %s, in R1C1 notation', (text, a1) => {
  expect(valueOf(`${SHEET} return sheet.getRange('${text}').getA1Notation();`)).toBe(a1);
});

// Source: references of Range.isChecked and Range.removeCheckboxes.
test('insertCheckboxes lets another value in, which removeCheckboxes leaves', () => {
  const code = `${SHEET} const range = sheet.getRange('A1:A3').insertCheckboxes('oui', 'non');
    sheet.getRange('A1').setValue('oui'); sheet.getRange('A3').setValue('autre');
    const states = ['A1', 'A2', 'A3'].map((cell) => sheet.getRange(cell).isChecked());
    return [states, range.removeCheckboxes().getValues().flat()];`;
  expect(valueOf(code)).toEqual([
    [true, false, null],
    ['', '', 'autre'],
  ]);
});

// Source: reference of Range.getNextDataCell: as Ctrl+arrow.
test.each([
  ['A1', 'DOWN', 'A3'],
  ['A3', 'DOWN', 'A6'],
  ['A6', 'DOWN', 'A1000'],
  ['A1000', 'UP', 'A6'],
  ['A6', 'UP', 'A3'],
  ['C3:E5', 'UP', 'C1'],
  ['B2', 'PREVIOUS', 'A2'],
  ['A1', 'NEXT', 'Z1'],
  ['A1', 'UP', 'A1'],
])('getNextDataCell from %s going %s is %s', (from, direction, to) => {
  const code = `${SHEET} sheet.getRange('A1:A6').setValues([[1], [2], [3], [''], [''], [6]]);
    return sheet.getRange('${from}').getNextDataCell(SpreadsheetApp.Direction.${direction}).getA1Notation();`;
  expect(valueOf(code)).toBe(to);
});

// Source: reference of Range.getDataRegion.
test('getDataRegion grows over the data beside, all around or along one dimension', () => {
  const code = `${SHEET} for (const cell of ['C2', 'B3', 'D3', 'C4']) sheet.getRange(cell).setValue(100);
    const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
    return [undefined, ROWS, COLUMNS].map((along) => (along ? sheet.getRange('C3').getDataRegion(along) : sheet.getRange('C3').getDataRegion()).getA1Notation());`;
  expect(valueOf(code)).toEqual(['B2:D4', 'C2:C4', 'B3:D3']);
});

// Source: reference of Range.copyTo(destination, copyPasteType, transposed).
test('copyTo turns rows into columns', () => {
  const code = `${SHEET} sheet.getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]);
    sheet.getRange('A1:B3').copyTo(sheet.getRange('D1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true);
    return sheet.getRange('D1:F2').getValues();`;
  expect(valueOf(code)).toEqual([
    [1, 3, 5],
    [2, 4, 6],
  ]);
});

// Google's samples « Create a tournament bracket » and « Assign team activities » run on live.
test('older names of a range, and more columns than there are, are taken', () => {
  const code = `${SHEET} const cell = sheet.getRange('C2').setBackgroundColor('yellow');
    return [cell.getBackgroundColor(), cell.getColumnIndex(), sheet.getSheetValues(1, 1, 1, 2000)[0].length];`;
  expect(valueOf(code)).toEqual(['#ffff00', 3, 26]);
});

test('a row before the first cannot be deleted', () => {
  expect(() => valueOf(`${SHEET} sheet.deleteRow(0);`)).toThrow('Those rows are out of bounds.');
});

// Source: reference of Selection.
test('the selection tells the active tab, range and cell', () => {
  const code = `${SHEET} sheet.getRange('B2:C3').activate(); const selection = SpreadsheetApp.getSelection();
    return [selection.getActiveSheet().getName(), selection.getActiveRange().getA1Notation(), selection.getCurrentCell().getA1Notation(),
      SpreadsheetApp.getActive().getSelection().getActiveRange().getA1Notation()];`;
  expect(valueOf(code)).toEqual(['Feuille 1', 'B2:C3', 'B2', 'B2:C3']);
});

// The sentence is quoted of live scripts; the two forms are those of the reference of Sheet.getRange.
test.each([
  ["'2', 3", 'String,number'],
  ['', ''],
  ['2', 'number'],
  ['undefined, 1', 'null,number'],
  ['1, 1, 1, 1, 1', 'number,number,number,number,number'],
])('getRange(%s) fits no form of the method', (args, types) => {
  expect(() => valueOf(`${SHEET} sheet.getRange(${args});`)).toThrow(
    `The parameters (${types}) don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
  );
});
