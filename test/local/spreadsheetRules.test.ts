// Contract of data validations, protections and conditional formats.
import { sandbox, valueIn, valueOf } from '../support/sandbox';

const SHEET = 'const sheet = SpreadsheetApp.getActive().getSheets()[0];';
const LIST = `SpreadsheetApp.newDataValidation().requireValueInList(['oui', 'non'], true)`;
const REFUSED =
  'The data you entered in cell A2 violates the data validation rules set on this cell. ' +
  'Please enter one of the following values: oui, non.';

describe('data validations', () => {
  const rejecting = `${SHEET} sheet.getRange('A1:A3').setDataValidation(${LIST}.setAllowInvalid(false).build());`;

  // Reported by operators; the reference does not say it.
  test('a validation that rejects makes the whole write throw', () => {
    const workspace = sandbox(`
      function main() { ${rejecting} sheet.getRange('A1:A2').setValues([['oui'], ['peut-être']]); }
      function read() { ${SHEET} return sheet.getLastRow(); }`);
    expect(() => valueIn(workspace)).toThrow(REFUSED);
    expect(valueIn(workspace, 'read')).toBe(0);
  });

  test('a validation that only warns lets the value in, and so does the switch of the unknown behaviour', () => {
    const warning = `${SHEET} sheet.getRange('A2').setDataValidation(${LIST}.build()); return sheet.getRange('A2').setValue('x').getValue();`;
    expect(valueOf(warning)).toBe('x');
    const workspace = sandbox(`function main() { ${rejecting} return sheet.getRange('A2').setValue('x').getValue(); }`);
    workspace.faults.validationStopsScripts = false;
    expect(valueIn(workspace)).toBe('x');
  });

  test('a validation never refuses an empty cell', () => {
    expect(valueOf(`${rejecting} return sheet.getRange('A2').setValue('oui').setValue('').getValue();`)).toBe('');
  });

  test('a built validation reads back as it was built, and copy() starts a new one', () => {
    const code = `${SHEET} const cell = sheet.getRange('A1').setDataValidation(${LIST}.setHelpText('aide').build());
      const read = cell.getDataValidation(); const copy = read.copy().setAllowInvalid(false).build();
      return [String(read.getCriteriaType()), read.getCriteriaValues(), read.getHelpText(), read.getAllowInvalid(),
        copy.getAllowInvalid(), sheet.getRange('B1').getDataValidation()];`;
    expect(valueOf(code)).toEqual(['VALUE_IN_LIST', [['oui', 'non'], true], 'aide', true, false, null]);
  });

  test.each([
    ["requireValueInRange(sheet.getRange('D1:D2'))", "'non'", "'x'"],
    ['requireNumberBetween(1, 5)', '5', '6'],
    ['requireDate()', 'new Date(2018, 0, 1)', "'demain'"],
    ['requireDateOnOrAfter(new Date(2018, 8, 1))', 'new Date(2018, 8, 1)', 'new Date(2018, 7, 31)'],
    ["requireTextContains('école')", "'École Prévert'", "'collège'"],
    ['requireTextIsEmail()', "'a@example.org'", "'a@'"],
    ['requireCheckbox()', 'true', "'x'"],
  ])('%s takes %s and refuses %s', (require, taken, refused) => {
    const rule = `SpreadsheetApp.newDataValidation().${require}.setAllowInvalid(false).build()`;
    const setUp = `${SHEET} sheet.getRange('D1:D2').setValues([['oui'], ['non']]); sheet.getRange('A1').setDataValidation(${rule});`;
    expect(valueOf(`${setUp} sheet.getRange('A1').setValue(${taken}); return 'taken';`)).toBe('taken');
    expect(() => valueOf(`${setUp} sheet.getRange('A1').setValue(${refused});`)).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
  });
});

describe('validations by formula or relative date', () => {
  // gas-fakes « oddities », datavalidation with formulas.
  test('require… refuses a formula, withCriteria takes it and reads it back as a text', () => {
    const builder = 'SpreadsheetApp.newDataValidation()';
    expect(() => valueOf(`${builder}.requireDateEqualTo('=I1');`)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDateEqualTo.",
    );
    expect(() => valueOf(`${builder}.requireNumberGreaterThan('5');`)).toThrow('requireNumberGreaterThan');
    const kept = `${builder}.withCriteria(SpreadsheetApp.DataValidationCriteria.DATE_AFTER, ['=I1']).build()`;
    expect(valueOf(`return ${kept}.getCriteriaValues();`)).toEqual(['=I1']);
  });

  test.each([
    ["DATE_AFTER, ['=I1']", 'A data validation with DATE_AFTER by a formula'],
    ["DATE_AFTER_RELATIVE, ['TODAY']", 'A data validation with DATE_AFTER_RELATIVE'],
    ["CUSTOM_FORMULA, ['=A1>1']", 'A data validation with CUSTOM_FORMULA'],
  ])('withCriteria(%s) is not emulated where it would have to judge a value', (criteria, what) => {
    const code = `${SHEET} const rule = SpreadsheetApp.newDataValidation().withCriteria(SpreadsheetApp.DataValidationCriteria.${criteria})
        .setAllowInvalid(false).build(); sheet.getRange('A1').setDataValidation(rule).setValue(new Date(2018, 9, 16));`;
    expect(() => valueOf(code)).toThrow(`${what} is not emulated`);
  });
});

describe('protections', () => {
  const PROTECTED =
    'You are trying to edit a protected cell or object. ' +
    'Please contact the spreadsheet owner to remove protection if you need to edit.';
  const code = (protect: string) => `
    function main() { ${SHEET} ${protect} }
    function write(a1) { ${SHEET} sheet.getRange(a1).setValue('x'); return sheet.getRange(a1).canEdit(); }`;

  test('a protection stops every account but the owner and its editors', () => {
    const workspace = sandbox(code("sheet.getRange('A1:A5').protect().addEditor('amie@example.org');"));
    valueIn(workspace);
    expect(valueIn(workspace, 'write', 'A1')).toBe(true);
    workspace.account = 'autre@example.org';
    expect(() => valueIn(workspace, 'write', 'A1')).toThrow(PROTECTED);
    expect(valueIn(workspace, 'write', 'A6')).toBe(true);
    workspace.account = 'amie@example.org';
    expect(valueIn(workspace, 'write', 'A1')).toBe(true);
  });

  test('a protection that only warns stops nobody', () => {
    const workspace = sandbox(code('sheet.protect().setDomainEdit(false).setWarningOnly(true);'));
    valueIn(workspace);
    workspace.account = 'autre@example.org';
    expect(valueIn(workspace, 'write', 'A1')).toBe(true);
  });

  // Reference of Range.protect: the permissions mirror those of the file until the list of editors changes.
  test('a protection whose editors were never changed stops nobody', () => {
    const workspace = sandbox(code("sheet.getRange('A1:A5').protect();"));
    valueIn(workspace);
    workspace.account = 'autre@example.org';
    expect(valueIn(workspace, 'write', 'A1')).toBe(true);
  });

  test('a tab has one protection, which protect() gives again', () => {
    const read = `${SHEET} sheet.protect().setDescription('une'); sheet.protect();
      return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).map((one) => one.getDescription());`;
    expect(valueOf(read)).toEqual(['une']);
  });

  test('a protected tab leaves its unprotected ranges free', () => {
    const workspace = sandbox(
      code("sheet.protect().setUnprotectedRanges([sheet.getRange('B:B')]).setDomainEdit(false);"),
    );
    valueIn(workspace);
    workspace.account = 'autre@example.org';
    expect(valueIn(workspace, 'write', 'B2')).toBe(true);
    expect(() => valueIn(workspace, 'write', 'A2')).toThrow(PROTECTED);
  });

  // gas-fakes « oddities », issue 442636162.
  test('a new protection lists no owner among its editors, although the owner can edit', () => {
    const read = `${SHEET} const protection = sheet.protect(); return [protection.getEditors().length, protection.canEdit()];`;
    expect(valueOf(read)).toEqual([0, true]);
  });

  test('getProtections gives those of one kind, and remove takes one away', () => {
    const read = `${SHEET} const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
      sheet.protect(); const range = sheet.getRange('A1').protect().setDescription('titres');
      const descriptions = sheet.getProtections(RANGE).map((protection) => protection.getDescription());
      range.remove(); return [descriptions, sheet.getProtections(RANGE).length, sheet.getProtections(SHEET).length];`;
    expect(valueOf(read)).toEqual([['titres'], 0, 1]);
  });
});

test('conditional formats are kept and given back', () => {
  const code = `${SHEET} const rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('clos')
      .setBackground('#eeeeee').setRanges([sheet.getRange('A2:A9')]).build();
    sheet.setConditionalFormatRules([rule]);
    const [read] = sheet.getConditionalFormatRules();
    return [read.getRanges()[0].getA1Notation(), String(read.getBooleanCondition().getCriteriaType()),
      read.getBooleanCondition().getCriteriaValues()];`;
  expect(valueOf(code)).toEqual(['A2:A9', 'TEXT_EQUAL_TO', ['clos']]);
});
