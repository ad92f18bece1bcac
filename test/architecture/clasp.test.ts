// What clasp would push, asked of clasp itself, without an account and without the network.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, sourceFiles, textOf } from '../support/sources';

function fileStatus(): { filesToPush: string[]; untrackedFiles: string[] } {
  const home = mkdtempSync(join(tmpdir(), 'clasp-'));
  try {
    const program = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
    const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, CI: 'true' };
    const output = execFileSync(process.execPath, [program, 'show-file-status', '--json'], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    return JSON.parse(output);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

test('it pushes the bundle, the page of each sidebar and the manifest, and nothing else', () => {
  const { filesToPush, untrackedFiles } = fileStatus();
  const sidebars = [...new Set(sourceFiles('src/sidebars', '.html').map((file) => file.split('/')[2]))];
  expect(sidebars.length).toBeGreaterThan(0);
  const expected = ['Code.js', 'appsscript.json', ...sidebars.map((name) => `${name}.html`)];
  expect([...filesToPush].sort()).toEqual(expected.map((name) => `build/gas/${name}`).sort());
  expect(untrackedFiles).toEqual([]);
});

test('the repository holds a placeholder, never the id of somebody’s script', () => {
  const { scriptId, rootDir } = JSON.parse(textOf('.clasp.json'));
  expect(rootDir).toBe('build/gas');
  expect(scriptId).toMatch(/^[A-Z_]+$/);
});
