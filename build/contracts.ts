// Makes build/contracts: the portable contracts of local/ as an Apps Script project of two files, whose one function
// runs them in a real spreadsheet (docs/contrats.md).
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'acorn';
import { buildSync } from 'esbuild';

const root = resolve(__dirname, '..');
const output = join(root, 'build/contracts');
const SCOPE = 'https://www.googleapis.com/auth/';

/** The text of Code.js: Google's save-time parser refuses class fields and the like; es2019 lowers them all. */
export function contractsCode(): string {
  const result = buildSync({
    absWorkingDir: root,
    entryPoints: ['local/contracts/main.ts'],
    bundle: true,
    write: false,
    target: 'es2019',
    charset: 'utf8',
    format: 'iife',
    globalName: 'contrats',
    banner: { js: '// Contrats de la plateforme. Fichier construit\u00a0: lancer la fonction runContracts.' },
    footer: { js: 'function runContracts() { return contrats.runContracts(); }' },
    outfile: 'Code.js',
  });
  const code = result.outputFiles[0]!.text;
  parse(code, { ecmaVersion: 2021, sourceType: 'script' });
  return code;
}

export const contractsManifest = {
  timeZone: 'Europe/Paris',
  runtimeVersion: 'V8',
  exceptionLogging: 'STACKDRIVER',
  oauthScopes: [`${SCOPE}spreadsheets.currentonly`, `${SCOPE}forms`, `${SCOPE}documents`],
};

if (require.main === module) {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'Code.js'), contractsCode());
  writeFileSync(join(output, 'appsscript.json'), `${JSON.stringify(contractsManifest, null, 2)}\n`);
}
