// One fresh JavaScript world per execution, with the globals of Apps Script's V8 and no others.
// Source: « V8 runtime overview » (no timers, no fetch, no URL…); a bare Node context differs from the real
// platform in two WebAssembly names only, removed below.
import vm from 'node:vm';
import './engine';

const BOOTSTRAP = `(now) => {
  delete WebAssembly.compileStreaming;
  delete WebAssembly.instantiateStreaming;
  const RealDate = Date;
  const clockNow = () => Math.floor(now());
  const VirtualDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length ? args : [now()], newTarget === VirtualDate ? target : newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? clockNow : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
  return {
    array: (items, convert) => {
      const copy = new Array(items.length);
      for (let i = 0; i < copy.length; i++) copy[i] = typeof items[i] === 'object' ? convert(items[i]) : items[i];
      return copy;
    },
    date: (ms) => new RealDate(ms),
    object: (entries) => Object.fromEntries(entries),
    error: (name, message) => { const e = new Error(message); e.name = name; return e; },
  };
}`;
const bootstrapScript = new vm.Script(BOOTSTRAP, { filename: 'apps-script-realm.js' });

interface Bridge {
  array(items: readonly unknown[], convert: (item: unknown) => unknown): unknown[];
  date(ms: number): Date;
  object(entries: [string, unknown][]): object;
  error(name: string, message: string): Error;
}

/** Tells a date of any realm. `instanceof` would only see our own. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A value that crosses as it is: an emulated Google object, which both sides share. */
const shared = new WeakSet<object>();
export function markShared<T extends object>(value: T): T {
  shared.add(value);
  return value;
}

export function isShared(value: unknown): boolean {
  return value !== null && typeof value === 'object' && shared.has(value);
}

export class Realm {
  readonly context: vm.Context;
  private readonly bridge: Bridge;
  private readonly convert = (item: unknown): unknown => this.toGuest(item);

  /** @param now the virtual clock, in milliseconds since 1970. */
  constructor(now: () => number) {
    this.context = vm.createContext({});
    this.bridge = (bootstrapScript.runInContext(this.context) as (now: () => number) => Bridge)(now);
  }

  define(name: string, value: unknown): void {
    Object.defineProperty(this.context, name, { value, configurable: true, writable: true, enumerable: false });
  }

  run(script: vm.Script): unknown {
    return script.runInContext(this.context);
  }

  evaluate(code: string): unknown {
    return vm.runInContext(code, this.context);
  }

  /** Rebuilds arrays, dates and plain objects with the guest's own constructors, so that `instanceof` holds there. */
  toGuest(value: unknown): unknown {
    if (value === null || typeof value !== 'object' || shared.has(value)) return value;
    if (isDate(value)) return this.bridge.date(value.getTime());
    if (Array.isArray(value)) return this.bridge.array(value, this.convert);
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return this.bridge.object(Object.entries(value).map(([key, item]) => [key, this.toGuest(item)]));
  }

  /** The error a script catches. Google's own failures are named `Exception`. */
  guestError(message: string, name = 'Exception'): Error {
    return this.bridge.error(name, message);
  }
}
