// Contract of what a person does in the file, and of the edit event.
import {
  userDeleteRow,
  userDeleteSheet,
  userEdit,
  userInsertColumn,
  userMoveColumn,
  userRenameSheet,
  userSelect,
  userSort,
} from '../../local/services/spreadsheet/userEdit';
import { ensureSheet } from '../../local/model/spreadsheet';
import type { Workspace } from '../../local/workspace';
import { sandbox, valueIn } from '../support/sandbox';

const TAB = 'Feuille 1';
const READ = 'function read() { return SpreadsheetApp.getActive().getSheets()[0].getDataRange().getValues(); }';

function filled(rows: unknown[][], code = READ): Workspace {
  const workspace = sandbox(code);
  userEdit(workspace, TAB, 'A1', rows);
  return workspace;
}

/** What onEdit saw, without the objects. */
const ON_EDIT = `function onEdit(e) {
  const { columnStart, columnEnd, rowStart, rowEnd } = e.range;
  console.log(JSON.stringify({ a1: e.range.getA1Notation(), corners: [rowStart, columnStart, rowEnd, columnEnd],
    value: e.value, oldValue: e.oldValue, keys: Object.keys(e).sort(), authMode: e.authMode, source: e.source.getName() }));
}`;

function seen(workspace: Workspace, a1: string, value: unknown) {
  workspace.edit(TAB, a1, value);
  const run = workspace.runs[workspace.runs.length - 1]!;
  if (run.error) throw run.error;
  return JSON.parse(/\{.*\}/.exec(run.logs[0]!)![0]) as Record<string, unknown>;
}

describe('the edit event', () => {
  test('a single cell carries value and oldValue, oldValue being absent when it was empty', () => {
    const workspace = sandbox(ON_EDIT);
    expect(seen(workspace, 'B2', 'un')).toMatchObject({ a1: 'B2', value: 'un', corners: [2, 2, 2, 2] });
    const second = seen(workspace, 'B2', 'deux');
    expect(second).toMatchObject({ value: 'deux', oldValue: 'un' });
    const cleared = seen(workspace, 'B2', '');
    expect([cleared.value, cleared.oldValue]).toEqual([undefined, 'deux']);
  });

  test('a paste carries neither value nor oldValue', () => {
    const event = seen(sandbox(ON_EDIT), 'A1', [['a', 'b'], ['c', 'd']]); // oxfmt-ignore
    expect(event).toMatchObject({ a1: 'A1:B2', corners: [1, 1, 2, 2] });
    expect(event.keys).toEqual(['authMode', 'range', 'source', 'user']);
  });

  // K. Tanaike, 2017-02-07.
  test('a simple trigger has user, an installable one has triggerUid instead', () => {
    const workspace = sandbox(ON_EDIT.replace('onEdit', 'handler') + ON_EDIT);
    const trigger = { id: 't1', handler: 'handler', owner: workspace.account, sourceId: workspace.boundTo };
    workspace.state.triggers.push({ ...trigger, source: 'SPREADSHEETS', event: 'ON_EDIT' });
    const installable = seen(workspace, 'A1', 'x');
    const simple = JSON.parse(/\{.*\}/.exec(workspace.runs[0]!.logs[0]!)![0]) as Record<string, unknown>;
    expect([simple.authMode, simple.keys]).toEqual(['LIMITED', ['authMode', 'range', 'source', 'user', 'value']]);
    expect([installable.authMode, installable.keys]).toEqual([
      'FULL',
      ['authMode', 'range', 'source', 'triggerUid', 'value'],
    ]);
  });

  test('a script’s own writes fire nothing', () => {
    const workspace = sandbox(
      `${ON_EDIT} function main() { SpreadsheetApp.getActive().getSheets()[0].appendRow(['x']); }`,
    );
    valueIn(workspace);
    expect(workspace.runs.map((run) => run.handler)).toEqual(['main']);
  });

  test('a typed date comes as its serial number', () => {
    expect(seen(sandbox(ON_EDIT), 'A1', '16/10/2018').value).toBe('43389');
  });
});

describe('what a person types', () => {
  test('is read in the language of the file', () => {
    expect(valueIn(filled([['01234', '16/10/2018', 'vrai', "'0612"]]), 'read')).toEqual([
      [1234, new Date(2018, 9, 16), true, '0612'],
    ]);
  });

  test('is refused by a validation that rejects, with its help text, and nothing is written', () => {
    const workspace = sandbox(`${READ} function main() {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['oui', 'non']).setAllowInvalid(false);
      SpreadsheetApp.getActive().getSheets()[0].getRange('A2').setDataValidation(rule.setHelpText('Oui ou non.').build());
    }`);
    valueIn(workspace);
    expect(() => userEdit(workspace, TAB, 'A2', 'bof')).toThrow('Oui ou non.');
    expect(valueIn(workspace, 'read')).toEqual([['']]);
  });

  test('is refused in cells that a script protected from others', () => {
    const workspace = sandbox(
      'function main() { SpreadsheetApp.getActive().getSheets()[0].getRange("A1").protect().setDomainEdit(false); }',
    );
    valueIn(workspace);
    workspace.account = 'autre@example.org';
    expect(() => userEdit(workspace, TAB, 'A1', 'x')).toThrow('You are trying to edit a protected cell or object.');
    expect(userEdit(workspace, TAB, 'B1', 'x').value).toBe('x');
  });
});

describe('what a person moves', () => {
  test('a sort leaves the first row and moves the others', () => {
    const workspace = filled([['Nom'], ['Zoé'], ['Éva'], ['Dan']]);
    userSort(workspace, TAB, 1);
    expect(valueIn(workspace, 'read')).toEqual([['Nom'], ['Dan'], ['Éva'], ['Zoé']]);
  });

  test('columns are inserted and moved with their contents', () => {
    const workspace = filled([['a', 'b', 'c']]);
    userInsertColumn(workspace, TAB, 2);
    userMoveColumn(workspace, TAB, 4, 1);
    expect(valueIn(workspace, 'read')).toEqual([['c', 'a', '', 'b']]);
  });

  test('a row, a tab and a name can go', () => {
    const workspace = filled([['a'], ['b']]);
    ensureSheet(workspace.state.spreadsheets[workspace.boundTo]!, 'Autre');
    userDeleteRow(workspace, TAB, 1);
    expect(valueIn(workspace, 'read')).toEqual([['b']]);
    userRenameSheet(workspace, 'Autre', 'Renommée');
    userDeleteSheet(workspace, TAB);
    expect(workspace.state.spreadsheets[workspace.boundTo]!.sheets.map(({ name }) => name)).toEqual(['Renommée']);
  });

  test('the cells a person selects are the active range of the script', () => {
    const workspace = sandbox(
      'function main() { return SpreadsheetApp.getActive().getActiveRange().getA1Notation(); }',
    );
    expect(valueIn(workspace)).toBe('A1');
    userSelect(workspace, TAB, 'B2:C3');
    expect(valueIn(workspace)).toBe('B2:C3');
  });

  test('a tab that receives a form cannot be deleted', () => {
    const workspace = sandbox(READ);
    const file = workspace.state.spreadsheets[workspace.boundTo]!;
    ensureSheet(file, 'Réponses').formId = 'f1';
    expect(() => userDeleteSheet(workspace, 'Réponses')).toThrow('You cannot delete a sheet with a linked form.');
  });
});

// Public scripts that run on live: the usual onEdit asks for the active cell, not for its event.
test('the cell that is edited is the active one, on the active tab', () => {
  const workspace = sandbox(`
    function other() { SpreadsheetApp.getActive().insertSheet('Autre'); }
    function onEdit(e) { const sheet = SpreadsheetApp.getActiveSheet(); const cell = sheet.getActiveCell();
      console.log(sheet.getName(), cell.getA1Notation(), e.source.getActiveSheet().getName(),
        SpreadsheetApp.getActiveRange().getA1Notation()); }`);
  valueIn(workspace, 'other');
  workspace.edit('Feuille 1', 'C4', 'x');
  workspace.edit('Autre', 'B2', 'y');
  expect(workspace.runs.flatMap(({ logs }) => logs)).toEqual(['Feuille 1 C4 Feuille 1 C4', 'Autre B2 Autre B2']);
});
