// Contract of formulas written for several cells, copied, and read in R1C1. Sources: reference of Range.setFormulaR1C1,
// getFormulaR1C1 and copyTo; public scripts that run on live give a whole column the formula of its first row.
import { valueOf } from '../support/sandbox';

const SHEET = 'const sheet = SpreadsheetApp.getActive().getSheets()[0];';

test('a formula given to several cells is filled: what no sign pins follows', () => {
  const code = `${SHEET} sheet.getRange('A1:B3').setValues([[1, 10], [2, 20], [3, 30]]);
    sheet.getRange('D1:E3').setFormula('=A1*$B$1+COUNT($A1:A)&"A1"');
    return sheet.getRange('D1:E3').getFormulas();`;
  expect(valueOf(code)).toEqual([
    ['=A1*$B$1+COUNT($A1:A)&"A1"', '=B1*$B$1+COUNT($A1:B)&"A1"'],
    ['=A2*$B$1+COUNT($A2:A)&"A1"', '=B2*$B$1+COUNT($A2:B)&"A1"'],
    ['=A3*$B$1+COUNT($A3:A)&"A1"', '=B3*$B$1+COUNT($A3:B)&"A1"'],
  ]);
});

test.each([
  ["=LOG10(A1)+'A1'!B2+Feuille!C3", "=LOG10(B2)+'A1'!C3+Feuille!D4"],
  ['=SUM(1:2)+SUM($1:2)+A$1', '=SUM(2:3)+SUM($1:3)+B$1'],
  ['=SUM(A:$C)', '=SUM(B:$C)'],
  ['=TOTAL_A1+A1B', '=TOTAL_A1+A1B'],
])('one row below and one column to the right, %s is %s', (formula, expected) => {
  const code = `${SHEET} sheet.getRange('E5:F6').setFormula(${JSON.stringify(formula)}); return sheet.getRange('F6').getFormula();`; // oxfmt-ignore
  expect(valueOf(code)).toBe(expected);
});

test('copyTo fills in the same way, and what leaves the tab is lost', () => {
  const code = `${SHEET} sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('B2').setFormula('=A1+$A$1');
    sheet.getRange('B2').copyTo(sheet.getRange('B3:B4')); sheet.getRange('B2').copyTo(sheet.getRange('B1'));
    return sheet.getRange('B1:B4').getFormulas().flat();`;
  expect(valueOf(code)).toEqual(['=#REF!+$A$1', '=A1+$A$1', '=A2+$A$1', '=A3+$A$1']);
});

// Common to all spreadsheets; no page of Google's says it.
test('a sort leaves a formula to its own row', () => {
  const code = `${SHEET} sheet.getRange('A1:A3').setValues([[1], [3], [2]]); sheet.getRange('B1:B3').setFormula('=A1*10+$A$1');
    sheet.getRange('A1:B3').sort({ column: 1, ascending: false });
    return [sheet.getRange('A1:B3').getValues(), sheet.getRange('B1').getFormula()];`;
  expect(valueOf(code)).toEqual([[[3, 33], [2, 23], [1, 13]], '=A1*10+$A$1']); // oxfmt-ignore
});

test('moveTo keeps the references of what it moves', () => {
  const code = `${SHEET} sheet.getRange('B2').setFormula('=A1+1'); sheet.getRange('B2').moveTo(sheet.getRange('D4'));
    return [sheet.getRange('B2').getFormula(), sheet.getRange('D4').getFormula()];`;
  expect(valueOf(code)).toEqual(['', '=A1+1']);
});

test('setFormulaR1C1 counts from each cell, and pins without brackets', () => {
  const code = `${SHEET} sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
    sheet.getRange('C1:C2').setFormulaR1C1('=SUM(R[0]C[-2]:RC[-1])+R1C1&"R1C1"');
    return [sheet.getRange('C1:C2').getFormulas().flat(), sheet.getRange('C2').getValue(), sheet.getRange('C2').getFormulaR1C1()];`;
  expect(valueOf(code)).toEqual([
    ['=SUM(A1:B1)+$A$1&"R1C1"', '=SUM(A2:B2)+$A$1&"R1C1"'],
    '8R1C1',
    '=SUM(R[0]C[-2]:R[0]C[-1])+R1C1&"R1C1"',
  ]);
});

test('getFormulasR1C1 is null where there is no formula', () => {
  const code = `${SHEET} sheet.getRange('A1').setValue(1); sheet.getRange('A2').setFormula('=A1');
    return sheet.getRange('A1:A2').getFormulasR1C1();`;
  expect(valueOf(code)).toEqual([[null], ['=R[-1]C[0]']]);
});

test('setFormulasR1C1 takes one formula a cell', () => {
  const code = `${SHEET} sheet.getRange('A2:B2').setFormulasR1C1([['=R[-1]C', '=R[-1]C[-1]']]);
    return sheet.getRange('A2:B2').getFormulas();`;
  expect(valueOf(code)).toEqual([['=A1', '=A1']]);
});
