// The faults one can arm: each strikes as its sentence says, and the next run is whole again. Sources: « Installable
// triggers » and the gist of E. Koleda (triggers lost or doubled), « Quotas for Google Services », K. Tanaike (rows lost
// above 35 submissions at once); what no source settles (a row that comes late, edits in the middle of a run) is ours.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armFault, FAULTS } from '../../local/faultCatalogue';
import { addForm, addSpreadsheet, addTrigger } from '../../local/project/handMade';
import { userDeleteRow } from '../../local/services/spreadsheet/userEdit';
import { makeScript } from '../../local/script';
import { Workspace } from '../../local/workspace';

const CODE = `
function note(what) { Logger.log(what); }
function onSheetAnswer(e) { note('sheet ' + e.namedValues.Nom[0] + ' row ' + e.range.getRow()); }
function onFormAnswer(e) {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  note('form ' + e.response.getItemResponses()[0].getResponse() + ', rows ' + (sheet.getLastRow() - 1));
}
function locked(e) {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(5000)) return note('gave up');
  SpreadsheetApp.getActive().getSheetByName('Notes').appendRow(['locked']);
  SpreadsheetApp.flush();
  note('done');
}
function tick() { note('tick'); }
function work() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Notes');
  const before = sheet.getRange('A2:A3').getValues();
  const after = sheet.getRange('A2:A3').getValues();
  sheet.getRange('B1').setValue('seen');
  return [before.flat(), after.flat()];
}
function lockedWork() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Notes');
  const before = sheet.getLastRow();
  LockService.getScriptLock().tryLock(1000);
  return [before, sheet.getLastRow()];
}
function mail() { MailApp.sendEmail('a@example.org', 's', 'b'); MailApp.sendEmail('b@example.org', 's', 'b'); }
`;

/** A form linked to the first tab, and a tab of notes. `triggers` are made by hand, as `handler=when`. */
function aWorkspace(...triggers: string[]): { workspace: Workspace; formId: string } {
  const workspace = Workspace.open(undefined, { start: '2018-10-09T10:00' });
  workspace.script = makeScript({ 'Code.gs': CODE }, { timeZone: 'Europe/Paris' });
  const tabs = { Notes: [['Nom'], ['b'], ['c'], ['a']] };
  const place = { name: 'Classeur', timeZone: 'Europe/Paris', locale: 'fr_FR', tabs };
  workspace.boundTo = addSpreadsheet(workspace, place).id;
  const formId = addForm(workspace, 'Formulaire', [{ title: 'Nom' }]);
  for (const text of triggers) {
    const [handler, when] = text.split('=') as [string, string];
    addTrigger(workspace, handler, when);
  }
  return { workspace, formId };
}

const logs = (workspace: Workspace) => workspace.runs.flatMap((run) => run.logs);
const times = (workspace: Workspace) =>
  workspace.runs.map(({ at }) => new Date(at).toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' }));

it('every fault has its name, its sentence and a value to begin with, and its own id', () => {
  expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length);
  for (const { id, nom, phrase, valeur, defaut } of FAULTS) {
    expect([id, /^[a-z-]+$/.test(id), nom !== '', phrase.endsWith('.')]).toEqual([id, true, true, true]);
    if (defaut) expect([id, valeur !== '']).toEqual([id, true]);
    const { workspace } = aWorkspace();
    expect(() => armFault(workspace, id)).not.toThrow();
  }
});

it('a value that cannot be read is refused in words', () => {
  const { workspace } = aWorkspace();
  expect(() => armFault(workspace, 'declencheur-tardif', '61')).toThrow('au plus 60');
  expect(() => armFault(workspace, 'arret', '0')).toThrow('au moins 1');
  expect(() => armFault(workspace, 'quota', 'beaucoup')).toThrow('n’est pas un nombre entier');
  expect(() => armFault(workspace, 'tri', 'Notes!2')).toThrow('Onglet!B@12');
  expect(() => armFault(workspace, 'suppression', 'la dernière')).toThrow('Onglet!3@12');
  expect(() => armFault(workspace, 'tri', 'Rien!A')).toThrow('L’onglet «\u00a0Rien\u00a0» n’existe pas.');
});

it('arret: the run is killed after that call, and the next one is not', () => {
  const { workspace } = aWorkspace();
  armFault(workspace, 'arret', '3');
  expect(workspace.call('work')).toMatchObject({ killed: true, calls: { length: 3 } });
  expect(workspace.call('work').killed).toBe(false);
});

describe('the trigger of a submission', () => {
  const submit = (fault: string, value?: string) => {
    const { workspace, formId } = aWorkspace('onSheetAnswer=submit');
    armFault(workspace, fault, value);
    workspace.submitForm(formId, { Nom: 'Léa' });
    return { workspace, formId };
  };

  it('declencheur-perdu: is lost, though the answer has its row; the next one fires', () => {
    const { workspace, formId } = submit('declencheur-perdu');
    expect(logs(workspace)).toEqual([]);
    workspace.submitForm(formId, { Nom: 'Tom' });
    expect(logs(workspace)).toEqual(['sheet Tom row 3']);
  });

  it('declencheur-double: fires twice', () => {
    expect(logs(submit('declencheur-double').workspace)).toEqual(['sheet Léa row 2', 'sheet Léa row 2']);
  });

  it('declencheur-tardif: fires that many minutes later, even after a restart', () => {
    const { workspace } = submit('declencheur-tardif', '45');
    workspace.advanceTo('2018-10-09T10:44');
    expect(logs(workspace)).toEqual([]);
    const reopened = workspace.fork();
    reopened.advanceTo('2018-10-09T12:00');
    expect([logs(reopened), times(reopened)]).toEqual([['sheet Léa row 2'], ['10:45']]);
  });

  it('a late one that was deleted meanwhile never fires', () => {
    const { workspace } = submit('declencheur-tardif', '45');
    workspace.state.triggers = [];
    workspace.advanceTo('2018-10-09T12:00');
    expect(logs(workspace)).toEqual([]);
  });
});

describe('a clock trigger', () => {
  const ticks = (fault: string, value?: string) => {
    const { workspace } = aWorkspace('tick=hours:1');
    const due = workspace.state.triggers[0]!.clock!.next;
    armFault(workspace, fault, value);
    workspace.advanceTo(due + 110 * 60_000);
    return workspace.runs.map(({ at }) => Math.round((at - due) / 60_000));
  };

  it('horloge-sautee: is skipped once', () => {
    expect(ticks('horloge-sautee')).toEqual([60]);
  });

  it('horloge-doublee: fires twice', () => {
    expect(ticks('horloge-doublee')).toEqual([0, 0, 60]);
  });

  it('horloge-tardive: fires late, and keeps its hour the next time', () => {
    expect(ticks('horloge-tardive', '50')).toEqual([50, 60]);
  });
});

it('quota: no mail leaves for 24 hours, with the text of Google', () => {
  const { workspace } = aWorkspace();
  armFault(workspace, 'quota', '1');
  const { error } = workspace.call('mail');
  expect([error?.message, workspace.mails.length]).toEqual(['Service invoked too many times for one day: email.', 1]);
  workspace.advanceTo('2018-10-10T10:01');
  expect(workspace.call('mail').error).toBe(undefined);
});

it('erreur-service: the n-th call, or the next one of a method, fails once', () => {
  const { workspace } = aWorkspace();
  armFault(workspace, 'erreur-service', '4');
  expect(workspace.call('work').error?.message).toBe(
    "We're sorry, a server error occurred. Please wait a bit and try again.",
  );
  armFault(workspace, 'erreur-service', 'Mail.MailApp.sendEmail: Service unavailable: Mail');
  expect(workspace.call('mail').error?.message).toBe('Service unavailable: Mail');
  expect([workspace.call('work').error, workspace.call('mail').error]).toEqual([undefined, undefined]);
});

describe('deux-envois', () => {
  it('both answers are there, and the second run finds the lock taken, waits and gives up', () => {
    const { workspace, formId } = aWorkspace('locked=submit');
    armFault(workspace, 'deux-envois');
    workspace.submitForm(formId, { Nom: 'Léa' });
    expect(workspace.state.forms[formId]!.responses.map(({ timestamp }) => timestamp)).toEqual([
      new Date(2018, 9, 9, 10).getTime(),
      new Date(2018, 9, 9, 10).getTime(),
    ]);
    // The second one ends first: it ran while the other held the lock.
    expect(logs(workspace)).toEqual(['gave up', 'done']);
    expect(workspace.runs[0]!.modelledMs).toBeGreaterThanOrEqual(5000);
  });

  it('a script without a lock is called for both', () => {
    const { workspace, formId } = aWorkspace('onSheetAnswer=submit');
    armFault(workspace, 'deux-envois');
    workspace.submitForm(formId, { Nom: 'Léa' });
    expect(logs(workspace)).toEqual(['sheet Léa row 2', 'sheet Léa row 3']);
  });
});

it('ligne-tardive: the form’s trigger runs before the row is there, the spreadsheet’s after', () => {
  const { workspace, formId } = aWorkspace('onSheetAnswer=submit', 'onFormAnswer=form-submit');
  armFault(workspace, 'ligne-tardive');
  workspace.submitForm(formId, { Nom: 'Léa' });
  expect(logs(workspace)).toEqual(['form Léa, rows 0', 'sheet Léa row 2']);
  workspace.submitForm(formId, { Nom: 'Tom' });
  expect(logs(workspace).slice(2)).toEqual(['sheet Tom row 3', 'form Tom, rows 2']);
});

it('ligne-perdue: the form keeps the answer, the spreadsheet never has the row', () => {
  const { workspace, formId } = aWorkspace('onSheetAnswer=submit', 'onFormAnswer=form-submit');
  armFault(workspace, 'ligne-perdue');
  workspace.submitForm(formId, { Nom: 'Léa' });
  expect([logs(workspace), workspace.state.forms[formId]!.responses.length]).toEqual([['form Léa, rows 0'], 1]);
});

it('rejeu: every old answer goes through the triggers of the spreadsheet again, not through the form’s', () => {
  const { workspace, formId } = aWorkspace('onSheetAnswer=submit', 'onFormAnswer=form-submit');
  for (const Nom of ['Léa', 'Tom']) workspace.submitForm(formId, { Nom });
  const before = logs(workspace).length;
  armFault(workspace, 'rejeu');
  expect(logs(workspace).slice(before)).toEqual(['sheet Léa row 2', 'sheet Tom row 3']);
});

describe('somebody acts while a run is under way', () => {
  it('tri: the rows move between two reads of the script', () => {
    const { workspace } = aWorkspace();
    armFault(workspace, 'tri', 'Notes!A@5');
    expect(workspace.call('work').value).toEqual([['b', 'c'], ['c', 'b']]); // oxfmt-ignore
    expect(workspace.call('work').value).toEqual([['c', 'b'], ['c', 'b']]); // oxfmt-ignore
  });

  it('suppression: a row goes as soon as the script holds its lock', () => {
    const { workspace } = aWorkspace();
    armFault(workspace, 'suppression', 'Notes!2');
    expect(workspace.call('lockedWork').value).toEqual([4, 3]);
  });

  it('suppression: waits for a run that takes a lock', () => {
    const { workspace } = aWorkspace();
    armFault(workspace, 'suppression', 'Notes!2');
    expect(workspace.call('work').value).toEqual([['b', 'c'], ['b', 'c']]); // oxfmt-ignore
    expect(workspace.call('lockedWork').value).toEqual([4, 3]);
  });

  it('anything at all: another run is whole, at the instant of the first, which then goes on', () => {
    const { workspace } = aWorkspace();
    workspace.faults.during = { afterCall: 4, act: () => void workspace.call('tick') };
    expect(workspace.call('work').error).toBe(undefined);
    const [inner, outer] = workspace.runs as [(typeof workspace.runs)[0], (typeof workspace.runs)[0]];
    expect([inner.handler, outer.handler, inner.at > outer.at]).toEqual(['tick', 'work', true]);
  });

  it('and the run is killed afterwards: what the other did stays', () => {
    const { workspace } = aWorkspace();
    workspace.faults.killAfter = 5;
    workspace.faults.during = { afterCall: 3, act: () => userDeleteRow(workspace, 'Notes', 4) };
    expect(workspace.call('work').killed).toBe(true);
    expect(workspace.state.spreadsheets[workspace.boundTo]!.sheets.find(({ name }) => name === 'Notes')!.cells).toEqual(
      [['Nom'], ['b'], ['c']],
    );
  });
});

it('verrou-pris: the lock is held elsewhere for as long as the script waits', () => {
  const { workspace } = aWorkspace();
  armFault(workspace, 'verrou-pris');
  workspace.call('locked');
  workspace.call('locked');
  expect(logs(workspace)).toEqual(['gave up', 'done']);
});

it('what is armed is still armed when the workspace is opened anew, a person’s act included', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pannes-'));
  const { workspace } = aWorkspace();
  armFault(workspace, 'arret', '2');
  armFault(workspace, 'tri', 'Notes!A@1');
  workspace.save(folder);
  const again = Workspace.open(folder);
  again.script = workspace.script;
  const { killed, calls } = again.call('work');
  expect({ killed, calls: calls.length }).toEqual({ killed: true, calls: 2 });
  const { sheets } = again.state.spreadsheets[again.boundTo]!;
  expect(sheets.find(({ name }) => name === 'Notes')!.cells.map(([cell]) => cell)).toEqual(['Nom', 'c', 'b', 'a']);
});

it('without a name, the act falls on the widest tab that has rows', () => {
  const { workspace } = aWorkspace();
  const { sheets } = workspace.state.spreadsheets[workspace.boundTo]!;
  armFault(workspace, 'suppression', '');
  workspace.call('lockedWork');
  expect(sheets.find(({ name }) => name === 'Notes')!.cells.filter((row) => row.some(Boolean))).toHaveLength(3);
});
