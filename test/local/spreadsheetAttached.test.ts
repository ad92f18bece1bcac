// Contract of what hangs on cells: formats, named ranges, metadata, conditional formats, the finder, the filter.
import { userFilter } from '../../local/services/spreadsheet/userEdit';
import { sandbox, valueIn, valueOf } from '../support/sandbox';

const SHEET = 'const file = SpreadsheetApp.getActive(); const sheet = file.getSheets()[0];';

describe('formats', () => {
  // gas-fakes « oddities », Numberformat default pattern.
  test('a number format is reset by « general », and null is refused', () => {
    const code = `${SHEET} const cell = sheet.getRange('A1').setNumberFormat('0.00').setNumberFormat('general');
      return cell.getNumberFormat();`;
    expect(valueOf(code)).toBe('0.###############');
    expect(() => valueOf(`${SHEET} sheet.getRange('A1').setNumberFormat(null);`)).toThrow('numberFormat');
  });

  // gas-fakes « oddities », Horizontal alignment.
  test('an alignment set to null reads « general », one set to « normal » reads « general-left »', () => {
    const code = `${SHEET} const cell = sheet.getRange('A1').setHorizontalAlignment('center');
      return [cell.setHorizontalAlignment(null).getHorizontalAlignment(),
        cell.setHorizontalAlignment('normal').getHorizontalAlignment()];`;
    expect(valueOf(code)).toEqual(['general', 'general-left']);
  });

  // gas-fakes « oddities », issue 427134600.
  test('a cell reads as wrapped while its strategy is OVERFLOW, until a strategy is set', () => {
    const code = `${SHEET} const cell = sheet.getRange('A1'); const { OVERFLOW } = SpreadsheetApp.WrapStrategy;
      const before = [cell.getWrap(), String(cell.getWrapStrategy())];
      return [before, cell.setWrapStrategy(OVERFLOW).getWrap()];`;
    expect(valueOf(code)).toEqual([[true, 'OVERFLOW'], false]);
  });

  // gas-fakes, issue 56.
  test('a colour or an alignment that is none is accepted in silence, and has no effect', () => {
    const code = `${SHEET} const cell = sheet.getRange('A1').setBackground('gold').setHorizontalAlignment('right');
      cell.setBackground('foo').setBackgrounds([['#gggggg']]).setHorizontalAlignment('foo');
      return [cell.getBackground(), cell.getHorizontalAlignment()];`;
    expect(valueOf(code)).toEqual(['#ffd700', 'right']);
  });

  // K. Tanaike, 2021-10-15.
  test.each([
    ['123456789012345', '123456789012345'],
    ['1e15', '1E+15'],
    ['1/3', '0,3333333333'],
  ])('the number %s is displayed as %s', (number, shown) => {
    expect(valueOf(`${SHEET} return sheet.getRange('A1').setValue(${number}).getDisplayValue();`)).toBe(shown);
  });

  test('a number of many decimals is read back as the float it was', () => {
    expect(valueOf(`${SHEET} return sheet.getRange('A1').setValue(1 / 3).getValue() === 1 / 3;`)).toBe(true);
  });
});

describe('named ranges', () => {
  test('can be listed, renamed, moved and removed', () => {
    const code = `${SHEET} file.setNamedRange('ecoles', sheet.getRange('A1:A9'));
      const [named] = file.getNamedRanges(); named.setName('etablissements').setRange(sheet.getRange('B1:B9'));
      const read = [named.getName(), file.getRangeByName('etablissements').getA1Notation(), file.getRangeByName('ecoles')];
      named.remove(); return [...read, file.getNamedRanges().length];`;
    expect(valueOf(code)).toEqual(['etablissements', 'B1:B9', null, 0]);
  });

  test('grow with the rows inserted inside them, and go with the last of their rows', () => {
    const code = `${SHEET} file.setNamedRange('ecoles', sheet.getRange('A2:A3')); sheet.insertRowAfter(2);
      const grown = file.getRangeByName('ecoles').getA1Notation(); sheet.deleteRows(2, 3);
      return [grown, file.getRangeByName('ecoles')];`;
    expect(valueOf(code)).toEqual(['A2:A4', null]);
  });

  test('are found by getRange of their tab', () => {
    const code = `${SHEET} file.setNamedRange('ecoles', sheet.getRange('A2:A3')); return sheet.getRange('ecoles').getRow();`;
    expect(valueOf(code)).toBe(2);
  });

  test('cannot be named like a cell', () => {
    expect(() => valueOf(`${SHEET} file.setNamedRange('A1', sheet.getRange('A1'));`)).toThrow('A1');
  });
});

describe('developer metadata', () => {
  test('hangs on the file, a tab, a row or a column, and on nothing smaller', () => {
    const code = `${SHEET} file.addDeveloperMetadata('v', '1'); sheet.addDeveloperMetadata('v', '2');
      sheet.getRange('3:3').addDeveloperMetadata('v', '3'); sheet.getRange('B:B').addDeveloperMetadata('v', '4');
      return file.createDeveloperMetadataFinder().withKey('v').find()
        .map((one) => [one.getValue(), String(one.getLocation().getLocationType())]);`;
    expect(valueOf(code)).toEqual([['1', 'SPREADSHEET'], ['2', 'SHEET'], ['3', 'ROW'], ['4', 'COLUMN']]); // oxfmt-ignore
    expect(() => valueOf(`${SHEET} sheet.getRange('B2').addDeveloperMetadata('v');`)).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
  });

  test('takes 30,000 characters for the file, and as many for each tab', () => {
    const workspace = sandbox(`function main() { ${SHEET} file.addDeveloperMetadata('k', 'a'.repeat(29999));
        sheet.addDeveloperMetadata('k', 'a'.repeat(29999)); file.insertSheet('B').addDeveloperMetadata('k', 'a'.repeat(29999)); }
      function tooMuch() { ${SHEET} sheet.addDeveloperMetadata('k'); }`);
    valueIn(workspace);
    expect(() => valueIn(workspace, 'tooMuch')).toThrow('30000');
  });

  test('is found by key, by value and by place', () => {
    const code = `${SHEET} sheet.getRange('3:3').addDeveloperMetadata('id', 'a'); sheet.getRange('4:4').addDeveloperMetadata('id', 'b');
      const find = (finder) => finder.find().map((one) => one.getLocation().getRow().getRow());
      return [find(sheet.createDeveloperMetadataFinder().withValue('b')), find(sheet.getRange('3:3').createDeveloperMetadataFinder())];`;
    expect(valueOf(code)).toEqual([[4], [3]]);
  });
});

describe('conditional formats', () => {
  const RULE = `const rule = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(5).setBold(true)
    .setRanges([sheet.getRange('A1:A9')]).build();`;

  test('change no look of a cell: it reads as it was set', () => {
    const code = `${SHEET} ${RULE} sheet.setConditionalFormatRules([rule]);
      return sheet.getRange('A1').setValue(9).getFontWeight();`;
    expect(valueOf(code)).toBe('normal');
  });

  test('are replaced as a list, copied by copy(), and cleared', () => {
    const code = `${SHEET} ${RULE} sheet.setConditionalFormatRules([rule, rule.copy().whenCellEmpty().build()]);
      const kinds = sheet.getConditionalFormatRules().map((one) => String(one.getBooleanCondition().getCriteriaType()));
      sheet.clearConditionalFormatRules(); return [kinds, sheet.getConditionalFormatRules().length];`;
    expect(valueOf(code)).toEqual([['NUMBER_GREATER_THAN', 'CELL_EMPTY'], 0]);
  });

  test('follow the rows inserted above them', () => {
    const code = `${SHEET} ${RULE} sheet.setConditionalFormatRules([rule]); sheet.insertRowBefore(1);
      return sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation();`;
    expect(valueOf(code)).toBe('A2:A10');
  });
});

describe('the text finder', () => {
  const FILLED = `${SHEET} sheet.getRange('A1:A4').setValues([['Léa'], ['LÉA'], ['Léandre'], ['']]);`;

  test('takes no account of case unless told to, and goes from one match to the next', () => {
    const code = `${FILLED} const finder = sheet.createTextFinder('léa').matchCase(false);
      const next = [1, 2, 3, 4].map(() => { const found = finder.findNext(); return found && found.getRow(); });
      return [next, sheet.createTextFinder('LÉA').matchCase(true).findAll().length];`;
    expect(valueOf(code)).toEqual([[1, 2, 3, null], 1]);
  });

  test('replaces, telling how many it replaced, and takes regular expressions', () => {
    const code = `${FILLED} const count = sheet.createTextFinder('^L').useRegularExpression(true).matchCase(true).replaceAllWith('T');
      return [count, sheet.getRange('A1:A3').getValues().flat()];`;
    expect(valueOf(code)).toEqual([3, ['Téa', 'TÉA', 'Téandre']]);
  });
});

describe('the form of a file', () => {
  // Reference of Spreadsheet.getFormUrl: with several forms, which one is not said.
  test('getFormUrl is null without a form, and with several that of one of them', () => {
    const workspace = sandbox(`function main() { return SpreadsheetApp.getActive().getFormUrl(); }
      function link(title) { const form = FormApp.create(title);
        form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId()); }
      function tabs() { return SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getFormUrl()); }`);
    expect(valueIn(workspace)).toBeNull();
    valueIn(workspace, 'link', 'A');
    valueIn(workspace, 'link', 'B');
    const [first, second] = valueIn(workspace, 'tabs') as string[];
    expect(first).not.toBe(second);
    expect([first, second]).toContain(valueIn(workspace));
  });
});

describe('a filter', () => {
  test('sorts the rows under its headings', () => {
    const code = `${SHEET} sheet.getRange('A1:A3').setValues([['Titre'], ['b'], ['a']]);
      const filter = sheet.getRange('A1:A3').createFilter(); filter.sort(1, true);
      const values = sheet.getRange('A1:A3').getValues().flat(); filter.remove(); return [values, sheet.getFilter()];`;
    expect(valueOf(code)).toEqual([['Titre', 'a', 'b'], null]);
  });

  test('tells the values a person unticked and the rows they hide; every row is still read', () => {
    const workspace = sandbox(`function main() { ${SHEET} const filter = sheet.getFilter();
      return {
        hidden: [1, 2, 3].map((column) => filter.getColumnFilterCriteria(column)?.getHiddenValues() ?? null),
        rows: [1, 2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row)),
        values: sheet.getDataRange().getValues().flat(),
      };
    }`);
    const name = workspace.state.spreadsheets[workspace.boundTo]!.sheets[0]!.name;
    workspace.edit(name, 'A1', [
      ['Titre', 'École'],
      ['a', 'Lac'],
      ['b', 'Pré'],
    ]);
    userFilter(workspace, name, 2, ['Lac']);
    expect(valueIn(workspace)).toEqual({
      hidden: [null, ['Lac'], null],
      rows: [false, true, false, false],
      values: ['Titre', 'École', 'a', 'Lac', 'b', 'Pré'],
    });
  });
});

describe('what a script may ask of a range it cannot have', () => {
  test.each([
    ['sheet.newChart()', 'Sheet.newChart'],
    ['sheet.getCharts()', 'Sheet.getCharts'],
    ["sheet.getRange('A1').createPivotTable(sheet.getRange('B1'))", 'Range.createPivotTable'],
    ["sheet.getRange('A1').setRichTextValue(null)", 'Range.setRichTextValue'],
    ["sheet.insertImage('https://example.org/a.png', 1, 1)", 'Sheet.insertImage'],
    ['SpreadsheetApp.newRichTextValue()', 'SpreadsheetApp.newRichTextValue'],
  ])('%s is not emulated, and says so', (code, member) => {
    expect(() => valueOf(`${SHEET} ${code};`)).toThrow(`${member} is not emulated`);
  });
});
