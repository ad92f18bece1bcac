// The arrow of the layers: domain ← catalogue ← usecases ← main → google → domain. For those who do not run the linter.
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { importsOf, nodesOf, parseSource, sourceFiles } from '../support/sources';
import ts from 'typescript';

/** The first pattern that a file matches says what it may import: paths of the repository, or packages. */
const RULES: [RegExp, RegExp[]][] = [
  [/^src\/domain\//, [/^src\/domain\//]],
  [/^src\/catalogue\//, [/^src\/(domain|catalogue)\//, /^src\/catalogue$/]],
  [/^src\/usecases\//, [/^src\/(domain|catalogue|usecases)\//]],
  [/^src\/google\//, [/^src\/(domain|google)\//, /^src\/entryPoints$/]],
  [/^src\/sidebars\/contract\.ts$/, [/^src\/domain\//, /^src\/entryPoints$/, /^zod\/mini$/]],
  [/^src\/sidebars\/server\.ts$/, [/^src\/entryPoints$/, /^src\/sidebars\/contract$/]],
  [/^src\/sidebars\/panneau\.ts$/, []],
  [/^src\/sidebars\/[^/]+\/page\.ts$/, [/^src\/sidebars\/(contract|server|panneau)$/]],
  [/^src\/entryPoints\.ts$/, []],
  [/^src\/main\.ts$/, [/^src\/(google|usecases)\//, /^src\/sidebars\/contract$/, /^src\/entryPoints$/]],
];

const isBuiltin = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);
const resolved = (file: string, name: string): string =>
  name.startsWith('.') ? normalize(join(dirname(file), name)).replace(/\\/g, '/') : name;
const wrong = (file: string, allowed: (target: string) => boolean): string[] =>
  importsOf(file)
    .map((name) => resolved(file, name))
    .filter((target) => !allowed(target))
    .map((target) => `${file} imports ${target}`);

test('every file of src has a rule', () => {
  expect(sourceFiles('src').filter((file) => !RULES.some(([pattern]) => pattern.test(file)))).toEqual([]);
});

test('the rules and what the pôle does are in folders, one folder per subject', () => {
  const loose = sourceFiles('src').filter((file) => /^src\/(domain|usecases)\/[^/]+$/.test(file));
  expect(loose).toEqual([]);
});

test('src imports along the arrow, and nothing else', () => {
  const faults = sourceFiles('src').flatMap((file) => {
    const allowed = RULES.find(([pattern]) => pattern.test(file))?.[1] ?? [];
    return wrong(file, (target) => allowed.some((pattern) => pattern.test(target)));
  });
  expect(faults).toEqual([]);
});

test('src never imports local, cli, test, build nor what Node has built in', () => {
  const faults = sourceFiles('src').flatMap((file) =>
    wrong(file, (target) => !/^(local|cli|test|build)\//.test(target) && !isBuiltin(target)),
  );
  expect(faults).toEqual([]);
});

test('local and build never import src: they take the built bundle', () => {
  const files = [...sourceFiles('local'), ...sourceFiles('build')].filter((file) => !file.startsWith('build/gas/'));
  expect(files.flatMap((file) => wrong(file, (target) => !/^(src|cli)(\/|$)/.test(target)))).toEqual([]);
});

test('cli runs the rules alone: it imports src/domain and nothing else of the house', () => {
  const faults = sourceFiles('cli').flatMap((file) =>
    wrong(file, (target) => /^(cli|src\/domain)\//.test(target) || isBuiltin(target)),
  );
  expect(sourceFiles('cli').length).toBeGreaterThan(2);
  expect(faults).toEqual([]);
});

test('local imports no test', () => {
  expect(sourceFiles('local').flatMap((file) => wrong(file, (target) => !target.startsWith('test/')))).toEqual([]);
});

test('a sidebar is sent to the browser: it imports types from the contract, values only from its server', () => {
  const pages = sourceFiles('src/sidebars').filter((file) => file.endsWith('/page.ts'));
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages)
    for (const node of nodesOf(parseSource(page)))
      if (ts.isImportDeclaration(node) && /contract/.test(node.moduleSpecifier.getText()))
        expect(node.importClause?.phaseModifier).toBe(ts.SyntaxKind.TypeKeyword);
});

test('main.ts decides nothing: no condition, no loop', () => {
  const control = nodesOf(parseSource('src/main.ts')).filter(
    (node) => ts.isIfStatement(node) || ts.isIterationStatement(node, false) || ts.isSwitchStatement(node) || ts.isConditionalExpression(node), // oxfmt-ignore
  );
  expect(control.map((node) => node.getText())).toEqual([]);
});
