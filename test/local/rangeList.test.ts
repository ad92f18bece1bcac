// Contract of RangeList. Source: its reference, and that of Sheet.getRangeList.
import { valueOf } from '../support/sandbox';

const SHEET = 'const sheet = SpreadsheetApp.getActive().getSheets()[0];';

test('changes every range at once, and gives itself back', () => {
  const code = `${SHEET} const list = sheet.getRangeList(['A1:A2', 'C1']);
    list.setValue('x').setBackground('red').setNote('vu').setFontWeight('bold');
    return [list.getRanges().map((range) => range.getA1Notation()), sheet.getRange('A1:C2').getValues(),
      sheet.getRange('C1').getBackground(), sheet.getRange('A2').getNote(), sheet.getRange('B1').getFontWeight()];`;
  expect(valueOf(code)).toEqual([['A1:A2', 'C1'], [['x', '', 'x'], ['x', '', '']], '#ff0000', 'vu', 'normal']); // oxfmt-ignore
});

test('clears contents, formats and notes apart', () => {
  const code = `${SHEET} const list = sheet.getRangeList(['A1', 'B2']); list.setValue(1).setNote('n').setFontWeight('bold').clearContent();
    const cell = sheet.getRange('B2'); const before = [cell.getValue(), cell.getNote(), cell.getFontWeight()];
    list.clearNote().clearFormat(); return [before, [cell.getNote(), cell.getFontWeight()]];`;
  expect(valueOf(code)).toEqual([['', 'n', 'bold'], ['', 'normal']]); // oxfmt-ignore
});

test('of no range, or of one that is none, is refused', () => {
  expect(() => valueOf(`${SHEET} sheet.getRangeList([]);`)).toThrow();
  expect(() => valueOf(`${SHEET} sheet.getRangeList(['A1', 'nulle part']);`)).toThrow('Range not found');
});
