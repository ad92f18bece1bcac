// Makes the objects a script sees: every method passes through the execution, everything not emulated says so.
import { NotEmulated, type Execution } from './execution';
import { markShared } from './realm';
import members from '../platform/members.json';

const platform = members as Record<string, Record<string, string[]>>;

type Members = Record<string, unknown>;
/** The members of a large class by groups, the most used first: a group is made when one of its members is wanted. */
export type MemberGroups = (() => Members)[];

/**
 * An emulated Google object. `className` is `Namespace.Class` as in members.json; `own` holds its methods (arrow
 * functions or plain functions) and constants. A member that Google documents and `own` lacks throws
 * `Class.member is not emulated`; one that Google does not know is `undefined`, as it is there.
 */
export function guestObject<T extends Members>(execution: Execution, className: string, own: T | MemberGroups): T {
  const shortName = className.split('.')[1]!;
  const known = platform[className] ?? {};
  const wrapped = new Map<PropertyKey, unknown>();
  const groups = Array.isArray(own) ? own : [() => own];
  const built: Members[] = [];
  const memberOf = (key: string): unknown => {
    for (let index = 0; index < groups.length; index++) {
      const group = (built[index] ??= groups[index]!());
      if (Object.hasOwn(group, key)) return group[key];
    }
    return undefined;
  };
  const target = (Array.isArray(own) ? {} : own) as T;
  const proxy = new Proxy(target, {
    get(_, key) {
      if (wrapped.has(key)) return wrapped.get(key);
      const member = typeof key === 'string' ? memberOf(key) : undefined;
      if (typeof member === 'function') {
        const call = (...args: unknown[]) =>
          execution.call(`${className}.${String(key)}`, args, () => (member as (...a: unknown[]) => unknown)(...args));
        wrapped.set(key, call);
        return call;
      }
      if (member !== undefined || typeof key !== 'string') return member;
      if (key === 'toString') return () => shortName;
      if (Object.hasOwn(known, key)) throw notEmulated(execution, `${shortName}.${key}`);
      return undefined;
    },
    set: () => false,
  });
  return markShared(proxy);
}

const modelIds = new WeakMap<object, string>();
/** Remembers which model an emulated object stands for, so that another service can read it without a call. */
export function identify<T extends object>(guest: T, id: string): T {
  modelIds.set(guest, id);
  return guest;
}
/** The id given to `identify`, or what the object's own `getId()` says; undefined for anything else. */
export function modelIdOf(guest: unknown): string | undefined {
  if (guest === null || typeof guest !== 'object') return undefined;
  const known = modelIds.get(guest);
  if (known !== undefined) return known;
  const getId = (guest as { getId?: () => unknown }).getId;
  return typeof getId === 'function' ? String(getId()) : undefined;
}

/** A Google enum: its values print and serialise as their name (« Migrate scripts to the V8 runtime »). */
export function enumeration<N extends string>(names: readonly N[]): Record<N, EnumValue> {
  return markShared(Object.fromEntries(names.map((name) => [name, enumValue(name)])) as Record<N, EnumValue>);
}

export interface EnumValue {
  toString(): string;
  toJSON(): string;
  name(): string;
}
const enumValues = new Map<string, EnumValue>();
/** The one value of that name, so that `===` holds between what a script passes and what we return. */
export function enumValue(name: string): EnumValue {
  let value = enumValues.get(name);
  if (!value) {
    value = markShared({ toString: () => name, toJSON: () => name, name: () => name });
    enumValues.set(name, value);
  }
  return value;
}

/** Records it on the execution: a script that catches it is stopped all the same. */
export function notEmulated(execution: Execution, what: string): Error {
  execution.notEmulated = new NotEmulated(`${what} is not emulated`);
  return execution.realm.guestError(execution.notEmulated.message, 'NotEmulated');
}
