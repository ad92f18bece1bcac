// Contract of formulas that call the script, and of what a formula's text may hold. Source: « Custom functions in Google
// Sheets »; « Edit your spreadsheet’s locale » for the marks between arguments.
import { openWorkspace } from '../../local/api';
import { sandbox, valueIn, valueOf } from '../support/sandbox';

const FUNCTIONS = `
  function DOUBLE(input) { return Array.isArray(input) ? input.flat().length : input * 2; }
  function boom() { throw new Error('non'); }
  function nothing() {}
  function dayOf(date) { return date.getDate(); }
  function pair() { return [[1, 2]]; }
  function hidden_() { return 1; }`;

/** What A1 reads with this formula, beside B1 = 21, B2 = a day and B3 empty. */
function computed(formula: string): unknown {
  return valueIn(
    sandbox(`${FUNCTIONS} function main() { const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('B1:B2').setValues([[21], [new Date(2018, 8, 9)]]);
      return sheet.getRange('A1').setFormula(${JSON.stringify(formula)}).getValue(); }`),
  );
}

describe('a custom function', () => {
  test.each([
    ['is called with the value of a cell, whatever the case of its name', '=double(B1)', 42],
    ['gets the values of a range as rows', '=DOUBLE(B1:B3)', 3],
    ['gets a date as a Date', '=DAYOF(B2)', 9],
    ['that returns nothing leaves its cell empty', '=NOTHING()', ''],
    ['that throws shows an error', '=BOOM()', '#ERROR!'],
    ['whose name ends in _ is private', '=HIDDEN_()', '#NAME?'],
    ['may be a part of a formula', '=DOUBLE(1)+DOUBLE(2)', 6],
  ])('%s', (_, formula, expected) => {
    expect(computed(formula)).toBe(expected);
  });

  test('that fills several cells says it is not emulated', () => {
    expect(() => computed('=PAIR()')).toThrow('A custom function that fills several cells is not emulated');
  });

  test('is called by what a person types', () => {
    const local = openWorkspace({ script: { 'Code.gs': FUNCTIONS }, tabs: { Calcul: [[4]] } });
    local.edit('Calcul!B1', '=DOUBLE(A1)');
    expect(local.files.rows('Calcul')).toEqual([['4', '8']]);
  });

  test('has the rights of a simple trigger: it sends no mail', () => {
    const code = `function write() { MailApp.sendEmail('a@example.org', 's', 'b'); return 1; }
      function main() { return SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=WRITE()').getValue(); }`;
    const workspace = sandbox(code);
    expect([valueIn(workspace), workspace.mails]).toEqual(['#ERROR!', []]);
  });
});

describe('the text of a formula', () => {
  const shown = (formula: string, locale: string): unknown => {
    const local = openWorkspace({
      script: { 'Code.gs': 'function f() {}' },
      locale,
      tabs: {
        T: [
          ['', 1],
          ['', 2],
        ],
      },
    });
    local.edit('T!A1', formula);
    return local.files.rows('T')[0]![0];
  };

  test.each([
    ['=MAX(1,2)', 'en_US', '2'],
    ['=DATE(2020,1,31)', 'en_US', '1/31/2020'],
    ['=IF(3>1,2,3)', 'en_US', '2'],
    ['=1.5*2', 'en_US', '3'],
    ['=1,5*2', 'fr_FR', '3'],
    ['=MAX(1;2,5)', 'fr_FR', '2,5'],
    ['=DATE(2020,1,31)', 'fr_FR', '31/01/2020'],
    ['=IF(B1>0,10,20)', 'fr_FR', '10'],
  ])(
    '%s in %s shows %s: a comma is between arguments in English, within numbers in French',
    (formula, locale, text) => {
      expect(shown(formula, locale)).toBe(text);
    },
  );

  test.each([
    ['=SUM(B1:B)', '3'],
    ['=SUM(B2:B)', '2'],
    ['=SUM(2:2)', '2'],
  ])('%s reaches the end of the tab', (formula, text) => {
    expect(shown(formula, 'en_US')).toBe(text);
  });

  test('that is open below stays open when columns and rows come', () => {
    const code = `const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('C1').setFormula('=SUM(A$2:$B)');
      sheet.insertColumnBefore(1); sheet.insertRowBefore(1); return sheet.getRange('D2').getFormula();`;
    expect(valueOf(code)).toBe('=SUM(B$3:$C)');
  });

  test.each(['={1,2}', '=TRANSPOSE(B1:B2)'])('%s, which fills several cells, says it is not emulated', (formula) => {
    const code = `return SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('${formula}').getValue();`;
    expect(() => valueOf(code)).toThrow('is not emulated');
  });
});
