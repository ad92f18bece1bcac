// `google.script.run` for the HTML a script shows: the page inside asks its parent, which asks the server.
import type { CallResult, Workspace } from '../workspace';

/** Put at the top of the served HTML. Calls are chained as Google's are; each goes up as a message. */
export const BRIDGE = `<script>
(() => {
  const waiting = new Map();
  let last = 0;
  const runner = (handlers) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (success) => runner({ ...handlers, success });
      if (name === 'withFailureHandler') return (failure) => runner({ ...handlers, failure });
      if (name === 'withUserObject') return (object) => runner({ ...handlers, object });
      return (...args) => {
        args.forEach((arg) => check(arg, String(name)));
        waiting.set(++last, handlers);
        parent.postMessage({ call: String(name), id: last, args: JSON.parse(JSON.stringify(args)) }, '*');
      };
    },
  });
  const check = (value, name) => {
    const kind = Object.prototype.toString.call(value);
    const refused = typeof value === 'function' || kind === '[object Date]' || value instanceof Node && value.nodeName !== 'FORM';
    if (refused) throw new TypeError('Failed due to illegal value in property: ' + name);
    if (value && typeof value === 'object') Object.values(value).forEach((part) => check(part, name));
  };
  addEventListener('message', ({ source, data }) => {
    const handlers = waiting.get(data.id);
    if (source !== parent || !handlers) return;
    waiting.delete(data.id);
    if (data.error) (handlers.failure || console.error)(new Error(data.error), handlers.object);
    else if (handlers.success) handlers.success(data.value, handlers.object);
  });
  window.google = {
    script: { run: runner({}), host: { close: () => parent.postMessage({ close: true }, '*') } },
  };
})();
</script>`;

export function withBridge(html: string): string {
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + BRIDGE) : BRIDGE + html;
}

/** Names that end in `_` are private to the script (« HTML Service: Communicate with Server Functions »). */
export function callPublic(workspace: Workspace, name: string, args: unknown[]): CallResult {
  if (!/^[A-Za-z$][\w$]*$/.test(name) || name.endsWith('_')) throw new Error(`Fonction inconnue\u00a0: ${name}`);
  return workspace.call(name, ...args);
}

/** What may cross: texts, numbers, booleans, null, and arrays and objects of them. */
export function legalValue(value: unknown): unknown {
  if (value === undefined) return null;
  const isPlain = value === null || ['string', 'boolean', 'number'].includes(typeof value);
  if (isPlain) return typeof value === 'number' && !Number.isFinite(value) ? null : value;
  if (Array.isArray(value)) return value.map(legalValue);
  if (typeof value === 'object' && !(value instanceof Date)) {
    return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, legalValue(part)]));
  }
  throw new Error('La fonction a rendu une valeur qui ne peut pas atteindre la page (une date ou une fonction).');
}
