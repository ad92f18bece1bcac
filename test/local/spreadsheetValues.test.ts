// Contract of values: what a cell makes of what is written in it, and what it gives back.
import { sandbox, valueIn, valueOf } from '../support/sandbox';

const SHEET = 'const sheet = SpreadsheetApp.getActive().getSheets()[0];';

/** Value and display of A1 after one setValue, with an optional format set first. */
function written(value: string, format?: string): unknown {
  const formatted = format ? `.setNumberFormat('${format}')` : '';
  return valueOf(`${SHEET} const cell = sheet.getRange('A1')${formatted}.setValue(${value});
    return [cell.getValue(), cell.getDisplayValue(), cell.getFormula()];`);
}

describe('coercion of what a script writes', () => {
  test.each([
    ["'01234'", 1234, '1234'],
    ["'22 34'", 2234, '2234'],
    ["'06 12 34 56 78'", 612345678, '612345678'],
    ["'12,5'", 12.5, '12,5'],
    ["'6e3'", 6000, '6,00E+03'],
    ["'50%'", 0.5, '50%'],
    ["'TRUE'", true, 'VRAI'],
    ["'faux'", false, 'FAUX'],
    ["'CM1'", 'CM1', 'CM1'],
    ["'-foo'", '-foo', '-foo'],
    ["'@foo'", '@foo', '@foo'],
    ["'31/02/2018'", '31/02/2018', '31/02/2018'],
    ["'06.12.34.56.78'", '06.12.34.56.78', '06.12.34.56.78'],
  ])('the text %s becomes %p', (value, expected, shown) => {
    expect(written(value)).toEqual([expected, shown, '']);
  });

  test.each([
    ["'2018-10-16'", new Date(2018, 9, 16), '2018-10-16'],
    ["'16/10/2018'", new Date(2018, 9, 16), '16/10/2018'],
    ["'16/10/18'", new Date(2018, 9, 16), '16/10/2018'],
    ["'16 octobre 2018'", new Date(2018, 9, 16), '16/10/2018'],
    ["'16/10/2018 08:30'", new Date(2018, 9, 16, 8, 30), '16/10/2018 08:30:00'],
    ["'12.5'", new Date(2018, 4, 12), '12/05/2018'],
    ["'3/4'", new Date(2018, 3, 3), '03/04/2018'],
  ])('the text %s becomes a date', (value, expected, shown) => {
    expect(written(value)).toEqual([expected, shown, '']);
  });

  test('in en_US the month comes first and the point marks decimals', () => {
    const code = `${SHEET} SpreadsheetApp.getActive().setSpreadsheetLocale('en_US');
      sheet.getRange('A1:B1').setValues([['10/16/2018', '12.5']]); return sheet.getRange('A1:B1').getDisplayValues();`;
    expect(valueOf(code)).toEqual([['10/16/2018', '12.5']]);
  });

  test.each(["'01234'", "'=1+1'", "'16/10/2018'", "'+33'", "'TRUE'"])(
    'the format @ set first keeps %s as text',
    (value) => {
      const text = value.slice(1, -1);
      expect(written(value, '@')).toEqual([text, text, '']);
    },
  );

  test('a leading apostrophe keeps a text and is no part of the value', () => {
    expect(written(`"'01234"`)).toEqual(['01234', '01234', '']);
    expect(written(`"'=1+1"`)).toEqual(['=1+1', '=1+1', '']);
  });

  test('null, undefined and the empty text clear a cell', () => {
    const code = `${SHEET} const range = sheet.getRange('A1:C1').setValue('x');
      range.setValues([[null, undefined, '']]); return [range.getValues(), range.isBlank(), sheet.getLastRow()];`;
    expect(valueOf(code)).toEqual([[['', '', '']], true, 0]);
  });

  test('50,000 characters are taken and one more is refused', () => {
    expect(valueOf(`${SHEET} return sheet.getRange('A1').setValue('a'.repeat(50000)).getValue().length;`)).toBe(50_000);
    expect(() => valueOf(`${SHEET} sheet.getRange('A1').setValue('a'.repeat(50001));`)).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  // Reference of Range.getValues.
  test('a value read is a number, a boolean, a Date or a text, and an empty cell is an empty text', () => {
    const code = `${SHEET} sheet.getRange('A1:D1').setValues([[1, true, new Date(2018, 9, 16), 'x']]);
      return sheet.getRange('A1:E1').getValues()[0].map((value) => (value instanceof Date ? 'Date' : typeof value));`;
    expect(valueOf(code)).toEqual(['number', 'boolean', 'Date', 'string', 'string']);
  });

  test('data that does not have the shape of the range is refused, and nothing is written', () => {
    const set = (data: string) => valueOf(`${SHEET} sheet.getRange('A1:B2').setValues(${data});`);
    expect(() => set('[[1, 2]]')).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => set('[[1, 2], [3]]')).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(() => set("'x'")).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });
});

describe('formulas', () => {
  test.each([
    ["'=1+1'", 2, '=1+1'],
    [`'="a"&"b"'`, 'ab', '="a"&"b"'],
    [`'=HYPERLINK("https://example.org";"lien")'`, 'lien', '=HYPERLINK("https://example.org";"lien")'],
    ["'=A1+1'", '#REF!', '=A1+1'],
    ["'=oups(1)'", '#NAME?', '=oups(1)'],
    ["'=)oups'", '#ERROR!', '=)oups'],
    ["'+Drieu la Rochelle'", '#ERROR!', '=+Drieu la Rochelle'],
    ["'+33 6 12 34 56 78'", 33612345678, ''],
  ])('the text %s gives %p', (value, result, formula) => {
    const [read, , kept] = written(value) as unknown[];
    expect([read, kept]).toEqual([result, formula]);
  });

  // Google Sheets function list; each result is the one its page gives, or follows from it.
  test.each([
    ['=SUM(A1:A4)', 10],
    ['=SOMME(A1:A4)', 10],
    ['=AVERAGE(A1:A4)', 2.5],
    ['=MAX(A1:A4)-MIN(A1:A4)', 3],
    ['=COUNT(A1:B4)', 4],
    ['=COUNTA(A1:B4)', 8],
    ['=COUNTIF(B1:B4;"x")', 2],
    ['=NB.SI(B1:B4;"x")', 2],
    ['=COUNTIF(A1:A4;">2")', 2],
    ['=COUNTIFS(B1:B4;"x";A1:A4;">1")', 1],
    ['=SUMIF(B1:B4;"x";A1:A4)', 5],
    ['=IF(A1>0;"oui";1/0)', 'oui'],
    ['=SI(A1>2;"oui";"non")', 'non'],
    ['=IFERROR(1/0;"rien")', 'rien'],
    ['=IFS(A1>2;"a";A1>0;"b")', 'b'],
    ['=1/0', '#DIV/0!'],
    ['=VLOOKUP(3;A1:B4;2;FALSE)', 'y'],
    ['=VLOOKUP(9;A1:B4;2;FALSE)', '#N/A'],
    ['=INDEX(B1:B4;MATCH(4;A1:A4;0))', 'x'],
    ['=ROUND(2.345;1)', 2.3],
    ['=2^3', 8],
    ['=CONCATENATE(B1;"-";A2)', 'x-2'],
    ['=TEXTJOIN(", ";TRUE;B1:B4)', 'x, y, y, x'],
    ['=UPPER("été")&LEN("abc")', 'ÉTÉ3'],
    ['=LEFT("ABCDEF";2)', 'AB'],
    ['=AND(A1=1;OR(A2=9;A3=3))', true],
    ['=MOD(7;3)', 1],
    ['=YEAR(DATE(2018;10;16))', 2018],
    ['=DAYS(DATE(2018;10;16);DATE(2018;10;10))', 6],
    ['=WEEKDAY(DATE(2018;10;16))', 3],
    ['=EDATE(DATE(2018;1;31);1)=DATE(2018;2;28)', true],
    ['=EOMONTH(DATE(2018;10;16);0)=DATE(2018;10;31)', true],
    ['=NETWORKDAYS(DATE(2018;10;10);DATE(2018;10;16))', 5],
    ['=WORKDAY(DATE(2018;10;12);1)=DATE(2018;10;15)', true],
    ['=DATEDIF(DATE(2018;9;3);DATE(2018;10;16);"D")', 43],
    ['=DATE(2018;10;16)-DATE(2018;10;10)', 6],
    ['=TRIM("  a  b ")', 'a b'],
    ['=SUBSTITUTE("a-b-c";"-";"+")', 'a+b+c'],
    ['=FIND("b";"abc")', 2],
    ['=HLOOKUP(1;A1:B2;2;FALSE)', 2],
    ['=SUMPRODUCT(A1:A2;A3:A4)', 11],
    ['=COUNTBLANK(A1:C2)', 2],
    ['=ROUNDUP(2.01;0)', 3],
    ['=LARGE(A1:A4;2)', 3],
    ['=RANK(3;A1:A4)', 2],
    ['=MEDIAN(A1:A4)', 2.5],
    ['=PROPER("jean dupont")', 'Jean Dupont'],
    ['=ISBLANK(C1)', true],
    ['=ISNUMBER(A1)', true],
    ['=EXACT("a";"A")', false],
    ['="a"="A"', true],
    ['=CHOOSE(2;"a";"b")', 'b'],
    ['=AVERAGEIF(A1:A4;">2")', 3.5],
    ['=MID("abcdef";2;3)', 'bcd'],
    ['=ABS(-2)', 2],
    ['=INT(-2.5)', -3],
    ['=SWITCH(A1;1;"un";2;"deux")', 'un'],
    ['=JOIN("/";A1:A3)', '1/2/3'],
    ['=TEXT(DATE(2018;10;16);"yyyy-mm-dd")', '2018-10-16'],
    ['=TEXTE(1234.5;"0.00")&TEXT("déjà";"0")', '1234,50déjà'],
  ])('the formula %s gives %p', (formula, result) => {
    const code = `${SHEET} sheet.getRange('A1:B4').setValues([[1, 'x'], [2, 'y'], [3, 'y'], [4, 'x']]);
      sheet.getRange('D1').setNumberFormat('0.00').setFormula(${JSON.stringify(formula)}); return sheet.getRange('D1').getValue();`;
    expect(valueOf(code)).toBe(result);
  });

  test('a function of Sheets that is not computed stops the script that reads it, and says so', () => {
    const set = `${SHEET} sheet.getRange('A1').setFormula('=QUERY(B1:C9; "select B")');`;
    expect(valueOf(`${set} return sheet.getRange('A1').getFormula();`)).toContain('QUERY');
    expect(() => valueOf(`${set} return sheet.getRange('A1').getValue();`)).toThrow(
      'The function QUERY of Sheets is not emulated',
    );
  });

  // Common to all spreadsheets; no page of Google's says it.
  test.each([
    ['sheet.insertRowBefore(1)', '=SUM(A2:A4)+$A$2&"A1"', 6],
    ['sheet.insertRowBefore(2)', '=SUM(A1:A4)+$A$1&"A1"', 6],
    ['sheet.deleteRow(2)', '=SUM(A1:A2)+$A$1&"A1"', 4],
    ['sheet.deleteRow(1)', '=SUM(A1:A2)+#REF!&"A1"', '#REF!'],
    ['sheet.insertColumnBefore(1)', '=SUM(B1:B3)+$B$1&"A1"', 6],
  ])('after %s the formula reads %s', (change, formula, sum) => {
    const code = `${SHEET} sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      const other = SpreadsheetApp.getActive().insertSheet('Autre');
      sheet.getRange('C5').setFormula('=SUM(A1:A3)+$A$1&"A1"');
      other.getRange('A1').setFormula("=SUM('" + sheet.getName() + "'!A1:A3)");
      ${change};
      const formulas = sheet.getDataRange().getFormulas().flat().filter(String);
      return [formulas[0], other.getRange('A1').getValue()];`;
    const [read, total] = valueOf(code) as [string, unknown];
    expect(read).toBe(formula);
    expect(total).toBe(sum === '#REF!' ? 5 : sum);
  });

  test('a reference follows the value of its cell', () => {
    const code = `${SHEET} sheet.getRange('A1:B1').setValues([[2, '=A1*3']]); sheet.getRange('A1').setValue(5);
      return sheet.getRange('B1').getValue();`;
    expect(valueOf(code)).toBe(15);
  });
});

describe('dates', () => {
  test('a date written is read back as the same instant, a Date of the script’s own world', () => {
    const code = `${SHEET} const date = new Date(2018, 9, 16, 14, 5, 30);
      const read = sheet.getRange('A1').setValue(date).getValue(); return [read instanceof Date, read - date];`;
    expect(valueOf(code)).toEqual([true, 0]);
  });

  // The same cell, another zone: the wall clock stays, the instant moves (K. Tanaike, 2023-09-03).
  test('a date is an instant computed in the zone of the spreadsheet', () => {
    const code = `${SHEET} const file = SpreadsheetApp.getActive();
      sheet.getRange('A1').setValue(new Date(Date.UTC(2018, 9, 16, 10)));
      file.setSpreadsheetTimeZone('America/Los_Angeles');
      return [sheet.getRange('A1').getValue().toISOString(), sheet.getRange('A1').getDisplayValue()];`;
    expect(valueOf(code)).toEqual(['2018-10-16T19:00:00.000Z', '16/10/2018 12:00:00']);
  });

  // K. Tanaike, 2023-09-03: noon in Tokyo is seven in the evening of the day before in Los Angeles.
  test('a date copied to a spreadsheet of another zone is the same instant, and shows another hour', () => {
    const code = `const [tokyo, angeles] = ['Asia/Tokyo', 'America/Los_Angeles'].map((zone) => {
        const file = SpreadsheetApp.create(zone); file.setSpreadsheetTimeZone(zone); return file.getSheets()[0];
      });
      const date = tokyo.getRange('A1').setValue('2023-09-03 12:00:00').getValue();
      angeles.getRange('A1').setValue(date).setNumberFormat('yyyy-mm-dd hh:mm');
      return [angeles.getRange('A1').getValue().getTime() - date.getTime(), angeles.getRange('A1').getDisplayValue()];`;
    expect(valueOf(code)).toEqual([0, '2023-09-02 20:00']);
  });

  test('both sides of the change of clock keep their hour', () => {
    const code = `${SHEET} const days = [27, 28, 29].map((day) => [new Date(2018, 9, day, 8)]);
      return sheet.getRange('A1:A3').setValues(days).getValues().flat().map((date) => date.getHours());`;
    expect(valueOf(code)).toEqual([8, 8, 8]);
  });

  test('a number under a date format is a Date, a date under a number format is its serial number', () => {
    const code = `${SHEET} const cell = sheet.getRange('A1').setValue(43389).setNumberFormat('dd/mm/yyyy');
      const date = cell.getValue(); cell.setValue(date).setNumberFormat('0');
      return [date, cell.getValue()];`;
    expect(valueOf(code)).toEqual([new Date(2018, 9, 16), 43389]);
  });
});

describe('displayed values', () => {
  test.each([
    ['1234.5', '#,##0.00', '1\u202f234,50'],
    ['0.256', '0%', '26%'],
    ['7', '000', '007'],
    ['3', '0 "élèves"', '3 élèves'],
    ['-4.2', '0.0;(0.0)', '(4,2)'],
    ['new Date(2018, 9, 6)', 'dddd d mmmm yyyy', 'samedi 6 octobre 2018'],
    ['new Date(2018, 9, 6, 9, 5)', 'dd/MM/yyyy HH:mm', '06/10/2018 09:05'],
    ['new Date(2018, 9, 6, 9, 5)', 'h"h"mm', '9h05'],
    ['1/3', '0.###', '0,333'],
  ])('%s under the format %s shows %s', (value, format, shown) => {
    expect((written(value, format) as unknown[])[1]).toBe(shown);
  });

  test('an empty cell shows the empty text', () => {
    expect(valueOf(`${SHEET} return sheet.getRange('A1').getDisplayValues();`)).toEqual([['']]);
  });
});

test('10,000 rows of 45 columns are written and read by one call each', () => {
  const workspace = sandbox(`function main() { ${SHEET}
    sheet.insertRowsAfter(1000, 9000); sheet.insertColumnsAfter(26, 19);
    const rows = Array.from({ length: 10000 }, (_, i) => Array.from({ length: 45 }, (_, j) => (j ? 'texte' : i)));
    sheet.getRange(1, 1, 10000, 45).setValues(rows);
    const read = sheet.getDataRange().getValues(); return [read.length, read[9999][0], read[9999][44]]; }`);
  expect(valueIn(workspace)).toEqual([10_000, 9999, 'texte']);
});

// As people meet it who write the answer to checkboxes in one cell.
test('a list in one cell is what Java prints of an array', () => {
  expect(valueOf(`${SHEET} sheet.appendRow(['a', ['x', 'y']]); return sheet.getRange('B1').getValue();`)).toMatch(
    /^\[Ljava\.lang\.Object;@[0-9a-f]+$/,
  );
});
