// What Session and the logs promise. Sources: references of Session, Logger and console.
import { sandbox, valueIn, valueOf } from '../support/sandbox';

const emails = `[Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]`;

describe('Session', () => {
  it('names the person at the keyboard', () => {
    expect(valueOf(`return ${emails};`, { account: 'directrice@example.org' })).toEqual([
      'directrice@example.org',
      'directrice@example.org',
    ]);
  });

  it('leaves the address blank in a simple trigger', () => {
    const workspace = sandbox(
      `function onOpen() { PropertiesService.getScriptProperties().setProperty('seen', JSON.stringify(${emails})); }`,
    );
    workspace.openFile();
    expect(workspace.state.properties.script.seen).toBe('["",""]');
  });

  it('names the account that installed the trigger, whoever is at the keyboard', () => {
    const workspace = sandbox(`
      function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create(); }
      function tick() { PropertiesService.getScriptProperties().setProperty('seen', ${emails}.join()); }`);
    valueIn(workspace, 'install');
    workspace.account = 'quelquun@example.org';
    workspace.advanceTo(workspace.clock.now + 120_000);
    expect(workspace.state.properties.script.seen).toBe('coordination@example.org,coordination@example.org');
  });

  it('gives the time zone of the manifest', () => {
    expect(valueOf('return Session.getScriptTimeZone();')).toBe('Europe/Paris');
  });
});

describe('the logs', () => {
  it('fill the %s placeholders and keep the order of Logger and console', () => {
    const workspace = sandbox(`function main() {
      Logger.log('%s demandes', 3); console.warn('%s, %s', 'a', 'b'); Logger.log('fin'); return Logger.getLog();
    }`);
    expect(valueIn(workspace)).toBe('3.0 demandes\nfin\n');
    expect(workspace.runs[0]!.logs).toEqual(['3.0 demandes', 'a, b', 'fin']);
  });

  // Source: reference of Logger.log for the object and its message; numbers and dates as logs of live scripts show them.
  it.each([
    ["{ key: 'value' }", '{key=value}'],
    ["{ message: 'mon message', data: { key: 1 } }", 'mon message'],
    ["[['Nom', 'Âge'], ['Léa', 9]]", '[[Nom, Âge], [Léa, 9.0]]'],
    ['1.5', '1.5'],
    ['1536000000000', '1.536E12'],
    ['null', 'null'],
    ['true', 'true'],
    ['new Date(0)', 'Thu Jan 01 01:00:00 GMT+01:00 1970'],
    ["new Error('non')", 'Error: non'],
    ['SpreadsheetApp.getActiveSheet()', 'Sheet'],
  ])('of Logger write %s as Java does: %s', (value, text) => {
    expect(valueOf(`Logger.log(${value}); return Logger.getLog();`)).toBe(`${text}\n`);
  });

  it('print an emulated object as its class', () => {
    const workspace = sandbox(`function main() { console.log(LockService.getScriptLock()); }`);
    valueIn(workspace);
    expect(workspace.runs[0]!.logs).toEqual(['Lock']);
  });

  it('tell the modelled time between time and timeEnd', () => {
    const workspace = sandbox(`function main() {
      console.time('t'); PropertiesService.getScriptProperties().getProperty('a'); console.timeEnd('t');
    }`);
    valueIn(workspace);
    expect(workspace.runs[0]!.logs).toEqual(['t: 32ms']);
  });

  it('have no console.table, which Google does not offer', () => {
    expect(valueOf('return typeof console.table;')).toBe('undefined');
  });
});
