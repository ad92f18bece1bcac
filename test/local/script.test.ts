// What ScriptApp promises: installable triggers. Sources: « Installable triggers », references of ScriptApp and of its
// builders, « Quotas for Google Services ».
import { sandbox, valueIn, valueOf, type SandboxOptions } from '../support/sandbox';
import type { Workspace } from '../../local/workspace';

/** A workspace where one clock trigger is built by this chain, and its firings noted in `fired`. */
function clocked(chain: string, options: SandboxOptions = { start: '2018-10-09T10:00' }): Workspace {
  const workspace = sandbox(
    `function install() { ScriptApp.newTrigger('tick').timeBased()${chain}.create(); }
     function tick(e) {}`,
    options,
  );
  valueIn(workspace, 'install');
  return workspace;
}

/** The wall-clock times at which `tick` ran, up to an instant. */
function firings(workspace: Workspace, until: string): string[] {
  workspace.advanceTo(until);
  return workspace.runs.filter((run) => run.because === 'clock').map((run) => wallClock(run.at));
}

const wallClock = (at: number) =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });
const minutesAfter = (hour: number, time: string) => {
  const [h, m] = time.split(' ')[1]!.split(':').map(Number) as [number, number];
  return (h - hour) * 60 + m;
};

describe('a clock trigger', () => {
  it('at an hour fires at some minute of it, the same every day, even across a change of clock', () => {
    const times = firings(clocked('.everyDays(1).atHour(7)', { start: '2018-10-26T10:00' }), '2018-10-30T10:00');
    expect(times.map((time) => time.slice(0, 10))).toEqual(['2018-10-27', '2018-10-28', '2018-10-29', '2018-10-30']);
    expect(new Set(times.map((time) => time.slice(11))).size).toBe(1);
    expect(times[0]!.slice(11, 13)).toBe('07');
  });

  it('at an hour draws another minute for another trigger', () => {
    const workspace = sandbox(`
      function install() { for (let i = 0; i < 10; i++) ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(7).create(); }
      function tick() {}`);
    valueIn(workspace, 'install');
    const minutes = firings(workspace, '2018-09-04T07:59').map((time) => minutesAfter(7, time));
    expect([minutes.length, minutes.every((minute) => minute >= 0 && minute < 60)]).toEqual([10, true]);
    expect(new Set(minutes).size).toBeGreaterThan(3);
  });

  it('near a minute fires within fifteen minutes of it', () => {
    const [time] = firings(clocked('.everyDays(1).atHour(7).nearMinute(30)'), '2018-10-10T10:00') as [string];
    expect(Math.abs(minutesAfter(7, time) - 30)).toBeLessThanOrEqual(15);
  });

  it('fires the same day when its hour is still to come', () => {
    const [time] = firings(clocked('.everyDays(1).atHour(22)'), '2018-10-09T23:59') as [string];
    expect(time.slice(0, 13)).toBe('2018-10-09 22');
  });

  it('of a day of the week fires every week', () => {
    const workspace = clocked('.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(6)');
    const days = firings(workspace, '2018-11-01T00:00').map((time) => time.slice(0, 10));
    expect(days).toEqual(['2018-10-15', '2018-10-22', '2018-10-29']);
  });

  it('of every second week skips one', () => {
    const workspace = clocked('.onWeekDay(ScriptApp.WeekDay.MONDAY).everyWeeks(2).atHour(6)');
    const days = firings(workspace, '2018-11-01T00:00').map((time) => time.slice(0, 10));
    expect(days).toEqual(['2018-10-15', '2018-10-29']);
  });

  it('of minutes fires every so many minutes', () => {
    expect(firings(clocked('.everyMinutes(15)'), '2018-10-09T11:00')).toHaveLength(4);
  });

  it('of hours fires every so many hours, near the minute asked', () => {
    const times = firings(clocked('.everyHours(6).nearMinute(20)'), '2018-10-10T10:00');
    expect(times).toHaveLength(4);
    expect(Math.abs(Number(times[0]!.slice(14)) - 20)).toBeLessThanOrEqual(15);
  });

  it('after a delay fires once, not before', () => {
    expect(firings(clocked('.after(90 * 60 * 1000)'), '2018-10-12T00:00')).toEqual(['2018-10-09 11:30']);
  });

  it('at a date fires once, then', () => {
    expect(firings(clocked('.at(new Date(2018, 9, 11, 8, 5))'), '2018-10-20T00:00')).toEqual(['2018-10-11 08:05']);
  });

  it('at a day fires once, within fifteen minutes of midnight; months count from 1', () => {
    const times = firings(clocked('.atDate(2018, 10, 12)'), '2018-10-20T00:00');
    expect(times).toHaveLength(1);
    const midnight = new Date(2018, 9, 12).getTime();
    expect(Math.abs(new Date(times[0]!).getTime() - midnight)).toBeLessThanOrEqual(15 * 60_000);
  });

  it('carries the instant in UTC, the trigger and the full authorisation', () => {
    const workspace = sandbox(`
      function install() { ScriptApp.newTrigger('tick').timeBased().at(new Date(2018, 9, 14, 8, 5)).create(); }
      function tick(e) { PropertiesService.getScriptProperties().setProperty('event', JSON.stringify(e)); }`);
    valueIn(workspace, 'install');
    workspace.advanceTo('2018-10-15T00:00');
    expect(JSON.parse(workspace.state.properties.script.event!)).toEqual({
      authMode: 'FULL',
      'day-of-month': 14,
      'day-of-week': 7,
      hour: 6,
      minute: 5,
      month: 10,
      second: 0,
      timezone: 'UTC',
      triggerUid: workspace.state.triggers[0]!.id,
      'week-of-year': 41,
      year: 2018,
    });
  });

  it('like any event tells its authorisation as a value of ScriptApp.AuthMode', () => {
    const workspace = sandbox(
      'function onOpen(e) { if (e.authMode !== ScriptApp.AuthMode.LIMITED) throw new Error("no"); }',
    );
    expect(workspace.openFile().error).toBe(undefined);
  });

  it('may be lost', () => {
    const workspace = clocked('.everyMinutes(15)');
    workspace.faults.loseClockTriggers = 2;
    expect(firings(workspace, '2018-10-09T11:00')).toHaveLength(2);
  });
});

describe('a builder refuses', () => {
  it.each([
    [
      '.everyMinutes(7).create()',
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    ],
    ['.everyDays(1).atHour(24)', 'The value you passed to atHour was invalid.'],
    ['.everyDays(0.5)', 'The value you passed to everyDays was invalid.'],
    ['.atDate(2018, 13, 1)', 'The value you passed to atDate was invalid.'],
    ['.at("demain")', 'The value you passed to at was invalid.'],
    ['.onWeekDay("LUNDI")', 'The value you passed to onWeekDay was invalid.'],
    ['.atHour(7).create()', 'The frequency of the trigger was not chosen before create().'],
    ['.inTimezone("Mars/Olympus")', 'Invalid timezone: Mars/Olympus'],
  ])('%s', (chain, message) => {
    expect(() => valueOf(`ScriptApp.newTrigger('f').timeBased()${chain};`)).toThrow(message);
  });

  it('a file that does not exist', () => {
    expect(() => valueOf(`ScriptApp.newTrigger('f').forForm('absent');`)).toThrow('No item with the given ID');
    expect(() => valueOf(`ScriptApp.newTrigger('f').forSpreadsheet('absent');`)).toThrow('No item with the given ID');
  });

  it('a twenty-first trigger of the same account, and not of another', () => {
    const workspace = sandbox(`function main(n) {
      for (let i = 0; i < n; i++) ScriptApp.newTrigger('f').timeBased().everyDays(1).create();
      return ScriptApp.getProjectTriggers().length;
    }`);
    expect(valueIn(workspace, 'main', 20)).toBe(20);
    expect(workspace.call('main', 1).error?.message).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    workspace.account = 'quelquun@example.org';
    expect(valueIn(workspace, 'main', 1)).toBe(1);
  });

  it('to emulate what the workspace never fires', () => {
    const { error } = sandbox(`function main(id) { ScriptApp.newTrigger('f').timeBased().onMonthDay(1); }`).call(
      'main',
    );
    expect(error?.message).toBe('ClockTriggerBuilder.onMonthDay is not emulated');
  });
});

describe('the triggers of a project', () => {
  const installer = `
    function install() {
      const id = PropertiesService.getScriptProperties().getProperty('sheet');
      ScriptApp.newTrigger('edited').forSpreadsheet(id).onEdit().create();
      ScriptApp.newTrigger('tick_').timeBased().everyDays(1).create();
    }
    function list() {
      return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()),
        t.getTriggerSource() === ScriptApp.TriggerSource.CLOCK, t.getTriggerSourceId()]);
    }
    function remove() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
    function tick_() { PropertiesService.getScriptProperties().setProperty('ran', 'yes'); }`;
  function installed() {
    const workspace = sandbox(installer);
    workspace.state.properties.script.sheet = workspace.boundTo;
    valueIn(workspace, 'install');
    return workspace;
  }

  it('tell their function, event and source; a clock has no source id', () => {
    const workspace = installed();
    expect(valueIn(workspace, 'list')).toEqual([
      ['edited', 'ON_EDIT', false, workspace.boundTo],
      ['tick_', 'CLOCK', true, null],
    ]);
  });

  it('are seen by the account that installed them only, and run as that account', () => {
    const workspace = installed();
    workspace.account = 'quelquun@example.org';
    expect(valueIn(workspace, 'list')).toEqual([]);
    workspace.advanceTo('2018-09-05T00:00');
    expect(workspace.runs.find((run) => run.handler === 'tick_')?.account).toBe('coordination@example.org');
  });

  it('fire no more once deleted', () => {
    const workspace = installed();
    valueIn(workspace, 'remove');
    expect(valueIn(workspace, 'list')).toEqual([]);
    workspace.advanceTo('2018-09-05T00:00');
    expect(workspace.state.properties.script.ran).toBe(undefined);
  });

  // « equipment-requests », a sample of Google's own, installs such a handler.
  it('may name a function that ends with an underscore', () => {
    const workspace = installed();
    workspace.advanceTo('2018-09-05T00:00');
    expect(workspace.state.properties.script.ran).toBe('yes');
  });

  it('have an id each, by which an event names them', () => {
    const workspace = installed();
    const ids = workspace.state.triggers.map((trigger) => trigger.id);
    expect([ids.length, new Set(ids).size]).toEqual([2, 2]);
  });

  it('of a spreadsheet can be asked for by that spreadsheet, given by id or as an object', () => {
    const workspace = sandbox(`function main() {
      const ss = SpreadsheetApp.getActiveSpreadsheet();
      ScriptApp.newTrigger('f').forSpreadsheet(ss).onFormSubmit().create();
      ScriptApp.newTrigger('g').timeBased().everyDays(1).create();
      return ScriptApp.getUserTriggers(ss).map((t) => [t.getHandlerFunction(), t.getTriggerSourceId() === ss.getId()]);
    }`);
    expect(valueIn(workspace)).toEqual([['f', true]]);
  });
});

// Source: « Installable triggers » and « Event objects »: open, for a spreadsheet.
describe('a trigger on open', () => {
  it('runs after the simple one, with the rights of whoever installed it', () => {
    const workspace = sandbox(`
      function install() { ScriptApp.newTrigger('opened').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create(); }
      function onOpen() { console.log('simple'); }
      function opened(e) { console.log(String(e.authMode), e.source.getName(), e.triggerUid.length > 0);
        MailApp.sendEmail('a@example.org', 's', 'b'); }`);
    valueIn(workspace, 'install');
    workspace.openFile();
    expect(workspace.runs.flatMap(({ logs }) => logs)).toEqual(['simple', 'FULL Classeur true']);
    expect(workspace.mails).toHaveLength(1);
  });

  it('runs alone where there is no simple one', () => {
    const workspace = sandbox(`
      function install() { ScriptApp.newTrigger('opened').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create(); }
      function opened() { console.log('installed'); }`);
    valueIn(workspace, 'install');
    expect([workspace.openFile().error, workspace.runs.at(-1)!.logs]).toEqual([undefined, ['installed']]);
  });
});
