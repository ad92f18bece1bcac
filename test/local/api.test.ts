// The programming interface, used as docs/local-api.md shows it, and nothing else of the local workspace.
import { openWorkspace, type LocalWorkspace } from '../../local/api';

const CODE = `
const TAB = 'Stock';
function setup() {
  ScriptApp.newTrigger('onOrder').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  ScriptApp.newTrigger('everyMorning').timeBased().everyDays(1).atHour(7).create();
}
function onOrder(e) {
  MailApp.sendEmail(e.namedValues.Mail[0], 'Order', e.namedValues.Article[0]);
}
function everyMorning() {
  const [, ...rows] = SpreadsheetApp.getActive().getSheetByName(TAB).getDataRange().getValues();
  const low = rows.filter(([, left]) => left < 5).map(([name]) => name);
  if (low.length) MailApp.sendEmail(Session.getEffectiveUser().getEmail(), 'Low', low.join(', '));
}
function onEdit(e) { e.range.setNote('was ' + e.oldValue); }
function ask() {
  return SpreadsheetApp.getUi().alert('Sure?', SpreadsheetApp.getUi().ButtonSet.YES_NO) === SpreadsheetApp.getUi().Button.NO;
}`;

function aShop(): LocalWorkspace {
  const shop = openWorkspace({
    script: { 'Code.gs': CODE },
    manifest: { timeZone: 'Europe/Paris' },
    start: '2024-03-04T09:00',
    account: 'shop@example.org',
    tabs: { Stock: [['Article', 'Left'], ['Chalk', '12'], ['Paper', 3]] },
  }); // oxfmt-ignore
  shop.call('setup');
  return shop;
}

it('opens a project with its tabs, and calls its functions', () => {
  const shop = openWorkspace({
    script: { 'Code.gs': 'function main(a, b) { console.log(a); return new Date(a, b, 1); }' },
    manifest: { timeZone: 'Europe/Paris' },
  });
  const { value, error, logs } = shop.call('main', 2024, 1);
  expect([value, error, logs]).toEqual([new Date(2024, 1, 1), undefined, ['2024']]);
  expect(shop.call('nothing').error?.message).toBe('Script function not found: nothing');
});

it('lets time pass and fires the triggers that are due', () => {
  const shop = aShop();
  shop.clock.advance('+2d');
  expect(shop.clock.now()).toBe('2024-03-06T09:00');
  expect(shop.mails.map(({ to, subject, body }) => [to[0], subject, body])).toEqual([
    ['shop@example.org', 'Low', 'Paper'],
    ['shop@example.org', 'Low', 'Paper'],
  ]);
});

it('lets a person edit, and fires onEdit', () => {
  const shop = aShop();
  shop.edit('Stock!B3', 30);
  expect(shop.files.rows('Stock')).toEqual([['Article', 'Left'], ['Chalk', '12'], ['Paper', '30']]); // oxfmt-ignore
  expect(shop.runs.at(-1)!.handler).toBe('onEdit');
  shop.clock.advance('+1d');
  expect(shop.mails).toEqual([]);
});

it('lets a respondent send a form made by hand', () => {
  const shop = aShop();
  shop.addForm('Orders', [
    { title: 'Mail', required: true },
    { title: 'Article', type: 'LIST', choices: ['Chalk', 'Paper'] },
  ]);
  shop.submitForm('Orders', { Mail: 'school@example.org', Article: 'Chalk' });
  expect(shop.mails.map(({ to, body }) => [to, body])).toEqual([[['school@example.org'], 'Chalk']]);
  expect(() => shop.submitForm('Orders', { Article: 'Chalk' })).toThrow('Mail');
  expect(() => shop.submitForm('Nothing', {})).toThrow('Le formulaire «\u00a0Nothing\u00a0» n’existe pas.');
});

it('answers what the script asks', () => {
  const shop = aShop();
  shop.ui.answers.push({ button: 'NO' });
  expect(shop.call('ask').value).toBe(true);
  expect(shop.ui.shown.map(({ content }) => content)).toEqual(['Sure?']);
});

it('arms faults, and tells every service call', () => {
  const shop = aShop();
  shop.faults.arm('horloge-doublee');
  shop.clock.advance('+1d');
  expect(shop.mails).toHaveLength(2);
  shop.faults.arm('erreur-service', 'Mail.MailApp.sendEmail: no network');
  shop.clock.advance('+1d');
  expect(shop.runs.at(-1)!.error?.message).toBe('no network');
  expect(shop.calls.filter(({ member }) => member === 'Mail.MailApp.sendEmail')).toHaveLength(2);
  shop.faults.during = { afterCall: 3, act: () => shop.edit('Stock!B3', 50) };
  shop.clock.advance('+1d');
  expect(shop.files.rows('Stock')[2]).toEqual(['Paper', '50']);
});

it('loads another version of the script, over the same files and triggers', () => {
  const shop = aShop();
  shop.loadScript({ 'Code.gs': "function everyMorning() { Logger.log('v2'); }" }, { timeZone: 'Europe/Paris' });
  shop.clock.advance('+1d');
  expect([shop.logs, shop.files.rows('Stock').length]).toEqual([['v2'], 3]);
});

it('has no bound spreadsheet for a standalone script, which may make its own', () => {
  const code = "function main() { SpreadsheetApp.create('Mine'); return SpreadsheetApp.getActive(); }";
  const alone = openWorkspace({ script: { 'a.gs': code }, standalone: true });
  expect([alone.call('main').value, alone.files.spreadsheets.map(({ name }) => name)]).toEqual([null, ['Mine']]);
  alone.addForm('Orders', [{ title: 'Mail' }]);
  alone.addTrigger('main', 'submit');
  alone.submitForm('Orders', { Mail: 'a@example.org' });
  expect(alone.runs.map(({ because }) => because)).toEqual(['call', 'form']);
});

it('refuses a time zone the process cannot follow rather than run in another', () => {
  expect(() => openWorkspace({ script: { 'a.gs': '' }, manifest: { timeZone: 'Mars/Olympus' } })).toThrow(
    'Le fuseau horaire «\u00a0Mars/Olympus\u00a0» n’existe pas.',
  );
});
