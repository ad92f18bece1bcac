// docs/couverture.md is whole: every row filled, every code file there, every test it names written. Whether those
// tests ran and passed is known at the end of a whole run only: test/support/couvertureReporter.js, tried here.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUVERTURE, lireCouverture, peutSeDire, promessesNonTenues, type Promesse } from '../support/couverture';
import { ROOT, testTitles, textOf } from '../support/sources';

const promesses = lireCouverture(textOf(COUVERTURE));

/** The tables, by the letter of their rows, and how many rows each has: what the four pôles ask, suppose, and where they differ. */
const TABLES: Record<string, number> = { E: 24, R: 29, G: 20, C: 20, A: 15, D: 8 };

test('each row has its number, once, in order, and no row is missing', () => {
  const attendus = Object.entries(TABLES).flatMap(([lettre, nombre]) => Array.from({ length: nombre }, (_, rang) => `${lettre}${rang + 1}`)); // oxfmt-ignore
  expect(promesses.map(({ id }) => id)).toEqual(attendus);
});

test('no cell is empty, and each row has as many as its heading', () => {
  expect(promesses.filter(({ cellules }) => cellules.length !== 6 || cellules.includes('')).map(({ id }) => id)).toEqual([]); // oxfmt-ignore
});

test('each row names code that exists', () => {
  const chemins = ({ cellules }: Promesse) => [...cellules[4]!.matchAll(/`([^`]+)`/g)].map(([, chemin]) => chemin!);
  const faux = promesses.flatMap((promesse) => {
    const siens = chemins(promesse);
    return siens.length ? siens.filter((chemin) => !existsSync(join(ROOT, chemin))) : [promesse.id];
  });
  expect(faux).toEqual([]);
});

/** How many titles are written so; where there is none, how many tables of cases could print it. */
function writtenOnce(titre: string, ecrits: readonly string[][]): number {
  const dits = ecrits.map((titres) => titres.map((_, rang) => titres.slice(rang).join(' › ')));
  const exacts = dits.filter((siens) => siens.includes(titre)).length;
  return exacts || dits.filter((siens) => siens.some((modele) => peutSeDire(titre, modele))).length;
}

test('each row names tests, and each is one test of its file', () => {
  const faux = promesses.flatMap(({ id, tests, cellules }) => {
    if (tests.length === 0 || tests.length !== cellules[5]!.split('<br>').length) return [`${id}: ${cellules[5]}`];
    return tests.flatMap(({ fichier, titre }) => {
      const chemin = `test/${fichier}`;
      if (!existsSync(join(ROOT, chemin))) return [`${id}: no ${chemin}`];
      const nombre = writtenOnce(titre, testTitles(chemin));
      return nombre === 1 ? [] : [`${id}: ${nombre} tests « ${titre} » in ${chemin}`];
    });
  });
  expect(faux).toEqual([]);
});

describe('a promise is kept by tests that ran and passed, all of them', () => {
  const [promesse] = lireCouverture('| N° | Test |\n| --- | --- |\n| E1 | `a.test.ts › tient` |\n');
  const joue = (statut: string, titre = 'tient', fichier = 'a.test.ts') => ({ fichier, titres: ['un pôle', titre], statut }); // oxfmt-ignore

  test.each([
    ['passed', [joue('passed')], []],
    ['passed in each case', [joue('passed'), joue('passed')], []],
    ['passed in one case and not in another', [joue('passed'), joue('failed')], ['is failed']],
    ['skipped', [joue('pending')], ['is pending']],
    ['renamed', [joue('passed', 'tient bon')], ['did not run']],
    ['moved', [joue('passed', 'tient', 'b.test.ts')], ['did not run']],
    ['deleted', [], ['did not run']],
  ])('%s', (_, joues, dits) => {
    expect(promessesNonTenues([promesse!], joues)).toEqual(dits.map((dit) => `E1: a.test.ts › tient ${dit}`));
  });

  test('a row that names none keeps none', () => {
    expect(promessesNonTenues(lireCouverture('| N° | Test |\n| E1 | bientôt |\n'), [])).toEqual(['E1: names no test']);
  });
});

describe('jest itself, on a project of one test', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'couverture-'));
    for (const name of ['docs', 'test']) mkdirSync(join(folder, name));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, COUVERTURE), '| N° | Test |\n| --- | --- |\n| E1 | `un.test.ts › tient` |\n');
    const reporter = join(ROOT, 'test/support/couvertureReporter.js');
    writeFileSync(join(folder, 'jest.config.js'), `module.exports = { transform: {}, testMatch: ['**/*.test.ts'], reporters: [${JSON.stringify(reporter)}] };`); // oxfmt-ignore
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['succeeds when the test it names passes', `test('tient', () => {});`, [], 0],
    ['fails when its title has changed', `test('tient bon', () => {});`, [], 1],
    ['fails when it is skipped', `test.skip('tient', () => {}); test('autre', () => {});`, [], 1],
    ['says nothing when only some tests were asked for', `test('tient bon', () => {});`, ['un.test'], 0],
  ])('%s', (_, source, args, status) => {
    writeFileSync(join(folder, 'test/un.test.ts'), source);
    const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
    const run = spawnSync(process.execPath, [jest, '--watchman=false', '-i', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status: run.status, said: run.stderr.includes('E1: un.test.ts › tient') }).toEqual({ status, said: status === 1 }); // oxfmt-ignore
  });
});
