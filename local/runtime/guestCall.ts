// Calling a function of the script, and taking back what it gives or throws.
import { NotEmulated } from './execution';
import { isDate, isShared, type Realm } from './realm';

/** Finds a function by name; dotted names reach into objects, as menus and triggers allow. */
export function lookUp(realm: Realm, name: string): ((...args: unknown[]) => unknown) | undefined {
  if (!/^[\w$.]+$/.test(name)) throw new Error(`Script function not found: ${name}`);
  const found = realm.lookUp(name.split('.'));
  return typeof found === 'function' ? (found as (...args: unknown[]) => unknown) : undefined;
}

/** A script may throw anything at all. */
export function asError(thrown: unknown): Error {
  const isError = thrown !== null && typeof thrown === 'object' && 'message' in thrown;
  return isError ? (thrown as Error) : new Error(String(thrown));
}

/** An async function would go on after the execution has ended: nothing here waits for it. */
export function checkedResult(value: unknown): unknown {
  if (Object.prototype.toString.call(value) !== '[object Promise]') return value;
  throw new NotEmulated('An async function run by Google is not emulated');
}

/** Plain data of the guest, rebuilt with our own constructors. */
export function toHost(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || isShared(value)) return value;
  if (isDate(value)) return new Date(value.getTime());
  if (Array.isArray(value)) return Array.from(value, toHost);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toHost(item)]));
}
