// `google.script.run` for the HTML a script shows: the page inside asks its parent, which asks the server.
// What Google's own client refuses before it sends anything is refused here too; fromPage.ts is the other end.

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
        args.forEach((arg, index) => check(arg, index, []));
        waiting.set(++last, handlers);
        parent.postMessage({ call: String(name), id: last, args: JSON.parse(JSON.stringify(args.map(fields))) }, '*');
      };
    },
  });
  const isForm = (value) => value instanceof HTMLFormElement;
  const fields = (value) => (isForm(value) ? Object.fromEntries(new FormData(value)) : value);
  const check = (value, key, above) => {
    const holds = ['[object Object]', '[object Array]'].includes(Object.prototype.toString.call(value));
    if (isForm(value) && above.length === 0) return;
    if (typeof value === 'function' || (typeof value === 'object' && value !== null && !holds))
      throw new TypeError('Failed due to illegal value in property: ' + key);
    if (!holds) return;
    if (above.includes(value)) throw new TypeError('Failed due to circular reference.');
    Object.keys(value).forEach((name) => check(value[name], name, [...above, value]));
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
