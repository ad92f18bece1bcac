// Portable contracts of the services that keep things and compute: properties, cache, locks, Utilities, Session.
// Every key begins with « contrat » and is taken away again.
import { expectEqual, refusal, UNSETTLED, type Contract } from './contract';

const properties = () => PropertiesService.getDocumentProperties();
const cache = () => CacheService.getDocumentCache()!;

const stores: Contract[] = [
  {
    name: 'a property that is not there is null',
    source: 'Reference of Properties.getProperty',
    run: () => expectEqual(properties().getProperty('contrat absent'), null),
  },
  {
    name: 'a property is kept as a text',
    source: 'Reference of Properties.setProperty',
    run: () => {
      properties().setProperty('contrat', 12.5 as never);
      const read = properties().getProperty('contrat');
      properties().deleteProperty('contrat');
      return expectEqual(read, '12.5');
    },
  },
  {
    name: 'a property without a name is refused',
    source: 'Tanaike, 2023-05-22',
    run: () =>
      expectEqual(
        refusal(() => properties().setProperty('', 'x')),
        'When setting or getting a property value, the property name must not be null or empty.',
      ),
  },
  {
    name: 'the value of a property may pass 9 KB',
    source: 'Tanaike, 2023-05-22: the documented limit was not enforced',
    run: () => {
      const act = (): void => {
        properties().setProperty('contrat', 'a'.repeat(20000));
        properties().deleteProperty('contrat');
      };
      return expectEqual(refusal(act), 'nothing was refused');
    },
  },
  {
    name: 'a key of 8,067 bytes is refused',
    source: 'Tanaike, 2023-05-22',
    run: () =>
      expectEqual(
        refusal(() => properties().setProperty('a'.repeat(8067), 'x')),
        'Data storage error',
      ),
  },
  {
    name: 'setProperty, deleteProperty and setProperties give the store, for chaining',
    source: 'Reference of Properties',
    run: () => {
      const chained = properties()
        .setProperties({ contrat: 'x' })
        .setProperty('contrat', 'y')
        .deleteProperty('contrat');
      return expectEqual(chained.getProperty('contrat'), null);
    },
  },
  {
    name: 'put and remove of the cache give null, not undefined',
    source: 'gas-fakes, tests run on live',
    run: () =>
      expectEqual([cache().put('contrat', 'x') as unknown, cache().remove('contrat') as unknown], [null, null]),
  },
  {
    name: 'the cache keeps an object as « [object Object] » and null as « null »',
    source: 'Poehnelt, « Exploring Apps Script CacheService limits »',
    run: () => {
      cache().put('contrat', {} as never);
      cache().put('contrat 2', null as never);
      const read = [cache().get('contrat'), cache().get('contrat 2')];
      cache().removeAll(['contrat', 'contrat 2']);
      return expectEqual(read, ['[object Object]', 'null']);
    },
  },
  {
    name: 'the cache takes 102,400 bytes and refuses one more',
    source: 'Poehnelt, « Exploring Apps Script CacheService limits »',
    run: () => {
      cache().put('contrat', 'a'.repeat(102400));
      const read = (cache().get('contrat') ?? '').length;
      cache().remove('contrat');
      return expectEqual(
        [read, refusal(() => cache().put('contrat', 'a'.repeat(102401)))],
        [102400, 'Argument too large: value'],
      );
    },
  },
  {
    name: 'the cache refuses a key of 251 characters and an empty key',
    source: 'Reference of Cache; Poehnelt, « Exploring Apps Script CacheService limits »',
    run: () =>
      expectEqual(
        [refusal(() => cache().put('a'.repeat(251), 'x')), refusal(() => cache().put('', 'x'))],
        ['Argument too large: key', 'Invalid argument: key'],
      ),
  },
];

const locks: Contract[] = [
  {
    name: 'tryLock on a lock already held answers true',
    source: 'Reference of Lock.tryLock',
    run: () => {
      const lock = LockService.getDocumentLock()!;
      const taken = [lock.tryLock(1000), lock.tryLock(1000), lock.hasLock()];
      lock.releaseLock();
      return expectEqual([...taken, lock.hasLock()], [true, true, true, false]);
    },
  },
  {
    name: 'a second Lock object of one kind waits for the first, even in one execution',
    source: UNSETTLED,
    run: () => {
      const lock = LockService.getDocumentLock()!;
      lock.tryLock(1000);
      const second = LockService.getDocumentLock()!.tryLock(1000);
      lock.releaseLock();
      return expectEqual(second, false);
    },
  },
];

const utilities: Contract[] = [
  {
    name: 'formatDate writes the wall clock of the zone given',
    source: 'Reference of Utilities.formatDate',
    run: () => {
      const at = (zone: string) => Utilities.formatDate(new Date(Date.UTC(2018, 9, 16, 22, 5)), zone, 'yyyy-MM-dd HH:mm'); // oxfmt-ignore
      return expectEqual([at('Europe/Paris'), at('America/Los_Angeles')], ['2018-10-17 00:05', '2018-10-16 15:05']);
    },
  },
  {
    name: 'formatDate writes days and months in English',
    source: UNSETTLED,
    run: () =>
      expectEqual(Utilities.formatDate(new Date(2018, 9, 16), 'Europe/Paris', 'EEEE d MMMM'), 'Tuesday 16 October'),
  },
  {
    name: 'new Date lives in the time zone of the manifest',
    source: 'Manifest structure',
    run: () => expectEqual([new Date(2018, 9, 16).toISOString(), Session.getScriptTimeZone()], ['2018-10-15T22:00:00.000Z', 'Europe/Paris']), // oxfmt-ignore
  },
  {
    name: 'bytes are signed',
    source: 'Reference of Utilities.computeDigest',
    run: () => {
      const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc');
      return expectEqual([bytes.length, bytes.slice(0, 3)], [32, [-70, 120, 22]]);
    },
  },
  {
    name: 'base 64 for addresses keeps its padding',
    source: 'Reference of Utilities.base64EncodeWebSafe',
    run: () => expectEqual(Utilities.base64EncodeWebSafe([-5, -1]), '-_8='),
  },
  {
    name: 'parseCsv keeps commas and doubled quotes inside quotes',
    source: 'Reference of Utilities.parseCsv',
    run: () => expectEqual(Utilities.parseCsv('a,"b, ""c"""\n1,2'), [['a', 'b, "c"'], ['1', '2']]), // oxfmt-ignore
  },
  {
    name: 'an enum prints and serialises as its name',
    source: 'Migrate scripts to the V8 runtime',
    run: () => {
      const { ROWS } = SpreadsheetApp.Dimension;
      return expectEqual([String(ROWS), JSON.stringify(ROWS)], ['ROWS', '"ROWS"']);
    },
  },
  {
    name: 'what browsers and Node add is absent',
    source: 'Poehnelt, table of WinterCG globals tested on live',
    run: () => {
      const names = ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'atob', 'structuredClone', 'crypto', 'performance'];
      const all = globalThis as unknown as Record<string, unknown>;
      return expectEqual(names.map((name) => typeof all[name]), names.map(() => 'undefined')); // oxfmt-ignore
    },
  },
  {
    name: 'the console and WebAssembly are there',
    source: 'Poehnelt, table of WinterCG globals tested on live',
    run: () => {
      const all = globalThis as unknown as Record<string, unknown>;
      return expectEqual([typeof all['console'], typeof all['WebAssembly']], ['object', 'object']);
    },
  },
];

export const serviceContracts: Contract[] = [...stores, ...locks, ...utilities];
