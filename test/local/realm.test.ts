// The JavaScript world a script runs in: the globals of Apps Script's V8 and no others, and a clock that is not ours.
import vm from 'node:vm';
import { Realm } from '../../local/runtime/realm';
import { sandbox, valueIn, valueOf } from '../support/sandbox';

// The names of the WinterCG « Minimum Common Web Platform API », which J. Poehnelt looked up one by one on the live
// platform (« Apps Script runtime limitations »).
const ABSENT = `
  AbortController AbortSignal Blob ByteLengthQueuingStrategy CompressionStream CountQueuingStrategy Crypto CryptoKey
  DecompressionStream DOMException Event EventTarget File FormData Headers ReadableByteStreamController ReadableStream
  ReadableStreamBYOBReader ReadableStreamBYOBRequest ReadableStreamDefaultController ReadableStreamDefaultReader Request
  Response SubtleCrypto TextDecoder TextDecoderStream TextEncoder TextEncoderStream TransformStream
  TransformStreamDefaultController URL URLSearchParams WritableStream WritableStreamDefaultController atob btoa
  clearInterval clearTimeout crypto fetch navigator performance queueMicrotask setInterval setTimeout structuredClone
  setImmediate process require module Buffer`;
const PRESENT = 'console globalThis WebAssembly Intl Promise Proxy BigInt WeakRef Math JSON Map';
const WASM = 'Global Instance Memory Module Table compile instantiate validate compileStreaming instantiateStreaming';

const names = (text: string) => text.trim().split(/\s+/);
const existing = (text: string, where = 'globalThis') =>
  valueOf(`return ${JSON.stringify(names(text))}.filter((name) => name in ${where});`);

describe('the globals', () => {
  it('of browsers and of Node are absent', () => {
    expect(existing(ABSENT)).toEqual([]);
  });

  it('of the language are there, and the console', () => {
    expect(existing(PRESENT)).toEqual(names(PRESENT));
  });

  // « Migrate scripts to the V8 runtime », whose example this is.
  it('have Intl with the words of other languages', () => {
    const code = "return new Date(2012, 11, 21).toLocaleDateString('de-DE', { year: 'numeric', month: 'long', day: 'numeric' });"; // oxfmt-ignore
    expect(valueOf(code)).toBe('21. Dezember 2012');
  });

  it('have WebAssembly without its streaming functions', () => {
    expect(existing(WASM, 'WebAssembly')).toEqual(names(WASM).slice(0, -2));
  });

  it('are new at every execution', () => {
    const workspace = sandbox('var count = 0; function main() { globalThis.left = true; return ++count; }');
    expect([valueIn(workspace), valueIn(workspace)]).toEqual([1, 1]);
  });

  it('hold the functions of the script, which share one global object', () => {
    expect(valueOf('return globalThis.main === main;')).toBe(true);
  });
});

describe('the clock', () => {
  it('gives the virtual instant to new Date(), Date.now() and Date()', () => {
    const workspace = sandbox('function main() { return [new Date().getTime(), Date.now(), Date()]; }', {
      start: '2018-10-09T08:00',
    });
    const eight = new Date(2018, 9, 9, 8).getTime();
    expect(valueIn(workspace)).toEqual([eight, eight, new Date(eight).toString()]);
  });

  it('leaves dates that are given alone', () => {
    expect(valueOf('return [new Date(0).getTime(), new Date(2018, 8, 3).getMonth(), Date.UTC(1970, 0, 1)];')).toEqual([
      0, 8, 0,
    ]);
  });

  it('lives in the time zone of the manifest', () => {
    expect(valueOf('return new Date(2018, 6, 1).getTimezoneOffset();')).toBe(-120);
  });

  it('moves on with the time the services take', () => {
    const taken = (code: string) => valueOf(`const before = Date.now(); ${code}; return Date.now() - before;`);
    expect(taken('Utilities.sleep(1500)')).toBe(1500);
    // ziritione.org, a hundred runs each: 32 ms to read a property, 63 to write one.
    expect(taken("PropertiesService.getScriptProperties().getProperty('a')")).toBe(32);
    expect(taken("PropertiesService.getScriptProperties().setProperty('a', 'b')")).toBe(63);
    // K. Tanaike: 300 ms to read one cell, and 8.5 µs for each that comes with it.
    const read = (cells: string) => Number(taken(`SpreadsheetApp.getActive().getSheets()[0].getRange('${cells}').getValues()`)); // oxfmt-ignore
    expect(read('A1')).toBeGreaterThanOrEqual(300);
    expect(read('A1:Z1000') - read('A1')).toBe(Math.round(0.0085 * 25_999));
  });

  it('counts whole milliseconds', () => {
    expect(valueOf('Session.getScriptTimeZone(); return Number.isInteger(Date.now());')).toBe(true);
  });

  it('lets a class extend Date', () => {
    const code = 'class Jour extends Date {} const j = new Jour(0); return [j instanceof Jour, j instanceof Date];';
    expect(valueOf(code)).toEqual([true, true]);
  });
});

describe('values that cross', () => {
  it('are instances of the constructors of the script', () => {
    const code = `
      const keys = PropertiesService.getScriptProperties().setProperty('a', 'b').getKeys();
      const date = Utilities.parseDate('2018-09-03', 'Europe/Paris', 'yyyy-MM-dd');
      const all = PropertiesService.getScriptProperties().getProperties();
      return [keys instanceof Array, date instanceof Date, date.constructor === Date, all instanceof Object];`;
    expect(valueOf(code)).toEqual([true, true, true, true]);
  });

  it('are so at any depth', () => {
    const realm = new Realm(() => 0);
    realm.define('value', realm.toGuest({ rows: [[new Date(0)]] }));
    const code = 'value instanceof Object && value.rows[0] instanceof Array && value.rows[0][0] instanceof Date';
    expect(realm.run(new vm.Script(code))).toBe(true);
  });

  it('come back to us as our own', () => {
    const value = valueOf('return { list: [new Date(0)] };') as { list: unknown[] };
    expect([value.list instanceof Array, value.list[0] instanceof Date]).toEqual([true, true]);
  });

  it('that are errors of a service are Errors named Exception', () => {
    const code = `try { CacheService.getScriptCache().get(''); } catch (e) { return [e instanceof Error, e.name, String(e)]; }`;
    expect(valueOf(code)).toEqual([true, 'Exception', 'Exception: Invalid argument: key']);
  });
});
