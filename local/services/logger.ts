// Logger and console: both end up in the lines of the execution.
import { format } from 'node:util';
import type { Execution } from '../runtime/execution';
import { guestObject } from '../runtime/guest';
import { isShared } from '../runtime/realm';

export function createLogger(execution: Execution) {
  let own: string[] = [];
  const logger = guestObject(execution, 'Base.Logger', {
    log: (...values: unknown[]): unknown => {
      own.push(line(values));
      execution.logs.push(line(values));
      return logger;
    },
    getLog: () => own.map((text) => `${text}\n`).join(''),
    clear: () => {
      own = [];
    },
  });
  return logger;
}

export function createConsole(execution: Execution) {
  const started = new Map<string, number>();
  const write = (...values: unknown[]) => {
    execution.logs.push(line(values));
  };
  return guestObject(execution, 'Base.console', {
    log: write,
    info: write,
    warn: write,
    error: write,
    time: (label: unknown) => {
      started.set(String(label), execution.now());
    },
    timeEnd: (label: unknown) => {
      const since = started.get(String(label));
      if (since !== undefined) write(`${String(label)}: ${Math.round(execution.now() - since)}ms`);
      started.delete(String(label));
    },
  });
}

/** Fills the `%s` placeholders; an emulated object prints as its class, as it does there. */
function line(values: unknown[]): string {
  return format(...values.map((value) => (isShared(value) ? String(value) : value)));
}
