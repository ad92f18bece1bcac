// What LockService promises. Sources: references of Lock, LockService and, for dialogs, Ui.alert.
import { sandbox, valueIn, valueOf } from '../support/sandbox';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';
const lock = 'const l = LockService.getScriptLock();';

describe('LockService', () => {
  it('gives a free lock at once', () => {
    expect(valueOf(`${lock} const before = l.hasLock(); return [before, l.tryLock(1000), l.hasLock()];`)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('answers true without effect when the same Lock object already holds it', () => {
    expect(valueOf(`${lock} l.waitLock(10); return l.tryLock(10);`)).toBe(true);
  });

  it('waits for a lock held elsewhere until the time is up, then answers false', () => {
    const workspace = sandbox(`function main() { ${lock} return [l.tryLock(5000), l.hasLock()]; }`);
    workspace.faults.busyLocks = 1;
    const before = workspace.clock.now;
    expect(valueIn(workspace)).toEqual([false, false]);
    expect(workspace.clock.now - before).toBeGreaterThanOrEqual(5000);
  });

  it('throws from waitLock when the time is up, and gets it the next time', () => {
    const workspace = sandbox(`function main() {
      ${lock}
      try { l.waitLock(5000); } catch (e) { return [e.name, e.message, l.tryLock(5000)]; }
    }`);
    workspace.faults.busyLocks = 1;
    expect(valueIn(workspace)).toEqual(['Exception', TIMEOUT, true]);
  });

  it('releases every lock when the execution ends, even by an error', () => {
    const workspace = sandbox(`
      function fails() { ${lock} l.waitLock(10); throw new Error('broken'); }
      function main() { ${lock} return l.tryLock(10); }`);
    expect(workspace.call('fails').error?.message).toBe('broken');
    expect(valueIn(workspace)).toBe(true);
  });

  it('releases every lock when the execution is killed', () => {
    const workspace = sandbox(`function main() { ${lock} return l.tryLock(10); }`);
    workspace.faults.killAfter = 2;
    expect(workspace.call('main').killed).toBe(true);
    expect(valueIn(workspace)).toBe(true);
  });

  it('gives a released lock to another Lock object', () => {
    const code = `${lock} l.waitLock(10); l.releaseLock();
      return [l.hasLock(), LockService.getScriptLock().tryLock(10)];`;
    expect(valueOf(code)).toEqual([false, true]);
  });

  // Google does not say whether a second Lock object of the same kind gets through: both readings can be tried.
  it('blocks itself through a second Lock object of the same kind, unless locks are said to be reentrant', () => {
    const workspace = sandbox(
      `function main() { ${lock} l.waitLock(10); return LockService.getScriptLock().tryLock(10); }`,
    );
    expect(valueIn(workspace)).toBe(false);
    workspace.faults.reentrantLocks = true;
    expect(valueIn(workspace)).toBe(true);
  });

  it('keeps the script, document and user locks apart', () => {
    const code = `return [LockService.getScriptLock(), LockService.getDocumentLock(), LockService.getUserLock()]
      .map((one) => one.tryLock(10));`;
    expect(valueOf(code)).toEqual([true, true, true]);
  });

  it('has no document lock when the script is bound to nothing', () => {
    expect(valueOf('return LockService.getDocumentLock();', { bound: false })).toBe(null);
  });

  it('loses its locks when an alert or a prompt suspends the script', () => {
    const code = `${lock} const ui = SpreadsheetApp.getUi();
      l.waitLock(10); ui.alert('?'); const afterAlert = l.hasLock();
      l.waitLock(10); ui.prompt('?'); return [afterAlert, l.hasLock()];`;
    expect(valueOf(code)).toEqual([false, false]);
  });
});
