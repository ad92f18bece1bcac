// Logger and console: both end up in the lines of the execution.
import { format } from 'node:util';
import type { Execution } from '../runtime/execution';
import { guestObject } from '../runtime/guest';
import { isShared } from '../runtime/realm';
import { javaText } from './javaText';

export function createLogger(execution: Execution) {
  let own: string[] = [];
  const logger = guestObject(execution, 'Base.Logger', {
    log: (...values: unknown[]): unknown => {
      const written = javaLine(values, execution.workspace.script.manifest.timeZone);
      own.push(written);
      execution.logs.push(written);
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

/** Logger writes as Java does; an object that has a message is logged as that message (reference of Logger.log). */
function javaLine([first, ...values]: unknown[], timeZone: string): string {
  const message = isShared(first) ? undefined : (first as { message?: unknown } | null | undefined)?.message;
  if (values.length === 0) return javaText(message !== undefined && !isError(first) ? message : first, timeZone);
  let next = 0;
  const filled = javaText(first, timeZone).replace(/%s/g, (mark) =>
    next < values.length ? javaText(values[next++], timeZone) : mark,
  );
  return filled;
}

function isError(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Error]';
}

/** Fills the `%s` placeholders; an emulated object prints as its class, as it does there. */
function line(values: unknown[]): string {
  return format(...values.map((value) => (isShared(value) ? String(value) : value)));
}
