// What is pushed to Google: small, readable, and loaded without asking Google for anything.
import { runInContext, createContext } from 'node:vm';
import { parse, type Node } from 'acorn';
import { ENTRY_POINTS } from '../../src/entryPoints';
import { googleGlobals, sourceFiles, textOf } from '../support/sources';

const code = textOf('build/gas/Code.js');
const KB = 1024;

function allNodes(root: Node): Node[] {
  const children = Object.values(root).flatMap((value) => (Array.isArray(value) ? value : [value]));
  const nodes = children.filter((value): value is Node => typeof value?.type === 'string');
  return [root, ...nodes.flatMap(allNodes)];
}

/** A service any use of which fails. */
function throwing(name: string): object {
  const refuse = (): never => {
    throw new Error(`${name} was used while the script loads`);
  };
  return new Proxy(refuse, {
    get: refuse,
    set: refuse,
    apply: refuse,
    construct: refuse,
    has: refuse,
    ownKeys: refuse,
  });
}

test('it weighs at most 1,000 KB, and is not minified', () => {
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(1000 * KB);
  expect(code.split('\n').length).toBeGreaterThan(1000);
  expect(code).toMatch(/^\/\/ Pôle ressources \d+\.\d+\.\d+\./);
});

describe('what it is written in', () => {
  const program = parse(code, { ecmaVersion: 2021, sourceType: 'script' });
  const nodes = allNodes(program) as (Node & { callee?: { type: string; name?: string } })[];

  test('parses as an ES2021 script', () => expect(program.body.length).toBeGreaterThan(ENTRY_POINTS.length));

  test('calls nothing that Apps Script lacks', () => {
    const lacking = ['setTimeout', 'setInterval', 'queueMicrotask', 'fetch', 'require', 'URL', 'URLSearchParams', 'TextEncoder', 'structuredClone', 'atob', 'btoa']; // oxfmt-ignore
    const called = nodes
      .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
      .map(({ callee }) => (callee?.type === 'Identifier' ? callee.name! : ''));
    expect(called.length).toBeGreaterThan(500);
    expect(called.filter((name) => lacking.includes(name))).toEqual([]);
  });

  test('has no dynamic import, no eval', () => {
    expect(nodes.filter(({ type }) => type === 'ImportExpression')).toEqual([]);
    expect(nodes.filter(({ callee }) => callee?.name === 'eval' || callee?.name === 'Function')).toEqual([]);
  });
});

test('holds src and zod/mini, nothing else', () => {
  const markers = [...code.matchAll(/^ *\/\/ ((?:src|local|test|build|node_modules)\/\S+)$/gm)].map(
    ([, path]) => path!,
  );
  expect(markers.length).toBeGreaterThan(50);
  expect(markers.filter((path) => !/^(src|node_modules\/zod)\//.test(path))).toEqual([]);
  expect(markers).toEqual(expect.arrayContaining(['src/main.ts', 'src/domain/affectation/affectation.ts']));
  expect(markers.filter((path) => path.startsWith('src/sidebars/')).every((path) => path.endsWith('contract.ts'))).toBe(
    true,
  );
});

test('loads while every service of Google throws', () => {
  const services = googleGlobals();
  expect(services).toEqual(expect.arrayContaining(['SpreadsheetApp', 'FormApp', 'MailApp', 'Utilities', 'Logger']));
  const globals = Object.fromEntries([...services, 'console'].map((name) => [name, throwing(name)]));
  const context = createContext(globals);
  runInContext(code, context);
  for (const name of ENTRY_POINTS) expect(runInContext(`typeof ${name}`, context)).toBe('function');
  expect(() => runInContext('onOpen()', context)).toThrow('SpreadsheetApp was used');
});

describe('the pages of the sidebars', () => {
  test.each(sourceFiles('build/gas', '.html'))('%s is whole, French, and asks the network for nothing', (file) => {
    const page = textOf(file);
    expect(page).toMatch(/^<!doctype html>\s*<html lang="fr"/i);
    expect(page).toContain('<style>');
    expect(page).toContain('google.script.run');
    expect(page).not.toMatch(/<!-- (styles|script) -->|<script[^>]+src=|<link|@import|https?:\/\//);
    const [, script] = /<script>([\s\S]*)<\/script>/.exec(page)!;
    expect(() => parse(script!, { ecmaVersion: 2021, sourceType: 'script' })).not.toThrow();
  });
});
