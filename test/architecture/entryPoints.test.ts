// The functions Google may call: one set of names, wherever it is written.
import { parse } from 'acorn';
import ts from 'typescript';
import { ENTRY_POINTS } from '../../src/entryPoints';
import { nodesOf, parseSource, sourceFiles, stringLiterals, textOf } from '../support/sources';

const names = [...ENTRY_POINTS].sort();

/** Exported functions of main.ts. */
function exported(): string[] {
  return parseSource('src/main.ts')
    .statements.filter(ts.isFunctionDeclaration)
    .filter((node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((node) => node.name!.text);
}

/** Top-level `function` declarations of the bundle, with where each stands. */
function forwarders(): { name: string; start: number }[] {
  const program = parse(textOf('build/gas/Code.js'), { ecmaVersion: 2021, sourceType: 'script' });
  return program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [{ name: node.id.name, start: node.start }] : []));
} // oxfmt-ignore

/** The names a file gives to Google as text: they begin as entry points do. */
function namesIn(file: string): string[] {
  return stringLiterals(file).map((node) => node.text).filter((text) => /^(on[A-Z]|ronde\d|veille\d|menu[A-Z]|sidebar[A-Z])/.test(text));
} // oxfmt-ignore

/** First arguments of `callServer` in the sidebars. */
function serverCalls(): string[] {
  return sourceFiles('src/sidebars').flatMap((file) =>
    nodesOf(parseSource(file))
      .filter(ts.isCallExpression)
      .filter((call) => call.expression.getText() === 'callServer')
      .map((call) => (ts.isStringLiteralLike(call.arguments[0]!) ? call.arguments[0].text : call.getText())),
  );
}

test('no name is written twice', () => expect(new Set(names).size).toBe(names.length));

test('main.ts exports them all, and nothing else', () => {
  expect(exported().sort()).toEqual(names);
  const others = parseSource('src/main.ts').statements.filter((node) => !ts.isFunctionDeclaration(node) && node.getText().startsWith('export'));
  expect(others.map((node) => node.getText())).toEqual([]);
}); // oxfmt-ignore

test('the bundle ends with one forwarder for each', () => {
  expect(forwarders().map(({ name }) => name).sort()).toEqual(names); // oxfmt-ignore
  const after = textOf('build/gas/Code.js').slice(Math.min(...forwarders().map(({ start }) => start)));
  expect(after.trim().split('\n')).toHaveLength(names.length);
});

test('every function a sidebar calls is one, and every one meant for a sidebar is called', () => {
  expect(serverCalls().length).toBeGreaterThan(0);
  expect([...new Set(serverCalls())].sort()).toEqual(names.filter((name) => name.startsWith('sidebar')));
});

test('every item of the menu is one, and every one meant for the menu is there', () => {
  expect(namesIn('src/google/menu.ts').sort()).toEqual(names.filter((name) => name.startsWith('menu')));
});

test('every trigger calls one, and every one meant for a trigger is installed', () => {
  const triggered = [...new Set(namesIn('src/google/triggers.ts'))].sort();
  // onOpen is a simple trigger: Google calls it by its name alone.
  expect(triggered).toEqual(names.filter((name) => /^(on|ronde|veille)/.test(name) && name !== 'onOpen'));
});

test('a trigger that fails says its own name', () => {
  for (const node of nodesOf(parseSource('src/main.ts')).filter(ts.isCallExpression)) {
    const [first] = node.arguments;
    if (!/^run(Trigger|Ronde)$/.test(node.expression.getText()) || !first || !ts.isStringLiteral(first)) continue;
    const around = ts.findAncestor(node, ts.isFunctionDeclaration)!;
    expect(first.text).toBe(around.name!.text);
  }
});
