// The workspace: finding the functions of a script, running them, and keeping what they leave.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readScript } from '../../local/script';
import { Workspace } from '../../local/workspace';
import { sandbox, valueIn } from '../support/sandbox';

describe('a function can be run by name', () => {
  // « V8 runtime overview »: these forms are all listed as functions.
  it.each([
    ['a declaration', 'function main() { return 1; }'],
    ['a top-level arrow', 'const main = () => 1;'],
    ['a function expression in let', 'let main = function () { return 1; };'],
    ['a var', 'var main = () => 1;'],
  ])('when it is %s', (_, code) => {
    expect(valueIn(sandbox(code))).toBe(1);
  });

  it('when it is a method, by its dotted name', () => {
    expect(valueIn(sandbox('const menu = { item: () => 1 };'), 'menu.item')).toBe(1);
    expect(valueIn(sandbox('class Menu { static item() { return 1; } }'), 'Menu.item')).toBe(1);
  });

  it('and not otherwise', () => {
    const workspace = sandbox('const text = "x"; const menu = {};');
    const message = (name: string) => workspace.call(name).error?.message;
    expect(['absent', 'text', 'menu.absent', 'menu.absent.deeper', '(() => 1)'].map(message)).toEqual([
      'Script function not found: absent',
      'Script function not found: text',
      'Script function not found: menu.absent',
      'Script function not found: menu.absent.deeper',
      'Script function not found: (() => 1)',
    ]);
  });

  it('and an async one is refused rather than left half run', () => {
    const workspace = sandbox('async function main() { await 0; }');
    expect(workspace.call('main').error?.message).toBe('An async function run by Google is not emulated');
  });
});

describe('a script', () => {
  it('takes arguments and gives back plain values', () => {
    const workspace = sandbox('function main(a, b) { return { sum: a + b.n, list: b.list.concat(3) }; }');
    expect(valueIn(workspace, 'main', 1, { n: 2, list: [1] })).toEqual({ sum: 3, list: [1, 3] });
  });

  it('reports an error of its own as it is', () => {
    const { error, killed } = sandbox(`function main() { throw new RangeError('trop'); }`).call('main');
    expect([error?.name, error?.message, killed]).toEqual(['RangeError', 'trop', false]);
  });

  it('fails by whatever it throws, even nothing', () => {
    expect(sandbox(`function main() { throw null; }`).call('main').error?.message).toBe('null');
  });

  it('has no onOpen to run if it has none', () => {
    expect(sandbox('').openFile().error?.message).toBe('Script function not found: onOpen');
  });
});

describe('the parser of Google is older than its engine', () => {
  // google/clasp#907 and « V8 runtime overview »: class fields, private names, static blocks, top-level await.
  it.each([
    ['class fields', 'class A { x = 1; }'],
    ['private names', 'class A { #x() {} }'],
    ['static blocks', 'class A { static { } }'],
    ['top-level await', 'await 0;'],
    ['modules', 'export const a = 1;'],
  ])('and refuses %s', (_, code) => {
    expect(() => sandbox(`\n${code}`)).toThrow(/^Syntax error: SyntaxError: .+ line: 2 file: Code\.js$/);
  });

  it('and takes optional chaining, ??, ||=, BigInt and named groups', () => {
    const code = `function main() { let a; a ||= 1n; return [null?.b ?? 'c', String(a), /(?<y>\\d)/.exec('7').groups.y]; }`;
    expect(valueIn(sandbox(code))).toEqual(['c', '1', '7']);
  });
});

describe('a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('holds a project: scripts in alphabetical order, pages, the manifest', () => {
    writeFileSync(join(folder, 'appsscript.json'), '{"timeZone":"Europe/Paris","oauthScopes":[]}');
    writeFileSync(join(folder, 'b.js'), 'function main() { return value; }');
    writeFileSync(join(folder, 'a.gs'), 'const value = 1;');
    writeFileSync(join(folder, 'page.html'), '<p>');
    writeFileSync(join(folder, 'notes.txt'), 'not pushed');
    const workspace = Workspace.open();
    workspace.loadScript(folder, '');
    expect(valueIn(workspace)).toBe(1);
    expect(workspace.script.html).toEqual({ page: '<p>' });
  });

  it('without a script is no project', () => {
    expect(() => readScript(folder)).toThrow('Aucun script');
  });

  it('keeps a workspace between two openings', () => {
    const first = Workspace.open(folder, { start: '2018-10-09T08:00' });
    first.script = sandbox(`function main() { PropertiesService.getScriptProperties().setProperty('a', '1'); }`).script;
    first.boundTo = 'sheet000001';
    first.call('main');
    first.advanceTo('2018-10-10T08:00');
    const second = Workspace.open(folder);
    expect([second.clock.now, second.boundTo]).toEqual([new Date(2018, 9, 10, 8).getTime(), 'sheet000001']);
    expect(second.state).toEqual(first.state);
  });
});
