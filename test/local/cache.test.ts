// What CacheService promises. Limits: reference of Cache; behaviours at the edges: J. Poehnelt's measurements.
import { sandbox, valueIn, valueOf } from '../support/sandbox';

const cache = 'const c = CacheService.getScriptCache();';

function expiring(put: string) {
  const workspace = sandbox(`
    function put() { CacheService.getScriptCache().put(${put}); }
    function main() { return CacheService.getScriptCache().get('k'); }`);
  valueIn(workspace, 'put');
  const start = workspace.clock.now;
  return (seconds: number) => {
    workspace.clock.reach(start + seconds * 1000);
    return valueIn(workspace);
  };
}

describe('CacheService', () => {
  it('forgets after ten minutes unless told otherwise', () => {
    const after = expiring("'k', 'v'");
    expect([after(590), after(601)]).toEqual(['v', null]);
  });

  it('forgets after the time given', () => {
    const after = expiring("'k', 'v', 30");
    expect([after(29), after(31)]).toEqual(['v', null]);
  });

  it('never keeps longer than six hours', () => {
    const after = expiring("'k', 'v', 99999");
    expect([after(21_590), after(21_601)]).toEqual(['v', null]);
  });

  it('accepts and ignores a negative time', () => {
    expect(valueOf(`${cache} c.put('k', 'v', -5); return c.get('k');`)).toBe('v');
  });

  it('turns any value into text: an object is lost, null is a word', () => {
    const code = `${cache} c.putAll({ object: { a: 1 }, nothing: null, number: 3 });
      return c.getAll(['object', 'nothing', 'number', 'absent']);`;
    expect(valueOf(code)).toEqual({ object: '[object Object]', nothing: 'null', number: '3' });
  });

  it('answers null, not undefined, to put and remove', () => {
    expect(
      valueOf(`${cache} return [c.put('k', 'v'), c.remove('k'), c.putAll({ a: 1 }), c.removeAll(['a'])];`),
    ).toEqual([null, null, null, null]);
  });

  it('takes a value of 102,400 bytes and refuses a longer one', () => {
    const put = (bytes: number) => `${cache} c.put('k', 'x'.repeat(${bytes})); return c.get('k').length;`;
    expect(valueOf(put(102_400))).toBe(102_400);
    expect(() => valueOf(put(102_401))).toThrow('Argument too large: value');
  });

  it('takes a key of 250 characters and refuses a longer one', () => {
    const put = (length: number) => `${cache} c.put('k'.repeat(${length}), 'v'); return c.get('k'.repeat(${length}));`;
    expect(valueOf(put(250))).toBe('v');
    expect(() => valueOf(put(251))).toThrow('Argument too large: key');
  });

  it('takes a number for a key, and refuses null and the empty text', () => {
    expect(valueOf(`${cache} c.put(7, 'v'); return c.get('7');`)).toBe('v');
    expect(() => valueOf(`${cache} c.get(null);`)).toThrow('Invalid argument: key');
    expect(() => valueOf(`${cache} c.put('', 'v');`)).toThrow('Invalid argument: key');
  });

  it('drops the 101 oldest items at once when it holds more than 1,000, however recently they were read', () => {
    const code = `${cache}
      const items = {};
      for (let i = 0; i < 1000; i++) items['k' + i] = 'v';
      c.putAll(items);
      const before = c.get('k0');
      c.put('one more', 'v');
      return [before, c.get('k100'), c.get('k101'), c.get('one more')];`;
    expect(valueOf(code)).toEqual(['v', null, 'v', 'v']);
  });

  it('is one cache for the script, one an account, one a document', () => {
    const workspace = sandbox(`
      const all = () => [CacheService.getScriptCache(), CacheService.getUserCache(), CacheService.getDocumentCache()];
      function put() { all().forEach((cache, i) => cache.put('k', String(i))); }
      function main() { return all().map((cache) => cache.get('k')); }`);
    valueIn(workspace, 'put');
    expect(valueIn(workspace)).toEqual(['0', '1', '2']);
    workspace.account = 'quelquun@example.org';
    expect(valueIn(workspace)).toEqual(['0', null, '2']);
  });

  it('has no document cache when the script is bound to nothing', () => {
    expect(valueOf('return CacheService.getDocumentCache();', { bound: false })).toBe(null);
  });
});
