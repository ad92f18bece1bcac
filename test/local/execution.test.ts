// One execution: its faults, its limits, its costs, and what it does not emulate.
import { sandbox, valueIn } from '../support/sandbox';

const properties = 'const p = PropertiesService.getScriptProperties();';

describe('a kill', () => {
  it('lets the effect of the call that is named happen, and nothing after it, whatever catch and finally try', () => {
    const workspace = sandbox(`function main() {
      ${properties}
      try { p.setProperty('first', '1'); p.setProperty('second', '2'); }
      catch (e) { p.setProperty('catch', '3'); }
      finally { p.setProperty('finally', '4'); }
    }`);
    workspace.faults.killAfter = 2;
    const result = workspace.call('main');
    expect([result.killed, result.error?.message]).toEqual([true, 'killed after call 2']);
    expect(workspace.state.properties.script).toEqual({ first: '1' });
  });

  it('strikes one execution only', () => {
    const workspace = sandbox(`function main() { ${properties} p.setProperty('a', '1'); }`);
    workspace.faults.killAfter = 1;
    expect([workspace.call('main').killed, workspace.call('main').killed]).toEqual([true, false]);
  });

  it('is disarmed by an execution that ends before it', () => {
    const workspace = sandbox(`function main(n) { ${properties} for (let i = 0; i < n; i++) p.getProperty('a'); }`);
    workspace.faults.killAfter = 5;
    expect([workspace.call('main', 1).killed, workspace.call('main', 9).killed]).toEqual([false, false]);
  });

  const writer = `
    function main() {
      const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1');
      range.setValue('flushed'); SpreadsheetApp.flush(); range.setValue('bundled');
    }
    function read() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').getValue(); }`;

  it('takes back nothing of an earlier execution that failed', () => {
    const workspace = sandbox(`${writer} function fails() { main(); throw new Error('broken'); }`);
    workspace.faults.killAfter = 50;
    expect(workspace.call('fails').error?.message).toBe('broken');
    workspace.faults.killAfter = 1;
    expect(workspace.call('main').killed).toBe(true);
    expect(valueIn(workspace, 'read')).toBe('bundled');
  });

  // Google does not say what becomes of writes that are still bundled: both readings can be tried.
  it.each([
    [true, 'flushed'],
    [false, 'bundled'],
  ])('loses the writes not yet flushed: %s', (loseUnflushed, left) => {
    const workspace = sandbox(writer);
    workspace.faults.loseUnflushed = loseUnflushed;
    workspace.faults.killAfter = 6;
    expect(workspace.call('main').killed).toBe(true);
    expect(valueIn(workspace, 'read')).toBe(left);
  });
});

describe('an armed error', () => {
  it('is thrown by the member named, once', () => {
    const workspace = sandbox(`function main() {
      ${properties}
      try { p.getProperty('a'); } catch (e) { return [e.name, e.message, p.getProperty('a')]; }
    }`);
    workspace.faults.serviceErrors.push({ member: 'Properties.Properties.getProperty', message: 'Service error' });
    expect(valueIn(workspace)).toEqual(['Exception', 'Service error', null]);
  });

  it('is thrown by the call of that number, which has no effect', () => {
    const workspace = sandbox(`function main() { ${properties} p.setProperty('a', '1'); }`);
    workspace.faults.serviceErrors.push({ n: 2, message: 'Service error' });
    expect(workspace.call('main').error?.message).toBe('Service error');
    expect(workspace.state.properties.script).toEqual({});
  });
});

describe('the time limit', () => {
  const sleeper = (name: string, seconds: number) =>
    sandbox(`function ${name}() {
    try { Utilities.sleep(${seconds * 1000}); Utilities.sleep(1000); } finally { ${properties} p.setProperty('a', '1'); }
  }`);

  it('ends an execution after six minutes of modelled time', () => {
    const workspace = sleeper('main', 299);
    expect(workspace.call('main').error).toBe(undefined);
    const late = sandbox(`function main() { for (;;) Utilities.sleep(60000); }`);
    const result = late.call('main');
    expect([result.killed, result.error?.message]).toEqual([true, 'Exceeded maximum execution time']);
    expect(result.modelledMs).toBe(7 * 60_000);
  });

  it('ends a simple trigger after thirty seconds', () => {
    const [short, long] = [sleeper('onOpen', 28), sleeper('onOpen', 31)];
    expect([short.openFile().killed, long.openFile().killed]).toEqual([false, true]);
    expect(long.state.properties.script).toEqual({});
  });
});

describe('a member', () => {
  it('that Google documents and we do not emulate ends the execution, even if the script catches it', () => {
    const workspace = sandbox(
      `function main() { try { Session.getTemporaryActiveUserKey(); } catch (e) {} return 'went on'; }`,
    );
    const { error } = workspace.call('main');
    expect(error?.message).toBe('Session.getTemporaryActiveUserKey is not emulated');
  });

  it('of a service we do not emulate at all does the same', () => {
    const workspace = sandbox(`function main() { try { CalendarApp.getDefaultCalendar(); } catch (e) {} }`);
    expect(workspace.call('main').error?.message).toBe('CalendarApp.getDefaultCalendar is not emulated');
  });

  it('that Google does not know is undefined', () => {
    const workspace = sandbox(
      `function main() { return [typeof Session.getShoeSize, 'x' + LockService.getScriptLock()]; }`,
    );
    expect(valueIn(workspace)).toEqual(['undefined', 'xLock']);
  });

  it('cannot be replaced by a script in strict mode', () => {
    const workspace = sandbox(`function main() { 'use strict'; Session.getScriptTimeZone = () => 'x'; }`);
    expect(workspace.call('main').error?.name).toBe('TypeError');
  });
});

describe('the cost', () => {
  it('counts a trip for each call that leaves the script', () => {
    const workspace = sandbox(
      `function main() { ${properties} p.getProperty('a'); p.setProperty('a', '1'); console.log('x'); }`,
    );
    const { calls, trips, modelledMs } = workspace.call('main');
    expect(calls.map(({ n, member, trips }) => [n, member, trips])).toEqual([
      [1, 'Properties.PropertiesService.getScriptProperties', 0],
      [2, 'Properties.Properties.getProperty', 1],
      [3, 'Properties.Properties.setProperty', 1],
      [4, 'Base.console.log', 0],
    ]);
    expect([trips, Math.round(modelledMs)]).toEqual([2, 95]);
  });

  // « Best practices »: alternating reads and writes is slow, writes in a row are bundled.
  it('bundles writes until something is read', () => {
    const code = (body: string) => `function main() {
      const r = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1'); ${body} }`;
    const trips = (body: string) => sandbox(code(body)).call('main').trips;
    const base = trips('');
    expect([
      trips('r.setValue(1); r.setValue(2); r.setValue(3);') - base,
      trips('r.setValue(1); r.getValue(); r.setValue(2); r.getValue();') - base,
    ]).toEqual([1, 4]);
  });
});

// A script mails or notes the stack of its errors: nothing of this machine is in it.
describe('the stack of an error', () => {
  it.each(['null.x', "SpreadsheetApp.getActiveSheet().getRange('zz9z')", "throw new Error('non')"])(
    'of %s holds the places of the script only',
    (code) => {
      const workspace = sandbox(`function main() { try { ${code} } catch (e) { return e.stack; } }`);
      expect(valueIn(workspace)).toMatch(/^\w+: .+\n {4}at main \(Code\.js:1:\d+\)$/);
    },
  );
});
