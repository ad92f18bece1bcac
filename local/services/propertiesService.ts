// PropertiesService: strings kept by key for the script, for the bound file and for each account.
// Limits as measured by K. Tanaike (2023-05-22): 512 KiB a store, keys and values together; the documented 9 KB a value
// is not enforced.
import type { Execution } from '../runtime/execution';
import { guestObject } from '../runtime/guest';
import { spend } from './quotas';

const STORE_BYTES = 524_288;
const KEY_BYTES = 8_066;

type Store = Record<string, string>;

export function createPropertiesService(execution: Execution) {
  const { workspace } = execution;
  return guestObject(execution, 'Properties.PropertiesService', {
    getScriptProperties: () => createScriptProperties(execution),
    getUserProperties: () => createUserProperties(execution),
    getDocumentProperties: () =>
      workspace.boundTo ? createProperties(execution, () => workspace.state.properties.document) : null,
  });
}

/** Also a global of that name, deprecated and still there: reference of ScriptProperties. */
export function createScriptProperties(execution: Execution): object {
  return createProperties(execution, () => execution.workspace.state.properties.script);
}

/** The same for the account: reference of UserProperties. */
export function createUserProperties(execution: Execution): object {
  const { workspace, options } = execution;
  return createProperties(execution, () => (workspace.state.properties.user[options.account] ??= {}));
}

function createProperties(execution: Execution, kept: () => Store) {
  // Every read and every write is counted.
  const store = (): Store => {
    spend(execution.workspace, execution.options.account, 'properties', execution.now());
    return kept();
  };
  const properties = guestObject(execution, 'Properties.Properties', {
    getProperty: (key: unknown) => {
      const name = checkedKey(key);
      const all = store();
      return Object.hasOwn(all, name) ? all[name]! : null;
    },
    // A copy: what crosses into the script is made anew there.
    getProperties: () => store(),
    getKeys: () => Object.keys(store()),
    setProperty: (key: unknown, value: unknown): unknown => {
      write(store(), { [checkedKey(key)]: String(value) });
      return properties;
    },
    setProperties: (values: Record<string, unknown>, deleteAllOthers?: boolean): unknown => {
      const entries = Object.entries(values).map(([key, value]) => [checkedKey(key), String(value)]);
      const all = store();
      if (deleteAllOthers) clear(all);
      write(all, Object.fromEntries(entries) as Store);
      return properties;
    },
    deleteProperty: (key: unknown): unknown => {
      delete store()[checkedKey(key)];
      return properties;
    },
    deleteAllProperties: (): unknown => {
      clear(store());
      return properties;
    },
  });
  return properties;
}

function checkedKey(key: unknown): string {
  if (key === null || key === undefined || key === '')
    throw new Error('When setting or getting a property value, the property name must not be null or empty.');
  return String(key);
}

function write(store: Store, values: Store): void {
  if (Object.keys(values).some((key) => bytes(key) > KEY_BYTES)) throw new Error('Data storage error');
  // A sign takes three bytes at most: the store is weighed only when it may be too heavy.
  if (3 * length(store) + 3 * length(values) > STORE_BYTES && size({ ...store, ...values }) > STORE_BYTES)
    throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
  Object.assign(store, values);
}

function clear(store: Store): void {
  for (const key of Object.keys(store)) delete store[key];
}

function length(store: Store): number {
  let sum = 0;
  for (const key of Object.keys(store)) sum += key.length + store[key]!.length;
  return sum;
}

function size(store: Store): number {
  return Object.entries(store).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
