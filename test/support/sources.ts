// The repository's own sources as text and as syntax trees, for the architecture tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(__dirname, '../..');

/** Paths from the root, with slashes; `extension` as in `.ts`. */
export function sourceFiles(folder: string, extension = '.ts'): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replace(/\\/g, '/'))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

export function parseSource(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
}

/** Every node, parents first. */
export function nodesOf(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

/** `file:line`, as editors open it. */
export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** Texts written as such; `import` paths are not among them. */
export function stringLiterals(file: string): ts.StringLiteralLike[] {
  return nodesOf(parseSource(file)).filter(
    (node): node is ts.StringLiteralLike =>
      ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent) && !ts.isExportDeclaration(node.parent),
  );
}

/** The titles of every test of a file, each after those of its groups, as written: « %s » where `each` fills in. */
export function testTitles(file: string): string[][] {
  const callee = /^(describe|it|test)(\.each\b[\s\S]*)?$/;
  const titleOf = (node: ts.Node): string | undefined => {
    if (!ts.isCallExpression(node) || !callee.test(node.expression.getText())) return undefined;
    const [first] = node.arguments;
    return first && ts.isStringLiteralLike(first) ? first.text : undefined;
  };
  const path = (node: ts.Node): string[] => {
    const above = node.parent ? path(node.parent) : [];
    const title = titleOf(node);
    return title === undefined ? above : [...above, title];
  };
  return nodesOf(parseSource(file))
    .filter(
      (node) => titleOf(node) !== undefined && /^(it|test)/.test((node as ts.CallExpression).expression.getText()),
    )
    .map(path);
}

/** What a file imports, as written. */
export function importsOf(file: string): string[] {
  return ts.preProcessFile(textOf(file), true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The global services of Apps Script, from their published types. */
export function googleGlobals(): string[] {
  const folder = 'node_modules/@types/google-apps-script';
  const names = sourceFiles(folder, '.d.ts').flatMap((file) =>
    [...textOf(file).matchAll(/^declare var (\w+): GoogleAppsScript\./gm)].map(([, name]) => name!),
  );
  return [...new Set(names)].filter((name) => name !== 'Date2');
}
