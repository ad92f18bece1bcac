// Makes the objects a script sees: every method passes through the execution, everything not emulated says so.
import { NotEmulated, type Execution } from './execution';
import { markShared } from './realm';
import members from '../platform/members.json';

const platform = members as Record<string, Record<string, string[]>>;

type Members = Record<string, unknown>;
type Method = (...args: unknown[]) => unknown;
/** The members of a large class by groups, the most used first: tables, or members made when one of them is wanted. */
export type MemberGroups<S> = readonly (MethodTable<S> | ((state: S) => Members))[];

/**
 * An emulated Google object. `className` is `Namespace.Class` as in members.json; `own` holds its methods (arrow
 * functions or plain functions) and constants. A member that Google documents and `own` lacks throws
 * `Class.member is not emulated`; one that Google does not know is `undefined`, as it is there.
 */
export function guestObject<T extends Members>(execution: Execution, className: string, own: T): T {
  const handler = new ObjectHandler(execution, classOf(className), own);
  return markShared(new Proxy<T>(own, handler as ProxyHandler<T>));
}

/** The methods of a class that makes many objects: written once, each is given what stands behind the object. */
export type MethodTable<S> = Record<string, (state: S, ...args: unknown[]) => unknown>;

/** The same as `guestObject`, for a class whose members are in groups. */
export function guestOfGroups<S>(execution: Execution, className: string, groups: MemberGroups<S>, state: S): object {
  return markShared(new Proxy({}, new GroupsHandler(execution, classOf(className), groups, state)));
}

/** All the members of such a class, ready to be called. */
export function membersOf<S>(groups: MemberGroups<S>, state: S): Members {
  const members: Members = {};
  for (const group of groups) {
    if (typeof group === 'function') Object.assign(members, group(state));
    else for (const key of Object.keys(group)) members[key] = bound(group[key]!, state);
  }
  return members;
}

function bound<S>(method: MethodTable<S>[string], state: S): Method {
  return (...args) => method(state, ...args);
}

/** The same as `guestObject`, for a class whose methods are in a table. */
export function guestOf<S>(execution: Execution, className: string, table: MethodTable<S>, state: S): object {
  return markShared(new Proxy({}, new TableHandler(execution, classOf(className), table, state)));
}

/** What all the objects of a class share. */
interface GuestClass {
  name: string;
  shortName: string;
  /** Scopes by member, for all those that Google documents. */
  documented: Record<string, string[]>;
  /** `Namespace.Class.member`, by member. */
  fullNames: Map<string, string>;
}

const classes = new Map<string, GuestClass>();

function classOf(name: string): GuestClass {
  let found = classes.get(name);
  if (!found) {
    found = { name, shortName: name.split('.')[1]!, documented: platform[name] ?? {}, fullNames: new Map() };
    classes.set(name, found);
  }
  return found;
}

function fullName({ name, fullNames }: GuestClass, member: string): string {
  let full = fullNames.get(member);
  if (!full) fullNames.set(member, (full = `${name}.${member}`));
  return full;
}

/** A year of school makes a hundred thousand objects, most of them for one call: nothing is made before it is used. */
abstract class Handler implements ProxyHandler<Members> {
  private wrapped: Map<PropertyKey, unknown> | undefined;

  constructor(
    private readonly execution: Execution,
    private readonly guestClass: GuestClass,
  ) {}

  /** A method ready to be called with what the script gives, or a constant. */
  protected abstract memberOf(key: string): unknown;

  get(_: Members, key: PropertyKey): unknown {
    const known = this.wrapped?.get(key);
    if (known !== undefined) return known;
    const member = typeof key === 'string' ? this.memberOf(key) : undefined;
    if (typeof member === 'function') return this.wrap(key as string, member as Method);
    if (member !== undefined || typeof key !== 'string') return member;
    const { shortName, documented } = this.guestClass;
    if (key === 'toString') return () => shortName;
    if (Object.hasOwn(documented, key)) throw notEmulated(this.execution, `${shortName}.${key}`);
    return undefined;
  }

  set(): boolean {
    return false;
  }

  private wrap(key: string, method: Method): unknown {
    const { execution } = this;
    const name = fullName(this.guestClass, key);
    this.wrapped ??= new Map();
    this.wrapped.set(key, (...args: unknown[]) => execution.call(name, args, method));
    return this.wrapped.get(key);
  }
}

class ObjectHandler extends Handler {
  constructor(
    execution: Execution,
    guestClass: GuestClass,
    private readonly own: Members,
  ) {
    super(execution, guestClass);
  }

  protected memberOf(key: string): unknown {
    return Object.hasOwn(this.own, key) ? this.own[key] : undefined;
  }
}

class GroupsHandler<S> extends Handler {
  private readonly built: Members[] = [];

  constructor(
    execution: Execution,
    guestClass: GuestClass,
    private readonly groups: MemberGroups<S>,
    private readonly state: S,
  ) {
    super(execution, guestClass);
  }

  protected memberOf(key: string): unknown {
    for (let index = 0; index < this.groups.length; index++) {
      const group = this.groups[index]!;
      const made = typeof group === 'function' ? (this.built[index] ??= group(this.state)) : undefined;
      if (made && Object.hasOwn(made, key)) return made[key];
      if (typeof group !== 'function' && Object.hasOwn(group, key)) return bound(group[key]!, this.state);
    }
    return undefined;
  }
}

class TableHandler<S> extends Handler {
  constructor(
    execution: Execution,
    guestClass: GuestClass,
    private readonly table: MethodTable<S>,
    private readonly state: S,
  ) {
    super(execution, guestClass);
  }

  protected memberOf(key: string): unknown {
    if (!Object.hasOwn(this.table, key)) return undefined;
    return bound(this.table[key]!, this.state);
  }
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
