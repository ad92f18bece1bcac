// The rules know neither the clock, nor chance, nor Google: the same register gives the same answer.
import ts from 'typescript';
import { googleGlobals, nodesOf, parseSource, placeOf, sourceFiles, textOf } from '../support/sources';

const PURE = ['src/domain', 'src/catalogue', 'src/usecases'].flatMap((folder) => sourceFiles(folder));

const isName = (node: ts.Node | undefined, text: string): boolean =>
  !!node && ts.isIdentifier(node) && node.text === text;

function impurity(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return isName(node.expression, 'Date') && !node.arguments?.length;
  if (ts.isCallExpression(node)) return isName(node.expression, 'Date');
  if (!ts.isPropertyAccessExpression(node)) return false;
  const { expression, name } = node;
  return (isName(expression, 'Date') && name.text === 'now') || (isName(expression, 'Math') && name.text === 'random');
}

/** Uses of a global by its name, not a property or a type of that name. */
function globalsUsed(file: string, names: ReadonlySet<string>): string[] {
  return nodesOf(parseSource(file))
    .filter(ts.isIdentifier)
    .filter(
      ({ text, parent }) => names.has(text) && !(ts.isPropertyAccessExpression(parent) && parent.name.text === text),
    )
    .map((node) => `${placeOf(node)} ${node.text}`);
}

test('there are rules to read', () => expect(PURE.length).toBeGreaterThan(40));

test('no clock and no chance in domain, catalogue and usecases', () => {
  expect(PURE.flatMap((file) => nodesOf(parseSource(file)).filter(impurity).map(placeOf))).toEqual([]);
});

test('Google is named only in src/google', () => {
  const names = new Set([...googleGlobals(), 'GoogleAppsScript']);
  names.delete('Charset');
  const sidebars = sourceFiles('src/sidebars');
  expect([...PURE, ...sidebars, 'src/entryPoints.ts'].flatMap((file) => globalsUsed(file, names))).toEqual([]);
  expect(globalsUsed('src/google/mailer.ts', names).length).toBeGreaterThan(0);
});

test('the test sees what it forbids', () => {
  const source = ts.createSourceFile('x.ts', 'new Date(); Date(); Date.now(); Math.random(); new Date(0); Date.UTC(1)', ts.ScriptTarget.Latest, true);
  expect(nodesOf(source).filter(impurity).map((node) => node.getText())).toEqual(['new Date()', 'Date()', 'Date.now', 'Math.random']);
}); // oxfmt-ignore

test('the rules keep nothing between two runs: no variable at the top of a file', () => {
  const variables = PURE.flatMap((file) =>
    parseSource(file).statements.filter(
      (node) => ts.isVariableStatement(node) && !(node.declarationList.flags & ts.NodeFlags.Const),
    ),
  );
  expect(variables.map(placeOf)).toEqual([]);
});

test('src, local and test open with a sentence saying their job', () => {
  const files = [...sourceFiles('src'), ...sourceFiles('local'), ...sourceFiles('test')].filter(
    (file) => !file.endsWith('.d.ts'),
  );
  expect(files.filter((file) => !/^\/\/ \S.{15,}/.test(textOf(file)))).toEqual([]);
});
