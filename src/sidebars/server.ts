// google.script.run as promises, with the names of the entry points checked.
import type { EntryPointName } from '../entryPoints';

interface ScriptRunner {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
  [name: string]: (...args: never[]) => unknown;
}
declare const google: { script: { run: ScriptRunner } };

/** Calls a function of the script. Only plain data may cross: Google refuses dates and functions. */
export function callServer<T>(name: EntryPointName, ...args: unknown[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(value as T))
      .withFailureHandler((error) => reject(error));
    (runner[name] as (...values: unknown[]) => void)(...args);
  });
}
