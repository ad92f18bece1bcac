// `google.script.run`: what a page may ask of the script, and what may cross. Sources: « HTML Service: Communicate with
// Server Functions » (legal types, private functions); the two refusals are texts of Google's own client code.
import { isDate } from './runtime/realm';
import type { CallResult, Workspace } from './workspace';

/** Which handler of the page runs, and with what. */
export interface PageAnswer {
  handler: 'success' | 'failure' | 'none';
  /** What the success handler gets. */
  value: unknown;
  /** What the failure handler's error says. */
  message: string;
  result: CallResult;
}

/** Runs a function for a page; throws in the page's stead what Google's client throws before it sends anything. */
export function runFromPage(workspace: Workspace, name: string, args: readonly unknown[]): PageAnswer {
  // Functions that end in `_` and methods of objects are not there for a page.
  if (!/^[\p{L}$_][\p{L}\p{N}$_]*$/u.test(name) || name.endsWith('_'))
    throw new TypeError(`google.script.run.${name} is not a function`);
  const sent = args.map((arg, index) => legalArgument(arg, String(index), []));
  const result = workspace.call(name, ...sent);
  if (result.error) return { handler: 'failure', value: undefined, message: result.error.message, result };
  const dated = holdsDate(result.value);
  // Seen in practice: the success handler gets null, or no handler runs at all.
  if (dated && workspace.faults.returnedDates === 'silence')
    return { handler: 'none', value: undefined, message: '', result };
  return { handler: 'success', value: dated ? null : plain(result.value), message: '', result };
}

/** Numbers, booleans, texts, null, and arrays and objects of them; what is undefined in an array becomes null. */
function legalArgument(value: unknown, key: string, above: readonly object[]): unknown {
  if (value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || !isPlain(value))
    throw new TypeError(`Failed due to illegal value in property: ${key}`);
  if (above.includes(value)) throw new TypeError('Failed due to circular reference.');
  const here = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, index) => legalArgument(item, String(index), here));
  const kept = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(kept.map(([name, part]) => [name, legalArgument(part, name, here)]));
}

function isPlain(value: object): boolean {
  return ['[object Object]', '[object Array]'].includes(Object.prototype.toString.call(value)) && hasPlainMaker(value);
}

/** Made by a literal, in whichever realm. */
function hasPlainMaker(value: object): boolean {
  const maker: unknown = Object.getPrototypeOf(value);
  return maker === null || Array.isArray(value) || Object.getPrototypeOf(maker as object) === null;
}

function holdsDate(value: unknown): boolean {
  if (isDate(value)) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsDate);
}

/** As JSON carries it: undefined is null alone and in arrays, and left out of objects; functions do not pass. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? null : (JSON.parse(text) as unknown);
}
