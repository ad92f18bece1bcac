// Portable contracts of tabs: their size, their rows, and what hangs on their cells.
import { expectEqual, refusal, UNSETTLED, type Contract } from './contract';

const SHEET = 'Reference of Sheet';
const RANGE = 'Reference of Range';

const rows: Contract[] = [
  {
    name: 'a new tab has 1,000 rows and 26 columns',
    source: 'Reference of Spreadsheet.insertSheet',
    run: (sheet) => expectEqual([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()], [1000, 26, 0]),
  },
  {
    name: 'getLastRow is the last row with content in any column',
    source: `${SHEET}: getLastRow`,
    run: (sheet) => {
      sheet.getRange('C7').setValue('x');
      sheet.getRange('A9').setValue('y').clearContent();
      return expectEqual([sheet.getLastRow(), sheet.getDataRange().getA1Notation()], [7, 'A1:C7']);
    },
  },
  {
    name: 'an unchecked box moves getLastRow',
    source: UNSETTLED,
    run: (sheet) => {
      sheet.getRange('A2:A9').insertCheckboxes();
      return expectEqual(sheet.getLastRow(), 9);
    },
  },
  {
    name: 'a format or a note is no content',
    source: `${SHEET}: getLastRow`,
    run: (sheet) => {
      sheet.getRange('B5').setNote('n').setBackground('#ff0000');
      return expectEqual(sheet.getLastRow(), 0);
    },
  },
  {
    name: 'appendRow writes below the last content',
    source: `${SHEET}: appendRow`,
    run: (sheet) => {
      sheet.getRange('B3').setValue('fin');
      sheet.appendRow(['suite', 2]);
      return expectEqual(sheet.getRange('A4:B4').getValues(), [['suite', 2]]);
    },
  },
  {
    name: 'appendRow makes a full tab grow',
    source: `${SHEET}: appendRow`,
    run: (sheet) => {
      sheet.getRange('A1000').setValue('fin');
      sheet.appendRow(['suite']);
      return expectEqual([sheet.getMaxRows(), sheet.getRange('A1001').getValue()], [1001, 'suite']);
    },
  },
  {
    name: 'a Range is a place: it does not follow its rows',
    source: RANGE,
    run: (sheet) => {
      const range = sheet
        .getRange('A1:A3')
        .setValues([['a'], ['b'], ['c']])
        .offset(1, 0, 1, 1);
      sheet.deleteRow(1);
      return expectEqual(range.getValue(), 'c');
    },
  },
  {
    name: 'a sort moves values and notes, empty cells last',
    source: `${RANGE}: sort`,
    run: (sheet) => {
      const range = sheet.getRange('A1:A4').setValues([['b'], [''], [10], ['a']]);
      sheet.getRange('A1').setNote('note de b');
      range.sort(1);
      return expectEqual([range.getValues(), range.getNotes()], [[[10], ['a'], ['b'], ['']], [[''], [''], ['note de b'], ['']]]); // oxfmt-ignore
    },
  },
  {
    name: 'moveColumns puts columns before the index counted before the move',
    source: `${SHEET}: moveColumns`,
    run: (sheet) => {
      sheet.getRange('A1:D1').setValues([['a', 'b', 'c', 'd']]);
      sheet.moveColumns(sheet.getRange('A1'), 4);
      return expectEqual(sheet.getRange('A1:D1').getValues(), [['b', 'c', 'a', 'd']]);
    },
  },
];

const refusals: Contract[] = (
  [
    ['a row 0', (sheet) => sheet.getRange(0, 1), 'The starting row of the range is too small.'],
    ['a column 0', (sheet) => sheet.getRange(1, 0), 'The starting column of the range is too small.'],
    ['no row at all', (sheet) => sheet.getRange(1, 1, 0, 1), 'The number of rows in the range must be at least 1.'],
    ['no column at all', (sheet) => sheet.getRange(1, 1, 1, 0), 'The number of columns in the range must be at least 1.'], // oxfmt-ignore
    ['a row that is not there', (sheet) => sheet.getRange(1001, 1), 'The coordinates of the range are outside the dimensions of the sheet.'], // oxfmt-ignore
    ['an A1 text that means nothing', (sheet) => sheet.getRange('n’importe quoi'), 'Range not found'],
  ] as [string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown, string][]
).map(([what, act, text]) => ({
  name: `getRange refuses ${what}`,
  source: UNSETTLED,
  run: (sheet) => expectEqual(refusal(() => act(sheet)), text), // oxfmt-ignore
}));

const attached: Contract[] = [
  {
    name: 'a number set as a note reads « 25.0 » from an array and « 25 » alone',
    source: 'gas-fakes, « oddities », issue 429373214',
    run: (sheet) => {
      const cell = sheet.getRange('A1');
      return expectEqual(
        [cell.setNote(25 as never).getNote(), cell.setNotes([[25]] as never).getNote()],
        ['25', '25.0'],
      );
    },
  },
  {
    name: 'a number format never set reads 0.###############',
    source: 'gas-fakes, « oddities »',
    run: (sheet) => expectEqual(sheet.getRange('A1').getNumberFormat(), '0.###############'),
  },
  {
    name: 'a colour that is none is accepted in silence',
    source: 'gas-fakes, « oddities », issue 428869869',
    run: (sheet) => expectEqual(refusal(() => sheet.getRange('A1').setBackground('foo')), 'nothing was refused'), // oxfmt-ignore
  },
  {
    name: 'copyTo repeats only whole multiples',
    source: 'gas-fakes, « oddities », issue 427192537',
    run: (sheet) => {
      sheet
        .getRange('A1:A2')
        .setValues([['x'], ['y']])
        .copyTo(sheet.getRange('B1:B5'));
      return expectEqual(sheet.getRange('B1:B5').getValues(), [['x'], ['y'], ['x'], ['y'], ['']]);
    },
  },
  {
    name: 'methods without a result give null',
    source: UNSETTLED,
    run: (sheet) =>
      expectEqual(
        [
          SpreadsheetApp.flush() as unknown,
          sheet.setConditionalFormatRules([]) as unknown,
          sheet.deleteRows(2, 1) as unknown,
        ],
        [null, null, null],
      ),
  },
  {
    name: 'a validation that rejects makes setValue throw',
    source: UNSETTLED,
    run: (sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['oui', 'non']).setAllowInvalid(false).build();
      const cell = sheet.getRange('A1').setDataValidation(rule);
      const act = (): void => {
        cell.setValue('peut-être');
        SpreadsheetApp.flush();
      };
      return expectEqual(refusal(act) !== 'nothing was refused', true);
    },
  },
  {
    name: 'a named range follows an inserted row',
    source: 'Reference of NamedRange',
    run: (sheet) => {
      const file = sheet.getParent();
      file.setNamedRange('essai_contrat', sheet.getRange('A2:B2'));
      sheet.insertRowBefore(2);
      const where = file.getRangeByName('essai_contrat')?.getA1Notation();
      file.removeNamedRange('essai_contrat');
      return expectEqual([where, file.getRangeByName('essai_contrat')], ['A3:B3', null]);
    },
  },
  {
    name: 'row metadata follows its row and dies with it',
    source: 'Read & write developer metadata',
    run: (sheet) => {
      sheet.getRange('2:2').addDeveloperMetadata('essai', 'ligne');
      sheet.insertRowBefore(1);
      const find = () => sheet.createDeveloperMetadataFinder().withKey('essai').find();
      const row = find()[0]?.getLocation().getRow()?.getRow();
      sheet.deleteRow(3);
      return expectEqual([row, find().length], [3, 0]);
    },
  },
  {
    name: 'a text finder compares what cells show',
    source: 'Reference of TextFinder',
    run: (sheet) => {
      sheet.getRange('A1:A2').setValues([['léa martin'], [new Date(2018, 9, 16)]]);
      const found = (text: string) => sheet.createTextFinder(text).findAll().map((cell) => cell.getRow()); // oxfmt-ignore
      return expectEqual([found('LÉA'), found('16/10')], [[1], [2]]);
    },
  },
  {
    name: 'a new protection lists no editor, and its owner can edit',
    source: 'gas-fakes, « oddities », issue 442636162',
    run: (sheet) => {
      const protection = sheet.getRange('A1').protect();
      return expectEqual([protection.getEditors().length, protection.canEdit()], [0, true]);
    },
  },
  {
    name: 'a tab that no form feeds has no form URL',
    source: `${SHEET}: getFormUrl`,
    run: (sheet) => expectEqual(sheet.getFormUrl(), null),
  },
  {
    name: 'a conditional format is given back as it was set',
    source: 'Reference of ConditionalFormatRule',
    run: (sheet) => {
      const range = sheet.getRange('A2:A9');
      const rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('clos').setBackground('#eeeeee');
      sheet.setConditionalFormatRules([rule.setRanges([range]).build()]);
      const [read] = sheet.getConditionalFormatRules();
      return expectEqual(
        [read?.getRanges()[0]?.getA1Notation(), read?.getBooleanCondition()?.getCriteriaValues()],
        ['A2:A9', ['clos']],
      );
    },
  },
];

export const tabContracts: Contract[] = [...rows, ...refusals, ...attached];
