// CacheService: short-lived strings, gone when their time is up by the virtual clock or when newer ones push them out.
// Limits from the reference of Cache, and as measured by J. Poehnelt (« Exploring Apps Script CacheService limits »).
import type { Execution } from '../runtime/execution';
import { guestObject } from '../runtime/guest';

const KEY_CHARS = 250;
const VALUE_BYTES = 102_400;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const MAX_ITEMS = 1_000;
/** How many of the oldest vanish at once when the cache overflows. */
const EVICTED = 101;

interface CacheItem {
  key: string;
  value: string;
  expires: number;
}

export function createCacheService(execution: Execution) {
  const { workspace, options } = execution;
  return guestObject(execution, 'Cache.CacheService', {
    getScriptCache: () => createCache(execution, 'script'),
    getUserCache: () => createCache(execution, `user:${options.account}`),
    getDocumentCache: () => (workspace.boundTo ? createCache(execution, `document:${workspace.boundTo}`) : null),
  });
}

function createCache(execution: Execution, store: string) {
  const items = () => (execution.workspace.state.cache[store] ??= []);
  const read = (key: string) => items().find((item) => item.key === key && item.expires > execution.now())?.value;
  const drop = (key: string) => {
    const at = items().findIndex((item) => item.key === key);
    if (at >= 0) items().splice(at, 1);
  };
  const put = (key: unknown, value: unknown, seconds: unknown = DEFAULT_SECONDS): null => {
    place(items(), { key: checkedKey(key), value: checkedValue(value), expires: expiry(execution, seconds) });
    return null;
  };
  return guestObject(execution, 'Cache.Cache', {
    get: (key: unknown) => read(checkedKey(key)) ?? null,
    getAll: (keys: unknown[]) => {
      const found = Array.from(keys, (key) => [checkedKey(key), read(checkedKey(key))] as const);
      return Object.fromEntries(found.filter(([, value]) => value !== undefined));
    },
    put,
    putAll: (values: Record<string, unknown>, seconds?: unknown): null => {
      for (const [key, value] of Object.entries(values)) put(key, value, seconds);
      return null;
    },
    remove: (key: unknown): null => {
      drop(checkedKey(key));
      return null;
    },
    removeAll: (keys: unknown[]): null => {
      for (const key of Array.from(keys)) drop(checkedKey(key));
      return null;
    },
  });
}

/** A key put again keeps its place in the queue: what leaves first is what was created first. */
function place(items: CacheItem[], item: CacheItem): void {
  const at = items.findIndex((one) => one.key === item.key);
  if (at >= 0) items[at] = item;
  else items.push(item);
  if (items.length > MAX_ITEMS) items.splice(0, EVICTED);
}

function checkedKey(key: unknown): string {
  if (key === null || key === undefined || key === '') throw new Error('Invalid argument: key');
  if (String(key).length > KEY_CHARS) throw new Error('Argument too large: key');
  return String(key);
}

function checkedValue(value: unknown): string {
  const text = String(value);
  if (Buffer.byteLength(text) > VALUE_BYTES) throw new Error('Argument too large: value');
  return text;
}

/** A time that is negative is accepted and ignored; one that is too long is cut. */
function expiry(execution: Execution, seconds: unknown): number {
  const asked = Number(seconds);
  const kept = asked > 0 ? Math.min(asked, MAX_SECONDS) : DEFAULT_SECONDS;
  return execution.now() + kept * 1000;
}
