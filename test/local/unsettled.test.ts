// What no source settles: each behaviour is a switch, and each side of it is tried here.
import { sheetModel } from '../../local/model/spreadsheet';
import { displayArea } from '../../local/services/spreadsheet/display';
import type { Workspace } from '../../local/workspace';
import { sandbox, valueIn } from '../support/sandbox';

const SHEET = 'const sheet = SpreadsheetApp.getActive().getSheets()[0];';

describe('an unchecked box', () => {
  const CODE = `function main() { ${SHEET} sheet.getRange('A2:A9').insertCheckboxes(); sheet.getRange('B3').setValue('x');
    const before = [sheet.getLastRow(), sheet.getDataRange().getA1Notation()]; sheet.appendRow(['', 'suite']);
    return [...before, sheet.getRange('B4').getValue(), sheet.getRange('B10').getValue()]; }`;

  it('moves getLastRow, getDataRange and appendRow', () => {
    expect(valueIn(sandbox(CODE))).toEqual([9, 'A1:B9', '', 'suite']);
  });

  it('moves none of them, when boxes are said not to count', () => {
    const workspace = sandbox(CODE);
    workspace.faults.checkboxesCount = false;
    expect(valueIn(workspace)).toEqual([3, 'A1:B3', 'suite', '']);
  });
});

describe('a text that begins with - or @', () => {
  const CODE = `function main() { ${SHEET} const range = sheet.getRange('A1:C1').setValues([['-foo', '@foo', '-12']]);
    return [range.getFormulas()[0], range.getValues()[0][2]]; }`;

  it('is a text, and a number if it is one', () => {
    expect(valueIn(sandbox(CODE))).toEqual([['', '', ''], -12]);
  });

  it('makes a formula, when signs are said to start one', () => {
    const workspace = sandbox(CODE);
    workspace.faults.signsStartFormulas = true;
    expect(valueIn(workspace)).toEqual([['=-foo', '=@foo', ''], -12]);
  });
});

describe('an apostrophe in a cell of format @', () => {
  const CODE = `function main() { ${SHEET} return sheet.getRange('A1').setNumberFormat('@').setValue("'01").getValue(); }`;

  it('is no part of the text', () => {
    expect(valueIn(sandbox(CODE))).toBe('01');
  });

  it('is part of the text, when it is said to be kept', () => {
    const workspace = sandbox(CODE);
    workspace.faults.apostropheKeptInTextCells = true;
    expect(valueIn(workspace)).toBe("'01");
  });
});

describe('a method without a result', () => {
  const CODE = `function main() { ${SHEET} const results = [SpreadsheetApp.flush(), SpreadsheetApp.getActive().toast('x'),
      sheet.setConditionalFormatRules([]), MailApp.sendEmail('a@example.org', 'Objet', 'Texte')];
    return results.map((result) => String(result)); }`;

  it('gives null, as put and remove of the cache do', () => {
    expect(valueIn(sandbox(CODE))).toEqual(['null', 'null', 'null', 'null']);
  });

  it('gives undefined, when that is the behaviour tried', () => {
    const workspace = sandbox(CODE);
    workspace.faults.voidResult = undefined;
    expect(valueIn(workspace)).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  });
});

describe('the container opened by its id with the scope currentonly', () => {
  // The reference lists the whole scope alone; one measurement of August 2026 passed with currentonly.
  const oauthScopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
  const opening = () =>
    sandbox('function main(id) { return SpreadsheetApp.openById(id).getName(); }', { manifest: { oauthScopes } });

  it('is refused', () => {
    const workspace = opening();
    expect(workspace.call('main', workspace.boundTo).error?.message).toBe(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById. ' +
        'Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
  });

  it('opens, and no other file does, when that is the behaviour tried', () => {
    const workspace = opening();
    workspace.faults.currentonlyOpensContainer = true;
    expect(valueIn(workspace, 'main', workspace.boundTo)).toBe('Classeur');
    expect(workspace.call('main', 'autre').error?.message).toContain('not sufficient');
  });
});

it.each([
  ['empty', ''],
  ['null', null],
] as const)('the address of a response to a form that collects none: %s', (behaviour, address) => {
  const workspace = sandbox(`function make() { return FormApp.create('Saisine').getId(); }
    function main(id) { return FormApp.openById(id).getResponses()[0].getRespondentEmail(); }`);
  const formId = valueIn(workspace, 'make') as string;
  workspace.submitForm(formId, {});
  workspace.faults.forms.uncollectedEmail = behaviour;
  expect(valueIn(workspace, 'main', formId)).toBe(address);
});

describe('the linked tab', () => {
  const CODE = `
    function make(sheet) { const form = FormApp.create('Saisine'); form.addTextItem().setTitle('École');
      form.addTextItem().setTitle('Classe'); form.setDestination(FormApp.DestinationType.SPREADSHEET, sheet);
      return form.getId(); }
    function drop(id) { FormApp.openById(id).deleteItem(0); }
    function again(id) { FormApp.openById(id).addTextItem().setTitle('École'); }`;
  const opened = (): { workspace: Workspace; formId: string } => {
    const workspace = sandbox(CODE);
    const formId = valueIn(workspace, 'make', workspace.boundTo) as string;
    workspace.submitForm(formId, { École: 'Jaurès', Classe: 'CE1' });
    return { workspace, formId };
  };
  const lines = (workspace: Workspace): string[][] => {
    const spreadsheet = workspace.state.spreadsheets[workspace.boundTo]!;
    const sheet = sheetModel(spreadsheet, 'Réponses au formulaire 1')!;
    const size = { row: 1, column: 2, numRows: sheet.cells.length, numColumns: 3 };
    return displayArea(spreadsheet, sheet, size, 0);
  };

  it.each([
    ['keepsColumn', ['École', 'Classe', '']],
    ['removesColumn', ['Classe', '', '']],
  ] as const)('when a question is deleted: %s', (behaviour, headings) => {
    const { workspace, formId } = opened();
    workspace.faults.forms.deletedQuestion = behaviour;
    valueIn(workspace, 'drop', formId);
    workspace.submitForm(formId, { Classe: 'CM2' });
    expect([lines(workspace)[0], lines(workspace)[2]![headings.indexOf('Classe' as never)]]).toEqual([headings, 'CM2']);
  });

  it.each([
    ['newColumn', ['École', 'Classe', 'École'], ['', 'CM2', 'Moulin']],
    ['sameColumn', ['École', 'Classe', ''], ['Moulin', 'CM2', '']],
  ] as const)('when a deleted question comes back: %s', (behaviour, headings, line) => {
    const { workspace, formId } = opened();
    workspace.faults.forms.readdedQuestion = behaviour;
    valueIn(workspace, 'drop', formId);
    valueIn(workspace, 'again', formId);
    workspace.submitForm(formId, { Classe: 'CM2', École: 'Moulin' });
    expect([lines(workspace)[0], lines(workspace)[2]]).toEqual([headings, line]);
  });

  it.each([
    ['filled', { École: ['Jaurès'], Classe: ['CE1'] }],
    ['empty', {}],
  ] as const)('the namedValues of its trigger: %s', (behaviour, named) => {
    // Empty ones are coded against in public projects.
    const workspace = sandbox(`${CODE}
      function install() { ScriptApp.newTrigger('onAnswer').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(); }
      function onAnswer(e) { delete e.namedValues['Horodateur']; console.log(JSON.stringify(e.namedValues)); }`);
    const formId = valueIn(workspace, 'make', workspace.boundTo) as string;
    valueIn(workspace, 'install');
    workspace.faults.forms.eventNamedValues = behaviour;
    workspace.submitForm(formId, { École: 'Jaurès', Classe: 'CE1' });
    expect(JSON.parse(workspace.runs.at(-1)!.logs[0]!)).toEqual(named);
  });
});

describe('the row of an answer, when the trigger of the form runs', () => {
  it.each([
    ['is in the linked tab', 0, 2],
    ['is not there yet', 1, 1],
  ])('%s', (_, delayFormRows, lastRow) => {
    const workspace = sandbox(`
      function make(sheet) { const form = FormApp.create('Saisine'); form.addTextItem().setTitle('École');
        form.setDestination(FormApp.DestinationType.SPREADSHEET, sheet);
        ScriptApp.newTrigger('onAnswer').forForm(form).onFormSubmit().create(); return form.getId(); }
      function onAnswer() { console.log(SpreadsheetApp.getActive().getSheets()[0].getLastRow()); }`);
    const formId = valueIn(workspace, 'make', workspace.boundTo) as string;
    workspace.faults.delayFormRows = delayFormRows;
    workspace.submitForm(formId, { École: 'Jaurès' });
    expect(workspace.runs.at(-1)!.logs).toEqual([String(lastRow)]);
  });
});

// The gist of E. Koleda on form triggers; the question 28449209 of Stack Overflow.
it.each([
  ['once', {}, 1],
  ['never', { loseFormTriggers: 1 }, 0],
  ['twice', { doubleFormTriggers: 1 }, 2],
])('the trigger of a form runs as often as the fault says: %s', (_, faults, times) => {
  const workspace = sandbox(`
    function make() { const form = FormApp.create('Saisine');
      ScriptApp.newTrigger('onAnswer').forForm(form).onFormSubmit().create(); return form.getId(); }
    function onAnswer() {}`);
  const formId = valueIn(workspace, 'make') as string;
  Object.assign(workspace.faults, faults);
  workspace.submitForm(formId, {});
  workspace.submitForm(formId, {});
  expect(workspace.runs.filter(({ handler }) => handler === 'onAnswer')).toHaveLength(times + 1);
});
