// Makes build/gas, exactly what clasp pushes: Code.js, one HTML file per sidebar, and the manifest.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'acorn';
import { buildSync, type BuildOptions } from 'esbuild';

const root = resolve(__dirname, '..');
export const output = join(root, 'build/gas');

const GLOBAL_NAME = 'poleRessources';
const shared: BuildOptions = {
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  bundle: true,
  write: false,
  // Google's save-time parser refuses class fields and the like; es2019 lowers them all. `?.`, which its reference
  // of Sheet shows, and `??`, which published scripts use, it takes: kept, the bundle loses twenty-four kilobytes.
  target: 'es2019',
  supported: { 'optional-chain': true, 'nullish-coalescing': true },
  charset: 'utf8',
  legalComments: 'none',
  logOverride: { 'ignored-bare-import': 'error' },
};

/** The names of main.ts's exports: only an `esm` build lists them in its metafile. */
export function entryPointNames(): string[] {
  const probe = buildSync({ ...shared, format: 'esm', metafile: true, outfile: 'probe.js' });
  return Object.values(probe.metafile!.outputs)[0]!.exports;
}

function bundle(): string {
  const names = entryPointNames();
  // Real declarations, so that Google lists them as functions to run and triggers find them by name.
  const forwarders = names.map(
    (name) => `function ${name}() { return ${GLOBAL_NAME}.${name}.apply(this, arguments); }`,
  );
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const notice = `// Pôle ressources ${version}. Fichier construit : modifier les sources du dépôt, pas ce fichier.`;
  // Wrapped here and not by esbuild, which indents all it wraps: fifty kilobytes of spaces.
  const result = buildSync({
    ...shared,
    format: 'cjs',
    banner: { js: `${notice}\nvar ${GLOBAL_NAME} = (() => {\n"use strict";\nvar module = { exports: {} };` },
    footer: { js: ['return module.exports;', '})();', ...forwarders].join('\n') },
    outfile: 'Code.js',
  });
  if (result.warnings.length) throw new Error(result.warnings.map((warning) => warning.text).join('\n'));
  const code = result.outputFiles![0]!.text;
  parse(code, { ecmaVersion: 2021, sourceType: 'script' });
  return code;
}

/** HtmlService serves one document: script and style are put inside the page. */
function sidebarPage(name: string): string {
  const folder = join(root, 'src/sidebars', name);
  const script = buildSync({
    ...shared,
    entryPoints: [join(folder, 'page.ts')],
    format: 'iife',
    outfile: 'page.js',
  }).outputFiles![0]!.text;
  const styles = ['../common.css', 'page.css']
    .map((file) => join(folder, file))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  return readFileSync(join(folder, 'page.html'), 'utf8')
    .replace('<!-- styles -->', () => `<style>\n${styles.join('\n')}</style>`)
    .replace('<!-- script -->', () => `<script>\n${script}</script>`);
}

export function build(): void {
  const code = bundle();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'Code.js'), code);
  copyFileSync(join(root, 'appsscript.json'), join(output, 'appsscript.json'));
  for (const entry of readdirSync(join(root, 'src/sidebars'), { withFileTypes: true })) {
    if (entry.isDirectory()) writeFileSync(join(output, `${entry.name}.html`), sidebarPage(entry.name));
  }
}

if (require.main === module) build();
