// Portable contracts of cells: what becomes of a value that a script writes, and what it reads back.
// The file is in French and its zone is Europe/Paris: main.ts sees to it.
import { expectEqual, refusal, UNSETTLED, type Comparison, type Contract } from './contract';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const VALUES = 'Reference of Range.setValue, Range.getValue and Range.getDisplayValue';
const AS_TYPED = 'gas-fakes, « oddities », Values: setValues takes values as if a person typed them';
const MIGRATE = 'Migrate scripts to the V8 runtime';

/** The value and the display of A1 once a value was written there. */
function written(name: string, source: string, value: unknown, expected: [unknown, string], format?: string): Contract {
  const run = (sheet: Sheet): Comparison => {
    const cell = sheet.getRange('A1');
    if (format) cell.setNumberFormat(format);
    cell.setValue(value);
    return expectEqual([cell.getValue(), cell.getDisplayValue()], expected);
  };
  return { name, source, run };
}

const coercion: Contract[] = [
  written('a text of digits loses its leading zero', AS_TYPED, '01234', [1234, '1234']),
  written('spaces between digits are left out', AS_TYPED, '22 34', [2234, '2234']),
  written('a decimal comma makes a number in French', VALUES, '12,5', [12.5, '12,5']),
  written('a percentage is a number', AS_TYPED, '50%', [0.5, '50%']),
  written('TRUE is a boolean, which French shows as VRAI', AS_TYPED, 'TRUE', [true, 'VRAI']),
  written('an ISO day is a date', AS_TYPED, '2018-10-16', [new Date(2018, 9, 16), '2018-10-16']),
  written('a French day is a date', AS_TYPED, '16/10/2018', [new Date(2018, 9, 16), '16/10/2018']),
  written('a day that does not exist stays a text', AS_TYPED, '31/02/2018', ['31/02/2018', '31/02/2018']),
  written('a plain text stays what it is', VALUES, 'CM1', ['CM1', 'CM1']),
  written('a text that begins with - is no formula', UNSETTLED, '-foo', ['-foo', '-foo']),
  written('a text that begins with @ is no formula', UNSETTLED, '@foo', ['@foo', '@foo']),
  written('the format @ set first keeps the zeros', 'vlucas/sheetquery, issue 20', '01234', ['01234', '01234'], '@'),
  written('the format @ set first keeps a formula as text', 'OWOX, issue 1535', '=1+1', ['=1+1', '=1+1'], '@'),
  written('a leading apostrophe keeps a text and is no part of it', 'Tanaike, 2022-09-06', "'01234", [
    '01234',
    '01234',
  ]),
  written('an apostrophe in a cell of format @ is no part of the text', UNSETTLED, "'01", ['01', '01'], '@'),
  written('null clears a cell', MIGRATE, null, ['', '']),
  written('undefined clears a cell', MIGRATE, undefined, ['', '']),
  written('a formula gives its result', VALUES, '=1+1', [2, '2']),
  written('a telephone number with + is a number', UNSETTLED, '+33 6 12 34 56 78', [33612345678, '33612345678']),
];

const formulas: Contract[] = [
  {
    name: 'a text that begins with + is a formula',
    source: 'OWOX, issue 1535; pygsheets, issue 373',
    run: (sheet) => {
      const cell = sheet.getRange('A1').setValue('+Drieu la Rochelle');
      return expectEqual([cell.getFormula() !== '', cell.getDisplayValue()], [true, '#ERROR!']);
    },
  },
  {
    name: 'getFormula gives the formula, and an empty text without one',
    source: 'Reference of Range.getFormula',
    run: (sheet) => {
      sheet.getRange('A1:B1').setValues([['=1+1', 'texte']]);
      return expectEqual(sheet.getRange('A1:B1').getFormulas(), [['=1+1', '']]);
    },
  },
  {
    name: 'a reference follows the value of its cell',
    source: 'Reference of SpreadsheetApp.flush: a read applies what was written before',
    run: (sheet) => {
      sheet.getRange('A1:B1').setValues([[2, '=A1*3']]);
      sheet.getRange('A1').setValue(5);
      return expectEqual(sheet.getRange('B1').getValue(), 15);
    },
  },
];

const dates: Contract[] = [
  {
    name: 'a date written is read back as the same instant',
    source: VALUES,
    run: (sheet) => {
      const date = new Date(2018, 9, 16, 14, 5, 30);
      const read = sheet.getRange('A1').setValue(date).getValue() as Date;
      return expectEqual([read instanceof Date, read.getTime()], [true, date.getTime()]);
    },
  },
  {
    name: 'the same cell is another instant in another zone',
    source: 'Tanaike, 2023-09-03',
    run: (sheet) => {
      const file = sheet.getParent();
      sheet.getRange('A1').setValue(new Date(Date.UTC(2018, 9, 16, 10)));
      file.setSpreadsheetTimeZone('America/Los_Angeles');
      SpreadsheetApp.flush();
      const read = sheet.getRange('A1').getValue() as Date;
      file.setSpreadsheetTimeZone('Europe/Paris');
      return expectEqual(read, new Date(Date.UTC(2018, 9, 16, 19)));
    },
  },
  {
    name: 'dates count days from 30 December 1899',
    source: 'gas-fakes, « oddities »',
    run: (sheet) => {
      const cell = sheet
        .getRange('A1')
        .setValue(new Date(2018, 9, 16))
        .setNumberFormat('0');
      return expectEqual([cell.getValue(), cell.getDisplayValue()], [43389, '43389']);
    },
  },
  {
    name: 'a date is displayed in the pattern of its cell, with French names',
    source: VALUES,
    run: (sheet) => {
      const cell = sheet
        .getRange('A1')
        .setValue(new Date(2018, 9, 6))
        .setNumberFormat('dddd d mmmm yyyy');
      return expectEqual(cell.getDisplayValue(), 'samedi 6 octobre 2018');
    },
  },
];

const shapes: Contract[] = [
  {
    name: 'data with too few rows is refused',
    source: UNSETTLED,
    run: (sheet) =>
      expectEqual(
        refusal(() => sheet.getRange('A1:B2').setValues([[1, 2]])),
        'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      ),
  },
  {
    name: 'data with too few columns is refused',
    source: UNSETTLED,
    run: (sheet) =>
      expectEqual(
        refusal(() => sheet.getRange('A1:B1').setValues([[1]])),
        'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
      ),
  },
  {
    name: 'a cell takes 50,000 characters',
    source: 'Files you can store in Google Drive',
    run: (sheet) => expectEqual(String(sheet.getRange('A1').setValue('a'.repeat(50000)).getValue()).length, 50000),
  },
  {
    name: 'a cell refuses 50,001 characters',
    source: 'A traceback quoted in public code',
    run: (sheet) =>
      expectEqual(
        refusal(() => {
          sheet.getRange('A1').setValue('a'.repeat(50001));
          SpreadsheetApp.flush();
        }),
        'Your input contains more than the maximum of 50000 characters in a single cell.',
      ),
  },
  {
    name: 'empty cells are empty texts, never null',
    source: 'Reference of Range.getValues',
    run: (sheet) => expectEqual(sheet.getRange('A1:B1').getValues(), [['', '']]),
  },
  {
    name: 'a number whose decimals are many is read back as a float',
    source: 'Tanaike, 2021-10-15',
    run: (sheet) =>
      expectEqual(
        sheet
          .getRange('A1')
          .setValue(1 / 3)
          .getValue(),
        1 / 3,
      ),
  },
];

export const cellContracts: Contract[] = [...coercion, ...formulas, ...dates, ...shapes];
