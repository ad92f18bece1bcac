// What PropertiesService promises. Limits measured by K. Tanaike (2023-05-22) where the documentation says otherwise.
import { sandbox, valueIn, valueOf } from '../support/sandbox';

const store = 'const p = PropertiesService.getScriptProperties();';

describe('PropertiesService', () => {
  it('keeps strings from one execution to the next', () => {
    const workspace = sandbox(`
      function write() { PropertiesService.getScriptProperties().setProperty('a', 1).setProperty('b', true); }
      function main() { return PropertiesService.getScriptProperties().getProperties(); }`);
    valueIn(workspace, 'write');
    expect(valueIn(workspace)).toEqual({ a: '1', b: 'true' });
  });

  it('answers null for a key that is not there, even one every object has', () => {
    expect(valueOf(`${store} return [p.getProperty('a'), p.getProperty('toString')];`)).toEqual([null, null]);
  });

  it('gives a copy of the store, not the store', () => {
    expect(valueOf(`${store} p.getProperties().a = 'x'; return p.getKeys();`)).toEqual([]);
  });

  it('adds to the store with setProperties, or replaces it when told to delete the others', () => {
    const code = `${store} p.setProperties({ a: 1, b: 2 }).setProperties({ c: 3 });
      const added = p.getKeys();
      return [added, p.setProperties({ d: 4 }, true).getKeys()];`;
    expect(valueOf(code)).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('deletes one key, or all', () => {
    const code = `${store} p.setProperties({ a: 1, b: 2 }).deleteProperty('a');
      return [p.getKeys(), p.deleteAllProperties().getKeys()];`;
    expect(valueOf(code)).toEqual([['b'], []]);
  });

  it.each(['null', "''", 'undefined'])('refuses %s as a key', (key) => {
    expect(() => valueOf(`${store} p.setProperty(${key}, 'x');`)).toThrow(
      'When setting or getting a property value, the property name must not be null or empty.',
    );
  });

  it('takes 524,288 bytes of keys and values together, in a single value if need be, and not one more', () => {
    const fill = (bytes: number) => `${store} p.setProperty('k', 'x'.repeat(${bytes})); return p.getKeys();`;
    expect(valueOf(fill(524_287))).toEqual(['k']);
    expect(() => valueOf(fill(524_288))).toThrow(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  it('counts bytes, not characters', () => {
    expect(() => valueOf(`${store} p.setProperty('k', 'é'.repeat(300000));`)).toThrow('property storage quota');
  });

  it('takes a key of 8,066 bytes and refuses a longer one', () => {
    const key = (bytes: number) => `${store} p.setProperty('k'.repeat(${bytes}), ''); return p.getKeys().length;`;
    expect(valueOf(key(8_066))).toBe(1);
    expect(() => valueOf(key(8_067))).toThrow('Data storage error');
  });

  it('keeps the store as it was when setProperties is refused', () => {
    const code = `${store} p.setProperty('a', 'kept');
      try { p.setProperties({ a: 'lost', b: 'x'.repeat(600000) }, false); } catch (e) {}
      return p.getProperties();`;
    expect(valueOf(code)).toEqual({ a: 'kept' });
  });

  it('has no document properties when the script is bound to nothing', () => {
    const code = 'return PropertiesService.getDocumentProperties() === null;';
    expect([valueOf(code), valueOf(code, { bound: false })]).toEqual([false, true]);
  });

  it('gives each account its own user properties, and all of them the same script properties', () => {
    const workspace = sandbox(`
      function write() {
        PropertiesService.getUserProperties().setProperty('who', 'first');
        PropertiesService.getScriptProperties().setProperty('shared', 'yes');
        PropertiesService.getDocumentProperties().setProperty('document', 'yes');
      }
      function main() {
        return [PropertiesService.getUserProperties().getProperty('who'),
          PropertiesService.getScriptProperties().getProperty('shared'),
          PropertiesService.getDocumentProperties().getProperty('document')];
      }`);
    valueIn(workspace, 'write');
    workspace.account = 'quelquun@example.org';
    expect(valueIn(workspace)).toEqual([null, 'yes', 'yes']);
  });
});
