// The manifest asks for the narrowest scopes that the code of src/google needs, no more and no less.
import { join } from 'node:path';
import ts from 'typescript';
import members from '../../local/platform/members.json';
import manifest from '../../appsscript.json';
import { ROOT, sourceFiles, textOf } from '../support/sources';

const PREFIX = 'https://www.googleapis.com/auth/';
const granted = manifest.oauthScopes.map((scope) => scope.replace(PREFIX, ''));
const platform = members as Record<string, Record<string, string[]>>;

/** `Spreadsheet.Range` for a symbol declared in `namespace GoogleAppsScript { namespace Spreadsheet { interface Range`. */
function ownerOf(declaration: ts.Declaration): string | undefined {
  const owner = declaration.parent;
  if (!ts.isInterfaceDeclaration(owner) && !ts.isClassDeclaration(owner)) return undefined;
  const around = ts.findAncestor(owner, ts.isModuleDeclaration);
  return around && owner.name ? `${around.name.text}.${owner.name.text}` : undefined;
}

/** Every member of a Google object that the product names, with the scopes any of which allows it. */
function usedMembers(): Map<string, string[]> {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const used = new Map<string, string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node))
      for (const declaration of checker.getSymbolAtLocation(node.name)?.declarations ?? []) {
        const owner = ownerOf(declaration);
        const scopes = owner && platform[owner]?.[node.name.text];
        if (scopes) used.set(`${owner}.${node.name.text}`, scopes);
      }
    ts.forEachChild(node, visit);
  };
  // Elsewhere nothing of Google's is named: purity.test.ts sees to it.
  for (const source of program.getSourceFiles()) if (source.fileName.includes('/src/google/')) visit(source);
  return used;
}

const used = [...usedMembers()].filter(([, scopes]) => scopes.length);

test('the code names members that need scopes', () => {
  const names = used.map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['Mail.MailApp.sendEmail', 'Forms.FormApp.openById', 'Script.ScriptApp.newTrigger']),
  );
});

test('every member it names is allowed by the manifest', () => {
  expect(used.filter(([, scopes]) => !scopes.some((scope) => granted.includes(scope)))).toEqual([]);
});

test.each(granted)('%s is needed: without it some member is refused', (scope) => {
  const without = granted.filter((other) => other !== scope);
  expect(used.some(([, scopes]) => scopes.length && !scopes.some((other) => without.includes(other)))).toBe(true);
});

test.each(granted)('%s has no narrower scope that would do', (scope) => {
  const served = used.filter(([, scopes]) => scopes.includes(scope));
  for (const narrower of [`${scope}.currentonly`, `${scope}.readonly`])
    expect(served.every(([, scopes]) => scopes.includes(narrower))).toBe(false);
});

test('each scope is written once, in full, and none opens Drive, Gmail, the Calendar or the network', () => {
  expect(new Set(granted).size).toBe(granted.length);
  expect(manifest.oauthScopes.every((scope) => scope.startsWith(PREFIX))).toBe(true);
  expect(granted.filter((scope) => /drive|mail\.google|gmail|calendar|external_request|contacts/.test(scope))).toEqual(
    [],
  );
});

test('it runs on V8, in Paris, with no web app', () => {
  expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Europe/Paris', exceptionLogging: 'STACKDRIVER' });
  expect(Object.keys(manifest)).not.toContain('webapp');
  expect(Object.keys(manifest)).not.toContain('executionApi');
});

test('the manifest that is pushed is the one of the repository', () => {
  expect(textOf('build/gas/appsscript.json')).toBe(textOf('appsscript.json'));
});

test('the product says nowhere else which scopes it wants', () => {
  expect(sourceFiles('src').filter((file) => textOf(file).includes(PREFIX))).toEqual([]);
});
