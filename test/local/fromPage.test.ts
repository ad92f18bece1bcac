// Contract of google.script.run: what a page may call, what may cross, which handler runs.
// Source: « HTML Service: Communicate with Server Functions »; the refusals are texts of Google's own client.
import { runInNewContext } from 'node:vm';
import { BRIDGE } from '../../local/page/runCall';
import { sandbox } from '../support/sandbox';

const CODE = `
  function echo(value) { return value; }
  function kind(value) { return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value; }
  function hidden_() { return 'seen'; }
  const menu = { item: () => 'seen' };
  function today() { return { when: new Date() }; }
  function fails() { throw new Error('refusé'); }
  function nothing() {}`;
const answer = (name: string, ...args: unknown[]) => sandbox(CODE).runFromPage(name, args);

describe('a page', () => {
  it('calls functions of the script, and gets what they return in its success handler', () => {
    const { handler, value } = answer('echo', { a: [1, 'b', true, null] });
    expect([handler, value]).toEqual(['success', { a: [1, 'b', true, null] }]);
  });

  it('gets what a function throws in its failure handler', () => {
    const { handler, message } = answer('fails');
    expect([handler, message]).toEqual(['failure', 'refusé']);
  });

  it('does not see functions whose name ends in an underscore, nor methods of objects', () => {
    expect(() => answer('hidden_')).toThrow('google.script.run.hidden_ is not a function');
    expect(() => answer('menu.item')).toThrow('google.script.run.menu.item is not a function');
  });

  it('runs functions as the person at the keyboard, with the file open', () => {
    const workspace = sandbox(`function who() { SpreadsheetApp.getUi(); return Session.getActiveUser().getEmail(); }`, {
      account: 'ecole@example.org',
    });
    expect(workspace.runFromPage('who').value).toBe('ecole@example.org');
  });
});

describe('what may not cross', () => {
  it.each([
    ['a date', new Date(0), '0'],
    ['a function', () => 1, '0'],
    ['a date inside an object', { jour: new Date(0) }, 'jour'],
    ['a function inside an array', [1, () => 1], '1'],
    ['a map', new Map(), '0'],
    ['an object of a class', new (class Dossier {})(), '0'],
  ])('%s is refused before anything is sent', (_, value, key) => {
    const workspace = sandbox(CODE);
    expect(() => workspace.runFromPage('echo', [value])).toThrow(`Failed due to illegal value in property: ${key}`);
    expect(workspace.runs).toEqual([]);
  });

  it('a form given by itself is sent as its fields, and inside an object it is refused', () => {
    const sent: unknown[] = [];
    // What a browser has, of which the page asks no more.
    class HTMLFormElement {
      readonly [Symbol.toStringTag] = 'HTMLFormElement';
    }
    class FormData extends Map<string, string> {
      constructor(_form: HTMLFormElement) {
        super([['ecole', 'Jaurès'], ['niveau', 'CM1']]); // oxfmt-ignore
      }
    }
    const page = { HTMLFormElement, FormData, addEventListener: () => {}, parent: { postMessage: ({ call, args }: { call: string; args: unknown }) => sent.push(call, args) } }; // oxfmt-ignore
    const script = /<script>([^]*)<\/script>/.exec(BRIDGE)![1]!;
    const { google } = runInNewContext(`var window = globalThis; ${script}; globalThis`, { ...page }) as {
      google: { script: { run: { file(value: unknown): void } } };
    };
    google.script.run.file(new HTMLFormElement());
    expect(JSON.parse(JSON.stringify(sent))).toEqual(['file', [{ ecole: 'Jaurès', niveau: 'CM1' }]]);
    expect(() => google.script.run.file({ form: new HTMLFormElement() })).toThrow('Failed due to illegal value in property: form'); // oxfmt-ignore
  });

  it('a circular object is refused, and the same object twice is not', () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = { circular };
    expect(() => answer('echo', circular)).toThrow('Failed due to circular reference.');
    const twice = { a: 1 };
    expect(answer('echo', [twice, twice]).value).toEqual([{ a: 1 }, { a: 1 }]);
  });

  it('undefined in an array becomes null, and so does an argument that is undefined', () => {
    expect(answer('echo', [1, undefined]).value).toEqual([1, null]);
    expect(answer('kind', undefined).value).toBe('null');
  });

  it('a function that returns nothing gives null', () => {
    expect(answer('nothing').value).toBeNull();
  });
});

describe('a date that a function returns', () => {
  // Both were reported of live projects; no page of Google's says which.
  it('makes the success handler get null', () => {
    const { handler, value } = answer('today');
    expect([handler, value]).toEqual(['success', null]);
  });

  it('runs no handler at all, when that is the behaviour tried', () => {
    const workspace = sandbox(CODE);
    workspace.faults.returnedDates = 'silence';
    expect(workspace.runFromPage('today').handler).toBe('none');
  });
});
