// The house rules a program can check. Each message names the rule of the README it enforces. Circles of imports are for
// oxlint (.oxlintrc.json), which finds them ten times quicker; Google's own classes return each other, and may.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = dirname(fileURLToPath(import.meta.url));
const rule = (n, text) => `${text} (README, House rules ${n})`;

/** `folder` of src may import these parts of src, and no others. */
const zone = (folder, allowed) => ({
  target: `./src/${folder}`,
  from: './src',
  except: allowed.map((part) => `./${part}`),
  message: rule(1, `src/${folder} imports only ${allowed.join(', ')}`),
});
const zones = [
  zone('domain', ['domain']),
  zone('catalogue', ['domain', 'catalogue']),
  zone('usecases', ['domain', 'catalogue', 'usecases']),
  zone('google', ['domain', 'google', 'entryPoints.ts']),
  zone('sidebars/contract.ts', ['domain', 'entryPoints.ts']),
  zone('sidebars/*/page.ts', ['domain', 'sidebars/contract.ts', 'sidebars/server.ts', 'sidebars/panneau.ts']),
  zone('sidebars/server.ts', ['entryPoints.ts']),
  zone('sidebars/panneau.ts', []),
  { target: './local', from: './src', message: rule(1, 'local never imports src: it runs the built bundle') },
  {
    target: './cli',
    from: ['./src', './local', './test', './build'],
    except: ['./domain'],
    message: rule(1, 'cli imports only src/domain'),
  },
  {
    target: './src',
    from: ['./local', './cli', './test', './build'],
    message: rule(1, 'src imports nothing outside src'),
  },
];

const googleMessage = rule(2, 'Google is named only in src/google');
const googleGlobals = (
  'SpreadsheetApp FormApp DocumentApp MailApp ScriptApp PropertiesService LockService CacheService HtmlService ' +
  'Utilities Session Logger DriveApp GmailApp CalendarApp UrlFetchApp'
)
  .split(' ')
  .map((name) => ({ name, message: googleMessage }));
const googleTypes = { selector: 'TSQualifiedName > Identifier[name="GoogleAppsScript"]', message: googleMessage };

const clockMessage = rule(3, 'The clock is read once, in runEntryPoint, and chance never');
const clock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"][property.name="now"]',
  'MemberExpression[object.name="Math"][property.name="random"]',
].map((selector) => ({ selector, message: clockMessage }));

const packages = { regex: '^(?!\\.{1,2}/|zod/mini$)', message: rule(9, 'The only package src imports is zod/mini') };
const domainTypes = {
  regex: '/domain/',
  allowTypeImports: true,
  message: rule(1, 'A sidebar takes only types from the domain'),
};

export default defineConfig(
  { ignores: ['node_modules', 'build/gas', 'build/contracts', 'build/local', 'demo', '.workspace', 'coverage'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.json'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // What people type in a form may hold control characters: naming them is how they are removed.
      'no-control-regex': 'off',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 50, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...googleGlobals],
      'no-restricted-syntax': ['error', googleTypes],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [packages] }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  { files: ['src/google/**/*.ts'], rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' } },
  {
    files: ['src/{domain,catalogue,usecases}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', googleTypes, ...clock] },
  },
  {
    files: ['src/sidebars/*/page.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [packages, domainTypes] }] },
  },
  { files: ['src/catalogue/**/*.ts'], rules: { 'max-lines': 'off' } },
  // Tests are tables of cases: a whole service's contract may be read in one place.
  { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 500] } },
  {
    files: ['**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', process: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
