// LockService: one lock for the script, one for the bound file, one for each account. A busy lock is waited for in
// virtual time. Sources: reference of Lock and LockService; what a dialog does to locks: reference of Ui.alert.
import type { Execution } from '../runtime/execution';
import { guestObject } from '../runtime/guest';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

/** The Lock object that took each lock of this execution: a second object of the same kind is not the first. */
type Holders = Map<string, symbol>;

export function createLockService(execution: Execution) {
  const { workspace, options } = execution;
  const holders: Holders = new Map();
  return guestObject(execution, 'Lock.LockService', {
    getScriptLock: () => createLock(execution, holders, 'script'),
    getUserLock: () => createLock(execution, holders, `user:${options.account}`),
    getDocumentLock: () => (workspace.boundTo ? createLock(execution, holders, `document:${workspace.boundTo}`) : null),
  });
}

/** A script suspended by an alert or a prompt loses its locks. */
export function loseLocks(execution: Execution): void {
  for (const id of execution.heldLocks) execution.workspace.locks.delete(id);
  execution.heldLocks.clear();
}

function createLock(execution: Execution, holders: Holders, id: string) {
  const { workspace, heldLocks } = execution;
  const self = Symbol(id);
  const has = () => heldLocks.has(id) && holders.get(id) === self;
  const take = (timeoutInMillis: unknown): boolean => {
    if (has()) return true;
    const timeout = checkedTimeout(timeoutInMillis);
    if (isBusy(execution, id)) {
      execution.elapsedMs += timeout;
      return false;
    }
    workspace.locks.set(id, execution);
    heldLocks.add(id);
    holders.set(id, self);
    return true;
  };
  return guestObject(execution, 'Lock.Lock', {
    tryLock: take,
    waitLock: (timeoutInMillis: unknown) => {
      if (!take(timeoutInMillis)) throw new Error(TIMEOUT);
    },
    hasLock: has,
    releaseLock: () => {
      if (!has()) return;
      heldLocks.delete(id);
      workspace.locks.delete(id);
    },
  });
}

/**
 * Held elsewhere, or by this execution through another Lock object. Google does not say whether that last case is let
 * through: refusing it is the safe reading, `faults.reentrantLocks` the other one.
 */
function isBusy(execution: Execution, id: string): boolean {
  const { locks, faults } = execution.workspace;
  if (faults.take('busyLocks')) return true;
  const holder = locks.get(id);
  if (holder === execution) return !faults.reentrantLocks;
  return holder !== undefined;
}

function checkedTimeout(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0)) throw new Error('Invalid argument: timeoutInMillis');
  return value;
}
