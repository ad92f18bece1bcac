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
  const isOurs = (frame) => /^(?:\\/|[A-Za-z]:|node:|file:|apps-script-realm|evalmachine)/.test(String(frame.getFileName()));
  Object.defineProperty(Error, 'prepareStackTrace', {
    value: (error, frames) => {
      const own = frames.filter((frame) => frame.getFileName() && !isOurs(frame));
      const lines = own.map((frame) => {
        const place = frame.getFileName() + ':' + frame.getLineNumber() + ':' + frame.getColumnNumber();
        return '\\n    at ' + (frame.getFunctionName() ? frame.getFunctionName() + ' (' + place + ')' : place);
      });
      return Error.prototype.toString.call(error) + lines.join('');
    },
  });
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
  return {
    Array,
    Date: RealDate,
    array: (...items) => items,
    object: (entries) => Object.fromEntries(entries),
    error: (name, message) => { const e = new Error(message); e.name = name; return e; },
    isError: (value) => value instanceof Error,
  };
}`;
const bootstrapScript = new vm.Script(BOOTSTRAP, { filename: 'apps-script-realm.js' });

/** A call takes its arguments on the stack: a longer list is filled item by item, which is slower. */
const MOST_ARGUMENTS = 20_000;

interface Bridge {
  Array: ArrayConstructor;
  Date: DateConstructor;
  array(...items: unknown[]): unknown[];
  object(entries: [string, unknown][]): object;
  error(name: string, message: string): Error;
  isError(value: unknown): boolean;
}

/** Tells a date of any realm. `instanceof` would only see our own. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

const realms = new WeakMap<object, Realm>();
const accessors = new Map<string, PropertyDescriptor>();
/** The same for every realm: `this` says which one the script is in. */
function accessorOf(name: string): PropertyDescriptor {
  let accessor = accessors.get(name);
  if (!accessor) {
    accessor = {
      configurable: true,
      enumerable: false,
      get(this: object) {
        return realms.get(this)!.settle(name);
      },
      set(this: object, value: unknown) {
        realms.get(this)!.define(name, value);
      },
    };
    accessors.set(name, accessor);
  }
  return accessor;
}

const lookUps = new Map<string, vm.Script>();

/** A value that crosses as it is: an emulated Google object, which both sides share. */
const shared = new WeakSet<object>();
export function markShared<T extends object>(value: T): T {
  shared.add(value);
  return value;
}

export function isShared(value: unknown): boolean {
  return value !== null && typeof value === 'object' && shared.has(value);
}

/** What was made in the guest's world already, and crosses as it is. */
export class MadeInGuest {
  constructor(readonly value: unknown) {}
}

export class Realm {
  readonly context: vm.Context;
  private readonly bridge: Bridge;
  private make: (name: string) => unknown = () => undefined;
  private later: Iterable<string> | undefined;
  private readonly settled = new Set<string>();

  /** @param now the virtual clock, in milliseconds since 1970. */
  constructor(public now: () => number) {
    // An ordinary global object: one that Node watches name by name makes every use of a global several times slower.
    this.context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    realms.set(this.context, this);
    this.bridge = (bootstrapScript.runInContext(this.context) as (now: () => number) => Bridge)(() => this.now());
  }

  define(name: string, value: unknown): void {
    Object.defineProperty(this.context, name, { value, configurable: true, writable: true, enumerable: false });
  }

  /**
   * The same for many names, each made when the script first names it: an execution uses few of the services. In a
   * world used again only what was made before has to go.
   */
  defineLater(names: Iterable<string>, make: (name: string) => unknown): void {
    this.make = make;
    for (const name of this.later ? this.settled : names) Object.defineProperty(this.context, name, accessorOf(name));
    this.later = names;
    this.settled.clear();
  }

  settle(name: string): unknown {
    const value = this.make(name);
    this.define(name, value);
    this.settled.add(name);
    return value;
  }

  run(script: vm.Script): unknown {
    return script.runInContext(this.context);
  }

  evaluate(code: string): unknown {
    return vm.runInContext(code, this.context);
  }

  /** The value of a name, or of a name in an object, that the script may lack: undefined then. */
  lookUp(path: readonly string[]): unknown {
    const expression = path.join('?.');
    let script = lookUps.get(expression);
    if (!script) {
      script = new vm.Script(`typeof ${path[0]} === 'undefined' ? undefined : ${expression}`);
      lookUps.set(expression, script);
    }
    return this.run(script);
  }

  /** The names of the functions that the script's files declared. */
  functionNames(): string[] {
    const names = Object.getOwnPropertyNames(this.context);
    return names.filter((name) => {
      const declared = Object.getOwnPropertyDescriptor(this.context, name)!;
      return declared.enumerable && typeof declared.value === 'function';
    });
  }

  /** Rebuilds arrays, dates and plain objects with the guest's own constructors, so that `instanceof` holds there. */
  toGuest(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof MadeInGuest) return value.value;
    if (Array.isArray(value)) return this.guestArray(value);
    if (shared.has(value)) return value;
    if (isDate(value)) return new this.bridge.Date(value.getTime());
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return this.bridge.object(Object.entries(value).map(([key, item]) => [key, this.toGuest(item)]));
  }

  /** A date of the guest, for `table`. */
  date(ms: number): Date {
    return new this.bridge.Date(ms);
  }

  /**
   * The values of a tab, thousands of them: `fill` writes each row, of primitives and dates of the guest, in the line
   * it is given. Its code is ours, which V8 optimises; the guest, new at each execution, only gathers what is ready.
   */
  table(numRows: number, numColumns: number, fill: (row: number, line: unknown[]) => void): MadeInGuest {
    const rows = new Array<unknown>(numRows);
    const line = new Array<unknown>(numColumns);
    for (let row = 0; row < numRows; row++) {
      fill(row, line);
      rows[row] = this.gather(line);
    }
    return new MadeInGuest(this.gather(rows));
  }

  private guestArray(items: readonly unknown[]): unknown[] {
    return this.gather(items.map((item) => (typeof item === 'object' ? this.toGuest(item) : item)));
  }

  private gather(items: readonly unknown[]): unknown[] {
    if (items.length <= MOST_ARGUMENTS) return this.bridge.array(...items);
    const gathered = new this.bridge.Array<unknown>(items.length);
    for (let index = 0; index < items.length; index++) gathered[index] = items[index];
    return gathered;
  }

  isGuestError(value: unknown): boolean {
    return this.bridge.isError(value);
  }

  /** The error a script catches. Google's own failures are named `Exception`. */
  guestError(message: string, name = 'Exception'): Error {
    return this.bridge.error(name, message);
  }
}
