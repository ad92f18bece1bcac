// Contract of the daily quotas. Figures: « Quotas for Google Services »; a window of 24 hours opens with the first use.
import type { Workspace } from '../../local/workspace';
import { sandbox, valueIn } from '../support/sandbox';

const CONSUMER = 100;

function spent(workspace: Workspace, quota: string, used: number): void {
  workspace.state.dailyUse = { [`coordination@example.org ${quota}`]: { since: workspace.clock.now, used } };
}

describe('what an account makes in a day', () => {
  it.each([
    ['documents', "DocumentApp.create('Bilan')", CONSUMER, 250, 'docs create.'],
    ['documents', "DocumentApp.create('Bilan')", 1500, 1500, 'docs create.'],
    ['spreadsheets', "SpreadsheetApp.create('Suivi')", CONSUMER, 250, 'spreadsheet create.'],
    ['spreadsheets', "SpreadsheetApp.create('Suivi')", 1500, 3200, 'spreadsheet create.'],
    ['properties', "PropertiesService.getScriptProperties().getProperty('a')", CONSUMER, 50_000, 'properties.'],
    ['properties', "PropertiesService.getScriptProperties().setProperty('a', 'b')", 1500, 500_000, 'properties.'],
  ])('%s by %s, %d recipients a day: %d', (quota, code, mailQuota, limit, what) => {
    const workspace = sandbox(`function main() { ${code}; return 'done'; }`, { mailQuota });
    spent(workspace, quota, limit - 1);
    expect(valueIn(workspace)).toBe('done');
    expect(workspace.call('main').error?.message).toBe(`Service invoked too many times for one day: ${what}`);
  });

  it('is free again 24 hours after the first use, not at midnight', () => {
    const workspace = sandbox(`function main() { return DocumentApp.create('Bilan').getName(); }`, {
      mailQuota: CONSUMER,
      start: '2018-09-03T18:00',
    });
    spent(workspace, 'documents', 250);
    workspace.advanceTo('2018-09-04T17:50');
    expect(workspace.call('main').error?.message).toBe('Service invoked too many times for one day: docs create.');
    workspace.advanceTo('2018-09-04T18:00');
    expect(valueIn(workspace)).toBe('Bilan');
  });

  it('is counted for each account', () => {
    const workspace = sandbox(`function main() { return DocumentApp.create('Bilan').getName(); }`);
    spent(workspace, 'documents', 1500);
    workspace.account = 'autre@example.org';
    expect(valueIn(workspace)).toBe('Bilan');
  });
});

describe('the computer time of triggers', () => {
  const CODE = `
    function main() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); }
    function tick() { Utilities.sleep(300000); }`;

  it.each([
    ['90 minutes on a consumer account', CONSUMER, 18],
    ['6 hours on a Workspace account', 1500, 72],
  ])('is %s a day, after which triggers fail before they begin', (_, mailQuota, runs) => {
    const workspace = sandbox(CODE, { mailQuota, start: '2018-09-03T00:00' });
    valueIn(workspace);
    workspace.advanceTo('2018-09-03T23:00');
    const ticks = workspace.runs.filter(({ handler }) => handler === 'tick');
    const done = ticks.filter(({ error }) => !error);
    expect(done).toHaveLength(runs);
    expect(new Set(ticks.slice(runs).map(({ error }) => error?.message))).toEqual(
      new Set(['Service using too much computer time for one day.']),
    );
  });

  it('leaves a person free to run the same function', () => {
    const workspace = sandbox(CODE);
    spent(workspace, 'triggerTime', 7 * 3_600_000);
    expect(workspace.call('tick').error).toBeUndefined();
  });
});
